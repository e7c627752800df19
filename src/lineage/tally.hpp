// In how many sets each number stands. Counters lie across words, a bit of each in one word, so
// that 64 numbers are counted at once (Warren, Hacker's Delight, 8-1: carry-save addition).
#pragma once
#include "lineage/number_set.hpp"
#include <utility>
#include <vector>

namespace lineage {

class Tally {
public:
  explicit Tally(std::size_t numbers) : met_(numbers), blocks_(NumberSet::blocks_of(numbers)) {}

  void count(const NumberSet& set) {
    ++sets_;
    if (std::cmp_greater(std::bit_width(sets_), counters_.size()))
      counters_.emplace_back(blocks_);
    met_.visit_like(set);
    each_block(set, [&](std::size_t block) {
      auto carry = set.block(block);
      for (auto bit = counters_.begin(); carry != 0; ++bit) {
        const auto both = (*bit)[block] & carry;
        (*bit)[block] ^= carry;
        carry = both;
      }
    });
  }

  // Leaves those that stand in more than so many sets. Counting begins anew.
  void take_above(std::uint32_t sets, NumberSet& above) {
    above.clear();
    each_block(met_, [&](std::size_t block) {
      above.insert_block(block, sets < sets_ ? greater(block, sets) : 0);
      for (auto& bit : counters_)
        bit[block] = 0;
    });
    met_.clear();
    sets_ = 0;
  }

private:
  [[nodiscard]] std::uint64_t greater(std::size_t block, std::uint32_t than) const {
    std::uint64_t greater = 0, equal = ~std::uint64_t{0};
    for (auto bit = std::bit_width(sets_); bit-- > 0;) {
      const auto ours = counters_[static_cast<std::size_t>(bit)][block];
      if ((than >> bit & 1U) != 0) {
        equal &= ours;
      } else {
        greater |= equal & ours;
        equal &= ~ours;
      }
    }
    return greater;
  }

  NumberSet met_;
  std::size_t blocks_;
  std::vector<std::vector<std::uint64_t>> counters_; // the lowest bits first, of each block
  std::uint32_t sets_ = 0;
};

} // namespace lineage
