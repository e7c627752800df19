#include "lineage/tally.hpp"
#include <gtest/gtest.h>

namespace {

constexpr std::size_t numbers = 200;

TEST(Tally, LeavesWhatStandsInMoreSetsThanThat) {
  lineage::Tally tally(numbers);
  lineage::NumberSet above(numbers);
  for (std::uint32_t than : {0U, 1U, 2U, 7U, 99U, 199U, 200U, 1000U}) {
    for (std::size_t sets = 1; sets <= numbers; ++sets) { // number n stands in n of them
      lineage::NumberSet set(numbers);
      for (auto number = sets; number < numbers; ++number)
        set.insert(number);
      tally.count(set);
    }
    tally.take_above(than, above);
    for (std::size_t number = 0; number < numbers; ++number)
      EXPECT_EQ(above.has(number), number > than) << number << " of more than " << than;
  }
}

TEST(Tally, OfNoSetsThereIsNothing) {
  lineage::Tally tally(numbers);
  lineage::NumberSet above(numbers);
  above.insert(3);
  tally.take_above(0, above);
  EXPECT_FALSE(above.has(3));
}

} // namespace
