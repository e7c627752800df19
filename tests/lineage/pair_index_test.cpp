#include "lineage/pair_index.hpp"
#include "tests/lineage/materials.hpp"
#include <gtest/gtest.h>

namespace {

using lineage::testing::materials;
using Places = std::vector<std::uint32_t>;

TEST(PairIndex, TheLikestShareMostPairs) {
  const auto story = materials({"Harbour master closed northern pier. Ferries leave Kalvos.",
                                "Harbour master shut northern pier. Ferries leave Kalvos.",
                                "Harbour master closed northern pier.",
                                "Pier, harbour and Kalvos: nothing in a row."});
  const lineage::PairIndex index(story);
  EXPECT_EQ(index.likest(0, 2), (Places{1, 2}));
  EXPECT_EQ(index.likest(2, 1), (Places{0}));
  EXPECT_EQ(index.likest(3, 5), (Places{}));
}

TEST(PairIndex, OfNothingThereIsNothing) {
  const auto story = materials({"", ""});
  EXPECT_TRUE(lineage::PairIndex(story).likest(0, 5).empty());
}

} // namespace
