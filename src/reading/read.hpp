// Who says it, about what, when? The only public call of this room.
#pragma once
#include "news/article.hpp"
#include "news/reading.hpp"
#include "text/tokens.hpp"
#include <string_view>

namespace reading {

// `tokens`: of article.text. `section_hint`: of the feed that announced it, a news::Section name or
// "".
news::Reading read(const news::Article& article, const text::Tokens& tokens,
                   std::string_view section_hint);

} // namespace reading
