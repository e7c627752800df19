#include "feed/vocabulary.hpp"
#include "text/utf8.hpp"
#include <algorithm>
#include <array>
#include <utility>

namespace feed {

namespace {

using NamedSpace = std::pair<std::string_view, Space>;

// Without scheme, "www." and what ends an address: feeds write them in many ways.
constexpr std::array<NamedSpace, 34> spaces = {{
    {"", Space::feed},
    {"w3.org/2005/atom", Space::feed},
    {"purl.org/atom/ns", Space::feed},
    {"purl.org/rss/1.0", Space::feed},
    {"purl.org/net/rss1.1", Space::feed},
    {"my.netscape.com/rdf/simple/0.9", Space::feed},
    {"channel.netscape.com/rdf/simple/0.9", Space::feed},
    {"my.netscape.com/publish/formats/rss-0.91.dtd", Space::feed},
    {"backend.userland.com/rss", Space::feed},
    {"backend.userland.com/rss2", Space::feed},
    {"backend.userland.com/rss091", Space::feed},
    {"blogs.law.harvard.edu/tech/rss", Space::feed},
    {"rssboard.org/rss-specification", Space::feed},
    {"example.com/newformat", Space::feed}, // Atom's name before it had one
    {"necho", Space::feed},
    {"purl.org/echo", Space::feed},
    {"purl.org/pie", Space::feed},
    {"purl.org/dc/elements/1.1", Space::dublin_core},
    {"purl.org/dc/elements/1.0", Space::dublin_core},
    {"purl.org/dc/terms", Space::dc_terms},
    {"purl.org/rss/1.0/modules/content", Space::content},
    {"search.yahoo.com/mrss", Space::media},
    {"search.yahoo.com/mrss/2005", Space::media},
    {"itunes.com/dtds/podcast-1.0.dtd", Space::itunes},
    {"rssnamespace.org/feedburner/ext/1.0", Space::feedburner},
    {"sitemaps.org/schemas/sitemap/0.9", Space::feed},
    {"google.com/schemas/sitemap/0.9", Space::feed},
    {"google.com/schemas/sitemap/0.84", Space::feed},
    {"google.com/schemas/sitemap-news/0.9", Space::sitemap_news},
    {"google.com/schemas/sitemap-image/1.1", Space::sitemap_image},
    {"google.com/schemas/sitemap-image/1.0", Space::sitemap_image},
    {"w3.org/1999/02/22-rdf-syntax-ns", Space::rdf},
    {"w3.org/1999/xhtml", Space::xhtml},
    {"w3.org/xml/1998/namespace", Space::xml},
}};

constexpr std::array<NamedSpace, 15> prefixes = {{
    {"", Space::feed},
    {"atom", Space::feed},
    {"rss", Space::feed},
    {"dc", Space::dublin_core},
    {"dcterms", Space::dc_terms},
    {"content", Space::content},
    {"media", Space::media},
    {"itunes", Space::itunes},
    {"feedburner", Space::feedburner},
    {"news", Space::sitemap_news},
    {"image", Space::sitemap_image},
    {"rdf", Space::rdf},
    {"xhtml", Space::xhtml},
    {"html", Space::xhtml},
    {"xml", Space::xml},
}};

Space look_up(const auto& names, std::string_view name) {
  const auto found = std::ranges::find(names, name, &NamedSpace::first);
  return found == names.end() ? Space::other : found->second;
}

constexpr bool comes_before(const Rule& left, const Rule& right) {
  return left.space != right.space ? left.space < right.space : left.name < right.name;
}

using enum Role;
constexpr auto rules = [] {
  auto table = std::to_array<Rule>({
      {Space::feed, "rss", feed, 0},
      {Space::feed, "feed", feed, 0},
      {Space::feed, "channel", feed, 0},
      {Space::rdf, "rdf", feed, 0},
      {Space::feed, "urlset", feed, 0},
      {Space::feed, "item", entry, 0},
      {Space::feed, "entry", entry, 0},
      {Space::sitemap, "url", entry, 0},
      {Space::media, "group", group, 0},
      {Space::sitemap_news, "news", group, 0},
      {Space::sitemap_news, "publication", group, 0},
      {Space::sitemap_image, "image", group, 0},

      {Space::feed, "title", title, 4},
      {Space::sitemap_news, "title", title, 4},
      {Space::dublin_core, "title", title, 3},
      {Space::media, "title", title, 2},
      {Space::itunes, "title", title, 1},

      {Space::feed, "description", summary, 5},
      {Space::feed, "summary", summary, 5},
      {Space::feed, "subtitle", summary, 5},
      {Space::feed, "tagline", summary, 5},
      {Space::feed, "abstract", summary, 4},
      {Space::dublin_core, "description", summary, 4},
      {Space::dc_terms, "abstract", summary, 3},
      {Space::itunes, "summary", summary, 2},
      {Space::media, "description", summary, 1},
      {Space::itunes, "subtitle", summary, 1},

      {Space::content, "encoded", content, 4},
      {Space::feed, "content", content, 4},
      {Space::feed, "fullitem", content, 3},
      {Space::xhtml, "body", content, 3},
      {Space::feed, "body", content, 2},
      {Space::xhtml, "div", content, 2},

      {Space::feedburner, "origlink", link, 6},
      {Space::feed, "link", link, 5},
      {Space::sitemap, "loc", link, 5},
      {Space::feed, "a", link, 3}, // CDF
      {Space::feed, "guid", id, 2},
      {Space::feed, "id", id, 2},
      {Space::dublin_core, "identifier", id, 1},

      {Space::feed, "pubdate", published, 5},
      {Space::feed, "published", published, 5},
      {Space::sitemap_news, "publication_date", published, 5},
      {Space::feed, "issued", published, 4},
      {Space::dc_terms, "issued", published, 4},
      {Space::dublin_core, "date", dated, 3},
      {Space::dc_terms, "created", published, 2},
      {Space::feed, "created", published, 1},
      {Space::feed, "updated", updated, 4},
      {Space::feed, "modified", updated, 4},
      {Space::feed, "lastbuilddate", updated, 4},
      {Space::sitemap, "lastmod", updated, 4},
      {Space::dc_terms, "modified", updated, 3},

      {Space::feed, "author", author, 3},
      {Space::feed, "managingeditor", author, 3},
      {Space::dublin_core, "creator", author, 2},
      {Space::dublin_core, "author", author, 2},
      {Space::itunes, "author", author, 1},

      {Space::feed, "category", category, 0},
      {Space::dublin_core, "subject", category, 0},
      {Space::media, "category", category, 0},
      {Space::itunes, "category", category, 0},
      {Space::media, "keywords", keywords, 0},
      {Space::itunes, "keywords", keywords, 0},
      {Space::feed, "tags", keywords, 0},
      {Space::sitemap_news, "keywords", keywords, 0},

      {Space::feed, "language", language, 2},
      {Space::dublin_core, "language", language, 1},
      {Space::sitemap_news, "language", language, 1},
      {Space::sitemap_news, "name", outlet, 4},

      {Space::media, "content", media, 4},
      {Space::media, "thumbnail", thumbnail, 3},
      {Space::feed, "enclosure", enclosure, 3},
      {Space::feed, "image", picture, 2},
      {Space::sitemap_image, "loc", picture, 2},
      {Space::itunes, "image", thumbnail, 1},
      {Space::itunes, "link", link, 0},
  });
  std::ranges::sort(table, comes_before);
  return table;
}();

} // namespace

Space space_of_uri(std::string_view uri) {
  auto name = text::to_lower(text::trim(uri));
  for (const std::string_view start : {"http://", "https://", "www."})
    if (name.starts_with(start))
      name.erase(0, start.size());
  while (name.ends_with('/') || name.ends_with('#'))
    name.pop_back();
  return look_up(spaces, name);
}

Space space_of_prefix(std::string_view prefix) { return look_up(prefixes, prefix); }

const Rule* find_rule(Space space, std::string_view name) {
  const Rule wanted{space, name, Role::nothing, 0};
  const auto found = std::ranges::lower_bound(rules, wanted, comes_before);
  return found != rules.end() && found->space == space && found->name == name ? &*found : nullptr;
}

} // namespace feed
