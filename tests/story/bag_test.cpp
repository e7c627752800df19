#include "story/bag.hpp"
#include <gtest/gtest.h>
#include <utility>

namespace {

using Pairs = std::vector<std::pair<std::uint32_t, std::uint32_t>>; // counts

const auto pairs_of = [](const auto& go_through, const story::Bag& left, const story::Bag& right) {
  Pairs pairs;
  go_through(left, right, [&](const auto& mine, const auto& theirs) {
    EXPECT_EQ(mine.term, theirs.term);
    pairs.emplace_back(mine.count, theirs.count);
  });
  return pairs;
};
const auto shared = [](const auto&... all) { story::for_shared(all...); };
const auto found = [](const auto&... all) { story::for_found(all...); };

TEST(Bag, SharedTermsComeInPairs) {
  const story::Bag left{{2, 1}, {5, 3}, {9, 4}}, right{{1, 7}, {5, 8}, {9, 9}, {11, 2}};
  const Pairs pairs{{3, 8}, {4, 9}};
  EXPECT_EQ(pairs_of(shared, left, right), pairs);
  EXPECT_EQ(pairs_of(found, left, right), pairs);
  EXPECT_TRUE(pairs_of(shared, left, {}).empty());
  EXPECT_TRUE(pairs_of(found, {}, right).empty());
}

TEST(Bag, ALongOneIsSearchedAndNotReadThrough) {
  story::Bag all;
  for (std::uint32_t term = 0; term < 3000; term += 3)
    all.push_back({term, term + 1});
  const story::Bag few{{0, 1}, {4, 1}, {1500, 2}, {2997, 3}, {5000, 4}};
  EXPECT_EQ(pairs_of(found, few, all), pairs_of(shared, few, all));
  EXPECT_EQ(pairs_of(found, few, all).size(), 3U);
}

} // namespace
