// Numbers as texts write them: "3,000,000", "3 million" and "three million" are one value.
#pragma once
#include "lineage/measures.hpp"
#include "lineage/wording.hpp"
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace lineage {

struct Numeral {
  double value = 0;
  std::uint64_t unit = 0; // the stem that follows, one for every "percent" and one for all money
  std::uint32_t first = 0, end = 0;              // tokens of the text
  bool about = false;                            // "nearly 40", "more than 40": not meant exactly
  bool of_dozens = false;                        // "three dozen" may be 34
  std::optional<Measure> measure = std::nullopt; // "30 miles"
};

// Number words are known in English, German, French, Spanish and Italian. Ordinals are no numbers
// here, nor is "one", which is as often an article, nor what counts the items of a list.
std::vector<Numeral> numerals_of(const Wording& wording, const Sentence& sentence);

// Those of tokens [first, end).
std::vector<Numeral> numerals_within(const std::vector<Numeral>& numerals, std::uint32_t first,
                                     std::uint32_t end);

// The same number, one that the other rounds, or the same measure in another unit.
bool agree(const Numeral& left, const Numeral& right);

// Words of letters and digits that differ in digits alone: "1990s" and "1960s".
bool differ_in_digits(std::string_view left, std::string_view right);

} // namespace lineage
