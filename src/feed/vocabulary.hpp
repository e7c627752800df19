// The words of feeds: RSS 0.9x–2.0 (Netscape, UserLand, rssboard.org), RSS 1.0 (RDF), Atom 0.3
// and 1.0 (RFC 4287), Microsoft's CDF, sitemaps 0.9 with Google's news and images, Dublin Core, the
// content module, Media RSS, iTunes, FeedBurner. One table says what each stands for.
#pragma once
#include <cstdint>
#include <string_view>

namespace feed {

// RSS and Atom share one: their names do not contradict each other, and many feeds mix them up.
enum class Space : std::uint8_t {
  feed,
  dublin_core,
  dc_terms,
  content,
  media,
  itunes,
  feedburner,
  sitemap, // no namespace: what `feed` is inside of <urlset>
  sitemap_news,
  sitemap_image,
  rdf,
  xhtml,
  xml,
  other
};

Space space_of_uri(std::string_view uri);       // of a namespace declaration
Space space_of_prefix(std::string_view prefix); // where a prefix was never declared

enum class Role : std::uint8_t {
  nothing, // with all that is inside
  feed,    // rss, RDF, channel, feed, urlset
  entry,   // item, entry, url
  group,   // transparent: what is inside belongs to the entry
  title,
  summary,
  content,
  link,
  id,
  published,
  updated,
  dated, // of the one or the other: Dublin Core does not say
  author,
  category,
  keywords, // with commas between them
  language,
  outlet,    // the name of who publishes it
  picture,   // an element whose text or <url> is an image's address
  media,     // attributes url, medium, type, width
  thumbnail, // attribute url or href
  enclosure  // attributes url, type
};

// `rank`: of several elements for one thing the one with the highest is taken, of equals the first,
// of times the last.
struct Rule {
  Space space;
  std::string_view name; // lower case: feeds are not careful with it
  Role role;
  std::uint8_t rank;
};

const Rule* find_rule(Space space, std::string_view name);

} // namespace feed
