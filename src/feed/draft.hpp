// What is known of a feed or an entry while it is read: candidates for each field, of which the
// best stays, and addresses that still have to be resolved.
#pragma once
#include "news/feed.hpp"
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace feed {

enum class Markup : std::uint8_t { text, html, unsure }; // unsure: HTML if it looks like it

inline constexpr std::size_t most_entries = 50'000; // of one feed; a sitemap may have as many

struct DraftText {
  std::string value;
  Markup markup = Markup::text;
  std::uint8_t rank = 0; // of the element it is from; 0: nothing yet

  // Takes what outranks the present value; blank text never does.
  void offer(std::string_view offered, Markup offered_markup, std::uint8_t offered_rank);
  void take(std::string&& offered, Markup offered_markup, std::uint8_t offered_rank);
};

struct DraftAddress {
  std::string value;
  std::string base; // xml:base where it stood, or ""
  std::uint32_t rank = 0;

  void offer(std::string_view offered, std::string_view offered_base, std::uint32_t offered_rank);
};

struct DraftTime {
  std::optional<text::Time> value;
  std::uint8_t rank = 0;

  void offer(text::Time offered, std::uint8_t offered_rank);
};

// A feed and an entry are described in the same words.
struct Draft {
  DraftText title, summary, content, id, language;
  DraftAddress link, image, hub, self;
  std::string content_base; // xml:base where the content stood, or ""
  DraftTime published, updated;
  std::vector<std::string> authors, categories;
  std::uint8_t author_rank = 0;

  void offer_author(std::string_view name, std::uint8_t rank);
  void add_category(std::string_view name);
};

enum class Dialect : std::uint8_t { rss, atom, json, sitemap };

// Links are relative to xml:base; without one, in RSS to the site and in the others to the feed.
struct Place {
  std::string_view url;  // of the feed
  std::string_view site; // its link, resolved
  Dialect dialect = Dialect::rss;
};

void finish_feed(Draft&& draft, std::string_view url, news::Feed& feed);
news::Entry finish_entry(Draft&& draft, const Place& place);

// Text as a paragraph of HTML each.
std::string as_html(std::string_view text);

} // namespace feed
