#include "portal/pictures/failures.hpp"
#include <gtest/gtest.h>

namespace portal {

namespace {

constexpr text::Time now = std::chrono::sys_days{std::chrono::year{2026} / 11 / 20};
using std::chrono::seconds;

} // namespace

TEST(Failures, are_held_until_their_time_is_over) {
  Failures failures(4);
  failures.remember("a", now + seconds(10), now);
  EXPECT_TRUE(failures.holds("a", now + seconds(9)));
  EXPECT_FALSE(failures.holds("a", now + seconds(10)));
  EXPECT_FALSE(failures.holds("b", now));
}

TEST(Failures, what_is_over_makes_room_first) {
  Failures failures(4);
  for (const auto* what : {"a", "b", "c"})
    failures.remember(what, now + seconds(10), now);
  failures.remember("d", now + seconds(60), now);
  failures.remember("e", now + seconds(60), now + seconds(20));
  EXPECT_TRUE(failures.holds("d", now + seconds(20)));
  EXPECT_TRUE(failures.holds("e", now + seconds(20)));
  EXPECT_EQ(failures.size(), 2U);
}

TEST(Failures, are_never_more_than_they_may_be) {
  Failures failures(100);
  for (int i = 0; i < 1000; ++i) {
    failures.remember(std::to_string(i), now + seconds(60), now);
    ASSERT_LE(failures.size(), 100U);
  }
  EXPECT_TRUE(failures.holds("999", now));
}

} // namespace portal
