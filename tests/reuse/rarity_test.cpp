#include "reuse/rarity.hpp"
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

} // namespace
