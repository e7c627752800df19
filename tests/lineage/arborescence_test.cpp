#include "lineage/arborescence.hpp"
#include <gtest/gtest.h>

namespace {

using lineage::Bond;
using Parents = std::vector<std::optional<std::uint32_t>>;

Parents parents(const std::vector<double>& alone, const std::vector<Bond>& bonds) {
  return lineage::cheapest_parents(alone, bonds);
}

TEST(Arborescence, WithoutBondsAllStandAlone) {
  EXPECT_EQ(parents({1, 1}, {}), (Parents{std::nullopt, std::nullopt}));
  EXPECT_EQ(parents({}, {}), Parents{});
}

TEST(Arborescence, TheCheapestParentIsTaken) {
  EXPECT_EQ(parents({9, 9, 9}, {{0, 1, 2}, {0, 2, 3}, {1, 2, 1}}), (Parents{std::nullopt, 0, 1}));
}

TEST(Arborescence, ACycleIsBrokenWhereThatCostsLeast) {
  // Each would rather hang under the other.
  EXPECT_EQ(parents({9, 5}, {{0, 1, 1}, {1, 0, 1}}), (Parents{1, std::nullopt}));
  // Entered from outside: 0 → 2, then 2 → 1.
  EXPECT_EQ(parents({1, 50, 50}, {{1, 2, 1}, {2, 1, 1}, {0, 1, 9}, {0, 2, 5}}),
            (Parents{std::nullopt, 2, 0}));
}

TEST(Arborescence, CyclesWithinCyclesAreBroken) {
  const auto found =
      parents({3, 90, 90, 90},
              {{1, 2, 1}, {2, 1, 1}, {2, 3, 2}, {3, 1, 1}, {1, 3, 4}, {0, 3, 7}, {0, 1, 30}});
  EXPECT_EQ(found[0], std::nullopt);
  EXPECT_EQ(found[3], 0U);
  EXPECT_EQ(found[1], 3U);
  EXPECT_EQ(found[2], 1U);
}

TEST(Arborescence, WhoStandsAloneCheaplyStaysAlone) {
  EXPECT_EQ(parents({1, 1}, {{0, 1, 2}}), (Parents{std::nullopt, std::nullopt}));
}

} // namespace
