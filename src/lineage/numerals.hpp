// Numbers as texts write them: "3,000,000", "3 million" and "three million" are one value.
#pragma once
#include "lineage/wording.hpp"
#include <cstdint>
#include <vector>

namespace lineage {

struct Numeral {
  double value = 0;
  std::uint64_t unit = 0; // the stem that follows, one for every "percent" and one for all money
  std::uint32_t first = 0, end = 0; // tokens of the text
  bool about = false;               // "nearly 40", "more than 40": not meant exactly
};

// Number words are known in English, German, French, Spanish and Italian. Ordinals are no numbers
// here, nor is "one", which is as often an article.
std::vector<Numeral> numerals_of(const Wording& wording, const Sentence& sentence);

// The same number, or one that the other rounds.
bool agree(const Numeral& left, const Numeral& right);

} // namespace lineage
