#include "portal/throttle.hpp"
#include "tests/portal/newsroom.hpp"
#include <gtest/gtest.h>

namespace portal {

using testing::noon;
using namespace std::chrono_literals;

TEST(Throttle, WhatIsTakenComesBackEvenly) {
  Throttle throttle(4, 60s);
  for (int i = 0; i < 4; ++i)
    EXPECT_EQ(throttle.take("a", noon), 0s);
  EXPECT_EQ(throttle.take("a", noon), 15s);
  EXPECT_EQ(throttle.take("a", noon + 10s), 5s);
  EXPECT_EQ(throttle.take("a", noon + 15s), 0s);
  EXPECT_EQ(throttle.take("a", noon + 15s), 15s);
}

TEST(Throttle, NoMoreIsSavedThanThereWasAtFirst) {
  Throttle throttle(2, 60s);
  EXPECT_EQ(throttle.take("a", noon), 0s);
  EXPECT_EQ(throttle.take("a", noon + 24h), 0s);
  EXPECT_EQ(throttle.take("a", noon + 24h), 0s);
  EXPECT_EQ(throttle.take("a", noon + 24h), 30s);
}

TEST(Throttle, ClientsDoNotTakeFromEachOther) {
  Throttle throttle(1, 60s);
  EXPECT_EQ(throttle.take("a", noon), 0s);
  EXPECT_EQ(throttle.take("b", noon), 0s);
  EXPECT_EQ(throttle.take("a", noon), 60s);
}

TEST(Throttle, WaitingTakesNothing) {
  Throttle throttle(1, 60s);
  EXPECT_EQ(throttle.wait("a", noon), 0s);
  EXPECT_EQ(throttle.wait("a", noon), 0s);
  EXPECT_EQ(throttle.take("a", noon), 0s);
  EXPECT_EQ(throttle.wait("a", noon), 60s);
}

TEST(Throttle, AClockThatGoesBackGivesNothing) {
  Throttle throttle(1, 60s);
  EXPECT_EQ(throttle.take("a", noon), 0s);
  EXPECT_EQ(throttle.take("a", noon - 24h), 60s);
  EXPECT_EQ(throttle.take("a", noon - 24h + 60s), 0s) << "nor does it lock anybody out";
  EXPECT_EQ(throttle.take("a", noon + 60s), 0s);
}

TEST(Throttle, WhoCameLeastLatelyIsForgotten) {
  Throttle throttle(1, 60s);
  EXPECT_EQ(throttle.take("first", noon), 0s);
  EXPECT_EQ(throttle.take("second", noon), 0s);
  EXPECT_EQ(throttle.take("first", noon), 60s); // now second came least lately
  for (std::size_t i = 0; i + 1 < Throttle::most_clients; ++i)
    EXPECT_EQ(throttle.take(std::to_string(i), noon), 0s);
  EXPECT_EQ(throttle.take("first", noon), 60s);
  EXPECT_EQ(throttle.take("second", noon), 0s);
}

} // namespace portal
