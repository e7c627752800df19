#include "reuse/order.hpp"
#include <gtest/gtest.h>
#include <vector>

namespace {

std::vector<reuse::Meeting> meetings(std::vector<std::uint16_t> later) {
  std::vector<reuse::Meeting> found;
  for (const auto place : later)
    found.push_back({place, static_cast<std::uint16_t>(found.size())});
  return found;
}

TEST(CommonOrder, IsTheLongestIncreasingSubsequenceAsAShare) {
  EXPECT_EQ(reuse::common_order({}), 0);
  EXPECT_EQ(reuse::common_order(meetings({1, 4, 9, 30})), 1);
  EXPECT_EQ(reuse::common_order(meetings({9, 1, 4, 3, 30, 5, 2, 8})), 0.5F); // 1 3 5 8
  EXPECT_EQ(reuse::common_order(meetings({4, 3, 2, 1})), 0.25F);
}

TEST(Continuity, OutlastsMovedParagraphs) {
  const auto moved = meetings({100, 101, 105, 108, 0, 1, 3, 7});
  EXPECT_LT(reuse::common_order(moved), 0.6F);
  EXPECT_GT(reuse::continuity(moved), 0.8F);
  EXPECT_EQ(reuse::continuity(meetings({1, 90, 20, 300})), 0);
}

} // namespace
