// Where names stand: runs of capitals with what joins them, titles taken off; in scripts without
// capitals, listed places.
#pragma once
#include "news/article.hpp"
#include "reading/names/name_words.hpp"
#include <vector>

namespace reading {

struct NameSpan {
  std::size_t first = 0, last = 0; // words [first, last)
  news::Span title;                // taken off before it; empty where there was none
  bool is_listed_place = false;
};

// In languages that write all nouns large, single words only where a list or another place of the
// text knows them.
std::vector<NameSpan> find_name_spans(const Words& words, std::string_view language);

} // namespace reading
