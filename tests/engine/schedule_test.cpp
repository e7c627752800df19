#include "engine/schedule.hpp"
#include <gtest/gtest.h>
#include <set>

namespace {

using namespace std::chrono_literals;

const text::Time noon = std::chrono::sys_days{std::chrono::year{2026} / 11 / 20} + 12h;
const engine::Rhythm rhythm;

store::FeedState feed(const std::string& url = "https://post.example/feed") {
  store::FeedState state;
  state.subscription.url = url;
  return state;
}

std::chrono::seconds pause(const store::FeedState& state, text::Time now) {
  return *state.next_try - now;
}

TEST(Schedule, FeedWithNewsIsAskedSoonerAndWithoutLater) {
  auto busy = feed(), quiet = feed();
  auto now = noon;
  for (int i = 0; i < 20; ++i, now += 1h) {
    engine::note_answer(busy, 3, now, rhythm);
    engine::note_answer(quiet, 0, now, rhythm);
  }
  EXPECT_EQ(busy.interval, rhythm.shortest);
  EXPECT_EQ(quiet.interval, rhythm.longest);
}

TEST(Schedule, FeedsThatBeginTogetherDoNotStayInStep) {
  std::set<std::int64_t> pauses;
  for (int i = 0; i < 100; ++i) {
    auto state = feed("https://post.example/" + std::to_string(i));
    engine::note_answer(state, 1, noon, rhythm);
    pauses.insert(pause(state, noon).count());
    EXPECT_GE(pause(state, noon), rhythm.usual * 89 / 100);
    EXPECT_LE(pause(state, noon), rhythm.usual * 111 / 100);
  }
  EXPECT_GT(pauses.size(), 50U);
}

TEST(Schedule, FailuresDoubleThePauseUpToADay) {
  auto state = feed();
  engine::note_failure(state, "no answer", std::nullopt, noon, rhythm);
  const auto first = pause(state, noon);
  engine::note_failure(state, "no answer", std::nullopt, noon, rhythm);
  EXPECT_GT(pause(state, noon), first * 3 / 2);
  for (int i = 0; i < 100; ++i)
    engine::note_failure(state, "no answer", std::nullopt, noon, rhythm);
  EXPECT_LE(pause(state, noon), 27h);
  EXPECT_GE(pause(state, noon), 21h);
}

TEST(Schedule, WhatTheServerAsksForIsKeptWithinReason) {
  auto state = feed();
  engine::note_failure(state, "overloaded", 10h, noon, rhythm);
  EXPECT_EQ(pause(state, noon), 10h);
  engine::note_failure(state, "overloaded", 10'000h, noon, rhythm);
  EXPECT_EQ(pause(state, noon), 24h);
}

TEST(Schedule, EntriesADayDoNotCountWhatWasThereAtFirst) {
  auto state = feed();
  engine::note_answer(state, 50, noon, rhythm);
  EXPECT_FALSE(engine::entries_a_day(state, noon + 2h));
  engine::note_answer(state, 6, noon + 24h, rhythm);
  engine::note_answer(state, 2, noon + 48h, rhythm);
  EXPECT_DOUBLE_EQ(engine::entries_a_day(state, noon + 48h).value(), 4);
}

} // namespace
