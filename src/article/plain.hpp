// Plain text, as it was copied from a page: date, site's name and tagline, headline, paragraphs.
#pragma once
#include "news/article.hpp"
#include "news/page.hpp"
#include <string_view>

namespace article {

// Leaves id and fetched to the caller.
news::Article read_plain(std::string_view utf8, const news::Page& page);

} // namespace article
