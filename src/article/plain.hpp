// Plain text, as it was copied from a page: date, site's name and tagline, headline, paragraphs.
#pragma once
#include "news/article.hpp"
#include "news/page.hpp"
#include <string_view>

namespace article {

// Only what is surely no text is taken out of it. Leaves id and fetched to the caller.
news::Article read_plain(std::string_view utf8, const news::Page& page);

} // namespace article
