// What a page says.
#pragma once
#include "news/ids.hpp"
#include "news/outlet.hpp"
#include "text/time.hpp"
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace news {

// Half-open byte range in Article::text; code points only at the JSON border.
struct Span {
  std::uint32_t begin = 0, end = 0;
  bool operator==(const Span&) const = default;
};

// What a paragraph of the text is.
enum class PassageKind : std::uint8_t { paragraph, heading, quote, item, cell, preformatted };

struct Passage {
  Span span; // of Article::text
  PassageKind kind = PassageKind::paragraph;
};

struct Link {
  std::string url, title;
};

struct Article {
  ArticleId id{};
  std::string url;       // where it was read
  std::string canonical; // its own address of itself, cleaned; the url where it states none
  Outlet outlet;
  std::string title;              // headline without the site's suffix
  std::string byline;             // people, ", " between them
  std::string language;           // BCP 47 or "und"
  std::string text;               // paragraphs apart by a blank line
  std::string image;              // absolute address, or ""
  std::string section_hint;       // the page's own section words: "World/Asia", of meta, JSON-LD,
                                  // breadcrumbs, URL
  std::vector<PassageKind> kinds; // of its paragraphs; none where nothing is known of them
  std::vector<std::string> captions; // of pictures, with their credits: beside the text
  std::vector<std::string> offers;   // of newsletters, subscriptions, goods, that stood in the text
  std::vector<Link> related;         // "See also" lines that stood inside the text
  std::optional<text::Time> published, modified;
  // Of the zones that they were written in, east of Greenwich; not stored.
  std::chrono::minutes published_offset{}, modified_offset{};
  std::string date_source; // where published was read: "json-ld", "meta", "time", "url", "text",
                           // "script", "image", "feed"
  bool is_article = true;  // false: a product, a forum, a listing, a front page
  bool is_stub = false;    // only the beginning: the rest is for those who pay; not stored
  text::Time fetched{};

  // When it entered the world, as far as is known.
  [[nodiscard]] text::Time date() const { return published.value_or(fetched); }
};

std::string_view name(PassageKind kind); // "paragraph"

// The paragraphs of its text, in order.
std::vector<Passage> passages_of(const Article& article);

} // namespace news
