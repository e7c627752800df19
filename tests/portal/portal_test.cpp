#include "tests/portal/newsroom.hpp"
#include <gtest/gtest.h>
TEST(Portal, answers) {
  portal::testing::Newsroom newsroom;
  portal::testing::fill(newsroom);
  EXPECT_EQ(newsroom.get("/").status, 200u);
  for (auto t : {"/", "/story/51", "/article/a001"}) { auto r = newsroom.get(t); std::printf("%u %zu\n", r.status, r.body.size()); }
}
