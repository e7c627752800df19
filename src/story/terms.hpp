// What of an article is compared.
#pragma once
#include "news/reading.hpp"
#include "news/story.hpp"
#include "text/tokens.hpp"
#include <string_view>

namespace story {

// Stop words out; names from the reading's mentions, or by their capitals where it has none.
news::Terms terms_of(std::string_view title, std::string_view language, const text::Tokens& body,
                     const news::Reading& reading);

} // namespace story
