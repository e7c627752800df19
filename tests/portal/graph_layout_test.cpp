#include "portal/graph_layout.hpp"
#include <gtest/gtest.h>

namespace portal {

TEST(GraphLayout, places_what_follows_to_the_right) {
  const auto layout = lay_out(3, {{0, 1}, {0, 2}}, 100, 30);
  ASSERT_TRUE(layout);
  EXPECT_LT(layout->centres[0].x, layout->centres[1].x);
  EXPECT_NE(layout->centres[1].y, layout->centres[2].y);
  ASSERT_EQ(layout->paths.size(), 2U);
  for (const auto& path : layout->paths)
    EXPECT_EQ(path.size() % 3, 1U) << "a Bézier spline";
  for (const auto& [x, y] : layout->centres) {
    EXPECT_TRUE(x >= 49 && x <= layout->width - 49);
    EXPECT_TRUE(y >= 14 && y <= layout->height - 14);
  }
}

TEST(GraphLayout, refuses_what_nobody_could_read) {
  EXPECT_FALSE(lay_out(0, {}, 100, 30));
  EXPECT_FALSE(lay_out(61, {}, 100, 30));
}

} // namespace portal
