// What a <sitemapindex> (sitemaps.org 0.9) lists.
#pragma once
#include "feed/feed.hpp"
#include "text/result.hpp"
#include <string_view>
#include <vector>

namespace feed {

// `text`: valid UTF-8. At most 50,000, as the protocol has it.
text::Result<std::vector<SitemapReference>> read_sitemap_index(std::string_view text,
                                                               std::string_view url);

} // namespace feed
