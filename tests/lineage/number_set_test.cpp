#include "lineage/number_set.hpp"
#include <gtest/gtest.h>

namespace {

using lineage::NumberSet;

constexpr std::size_t numbers = 64 * 64 * 2 + 1; // one more than two words of the level above tell

NumberSet set_of(std::initializer_list<std::size_t> members) {
  NumberSet set(numbers);
  for (const auto member : members)
    set.insert(member);
  return set;
}

TEST(NumberSet, HasWhatWasInserted) {
  auto set = set_of({0, 63, 64, numbers - 1});
  EXPECT_TRUE(set.has(0) && set.has(63) && set.has(64) && set.has(numbers - 1));
  EXPECT_FALSE(set.has(1) || set.has(62) || set.has(numbers - 2));
  set.clear();
  EXPECT_FALSE(set.has(0) || set.has(numbers - 1));
}

TEST(NumberSet, EmptyBlocksAreNotVisited) {
  const auto one = set_of({1, 2, 64 * 70}), other = set_of({3, 64 * 5});
  std::vector<std::size_t> blocks, either, both;
  each_block(one, [&](std::size_t block) { blocks.push_back(block); });
  each_block_of_either(one, other, [&](std::size_t block) { either.push_back(block); });
  each_block_of_both(one, other, [&](std::size_t block) { both.push_back(block); });
  EXPECT_EQ(blocks, (std::vector<std::size_t>{0, 70}));
  EXPECT_EQ(either, (std::vector<std::size_t>{0, 5, 70}));
  EXPECT_EQ(both, std::vector<std::size_t>{0});
}

TEST(NumberSet, IsVisitedLikeAnother) {
  auto set = set_of({7});
  set.visit_like(set_of({64 * 70}));
  std::vector<std::size_t> blocks;
  each_block(set, [&](std::size_t block) { blocks.push_back(block); });
  EXPECT_EQ(blocks, (std::vector<std::size_t>{0, 70}));
  EXPECT_FALSE(set.has(64 * 70));
}

TEST(NumberSet, TakesAllOfAnother) {
  auto set = set_of({7});
  set.insert_all(set_of({8, numbers - 1}));
  EXPECT_TRUE(set.has(7) && set.has(8) && set.has(numbers - 1));
  std::size_t visited = 0;
  each_block(set, [&](std::size_t) { ++visited; });
  EXPECT_EQ(visited, 2U);
}

} // namespace
