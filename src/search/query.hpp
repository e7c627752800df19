// What did the reader ask? Words, "phrases", -without, and filters: section:, outlet:, language:,
// from:, to:, only:originals, sort:newest.
#pragma once
#include "news/ids.hpp"
#include "news/section.hpp"
#include "text/result.hpp"
#include "text/time.hpp"
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace search {

enum class Order : std::uint8_t { best, newest };

// Where a search goes on: with this article, the first `passed` of its block left out. Where hits
// stand in the order of their dates alone, behind it.
struct Place {
  text::Time date{};
  std::int64_t sequence = 0;
  std::size_t passed = 0;
};

struct Query {
  std::vector<std::string> words;   // all must stand in the article (stems count)
  std::vector<std::string> phrases; // in a row, as they are
  std::vector<std::string> without; // must not: a word's stem, or several words in a row
  std::optional<news::Section> section;
  std::string outlet;                 // domain or part of the name, any case; ""
  std::string language{};             // "pt", which "pt-BR" is as well; ""
  std::optional<text::Time> from, to; // [from, to)
  bool only_originals = false;        // nothing that copies another article as a whole
  Order order = Order::best;          // newest: by date
  bool has_snippets = true;           // that hits shall tell why they were found
  std::size_t limit = 20;
  std::size_t offset = 0;
  // Of a hit of the same query, behind which this one goes on; what came later is not met.
  std::optional<Place> after{};
};

// An unknown section or date in a filter is an error that names it; all else reads as words. Of a
// query beyond any reader's patience only the beginning counts.
text::Result<Query> parse_query(std::string_view text);

struct Hit {
  news::ArticleId id{};
  news::StoryId story{};
  std::string title, outlet, url, language;
  text::Time date{}, fetched{};
  double score = 0;
  Place place{};
  std::string snippet;                                    // plain text, at most 240 bytes
  std::vector<std::pair<std::size_t, std::size_t>> marks; // bytes in `snippet` of the words found
};

// The passage of `text` that holds most of the query's words; its beginning where it holds none.
void make_snippet(Hit& hit, std::string_view text, const Query& query);

} // namespace search
