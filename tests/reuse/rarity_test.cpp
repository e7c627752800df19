#include "reuse/rarity.hpp"
#include <bit>
#include <gtest/gtest.h>

namespace {

TEST(Rarity, WordsOfManyArticlesWeighLess) {
  reuse::Rarity rarity;
  for (reuse::Word i = 0; i < 200; ++i)
    rarity.add(std::vector<reuse::Word>{7, 7, i});
  EXPECT_LT(rarity.weight(7), rarity.weight(100));
  EXPECT_GE(rarity.weight(7), 1U);
  EXPECT_GT(rarity.weight(9000), rarity.weight(7));
}

TEST(Rarity, WhatIsRemovedWasNeverThere) {
  reuse::Rarity rarity;
  const auto before = rarity.weight(7);
  rarity.add(std::vector<reuse::Word>{7, 8, 7});
  rarity.remove(std::vector<reuse::Word>{7, 8, 7});
  EXPECT_EQ(rarity.weight(7), before);
}

TEST(Rarity, IsTheBinaryDigitsOfTheQuotient) {
  reuse::Rarity rarity;
  for (std::uint32_t article = 0; article < 300; ++article) {
    rarity.add(article % 7 == 0 ? std::vector<reuse::Word>{5, 6} : std::vector<reuse::Word>{6});
    const std::uint32_t all = article + 1 + 64;
    ASSERT_EQ(rarity.weight(5), std::bit_width(all / (article / 7 + 2)));
    ASSERT_EQ(rarity.weight(6), std::bit_width(all / (article + 2)));
    ASSERT_EQ(rarity.weight(7), std::bit_width(all));
  }
}

} // namespace
