// What does this feed announce? RSS 0.9x–2.0, RDF, CDF, Atom 0.3/1.0, JSON Feed and sitemaps, told
// apart by what stands in them, never by the address.
#pragma once
#include "news/feed.hpp"
#include "text/result.hpp"
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace feed {

// `bytes`: as fetched, any charset. `url`: where from, for relative addresses and the error; or "".
// Broken XML is read as far as it goes; an error only where nothing feed-like is found at all.
text::Result<news::Feed> parse(std::string_view bytes, std::string_view url,
                               std::string_view content_type = {});

// Of a sitemap (sitemaps.org 0.9, Google News) each page is an entry, without a title where it is
// no news sitemap. An index of sitemaps announces no pages, and so is none: parse gives an error,
// and this what there is to fetch.
struct SitemapReference {
  std::string url; // absolute
  std::optional<text::Time> updated;
};
text::Result<std::vector<SitemapReference>> parse_sitemap_index(std::string_view bytes,
                                                                std::string_view url,
                                                                std::string_view content_type = {});

// OPML 1.0/2.0. Section, region and language come from `category` ("/world/africa") and `language`
// of the outline, or from the text of the outlines around it.
text::Result<std::vector<news::Subscription>> parse_opml(std::string_view bytes,
                                                         std::string_view input);
std::string to_opml(const std::vector<news::Subscription>& subscriptions, std::string_view title);

} // namespace feed
