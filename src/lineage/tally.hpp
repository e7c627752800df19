// In how many sets each number stands. Counters lie across words, a bit of each in one word, so
// that 64 numbers are counted at once (Warren, Hacker's Delight, 8-1: carry-save addition).
#pragma once
#include "lineage/number_set.hpp"
#include <array>

namespace lineage {

class Tally {
public:
  explicit Tally(std::size_t numbers)
      : met_(numbers), counters_((numbers + NumberSet::block_size - 1) / NumberSet::block_size) {}

  void count(const NumberSet& set) {
    ++sets_;
    each_block(set, [&](std::size_t block) {
      auto carry = set.block(block);
      met_.insert_block(block, carry);
      for (auto* bit = counters_[block].data(); carry != 0; ++bit) {
        const auto both = *bit & carry;
        *bit ^= carry;
        carry = both;
      }
    });
  }

  // Leaves those that stand in more than so many sets. Counting begins anew.
  void take_above(std::uint32_t sets, NumberSet& above) {
    above.clear();
    each_block(met_, [&](std::size_t block) {
      above.insert_block(block, sets < sets_ ? greater(counters_[block], sets) : 0);
      counters_[block] = {};
    });
    met_.clear();
    sets_ = 0;
  }

private:
  using Counters = std::array<std::uint64_t, 32>; // the lowest bits first

  [[nodiscard]] std::uint64_t greater(const Counters& counters, std::uint32_t than) const {
    std::uint64_t greater = 0, equal = ~std::uint64_t{0};
    for (auto bit = std::bit_width(sets_); bit-- > 0;) {
      const auto ours = counters[static_cast<std::size_t>(bit)];
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
  std::vector<Counters> counters_;
  std::uint32_t sets_ = 0;
};

} // namespace lineage
