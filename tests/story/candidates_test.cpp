#include "story/candidates.hpp"
#include "tests/story/told.hpp"
#include <fmt/core.h>
#include <gtest/gtest.h>

namespace story::testing {

namespace {

class Candidates : public ::testing::Test {
protected:
  std::vector<std::uint64_t> stories(const std::string& title, text::Time date = day_one,
                                     std::uint64_t except = 0) {
    std::vector<std::uint64_t> ids;
    for (const auto& candidate :
         finder.find(live, make_query(live, told(title), date), news::StoryId{except}))
      ids.push_back(std::to_underlying(candidate.story));
    return ids;
  }

  using Ids = std::vector<std::uint64_t>;
  Live live;
  CandidateFinder finder;
};

TEST_F(Candidates, TheOneThatSharesMostComesFirst) {
  add(live, "Volcano erupts in Iceland", 1);
  add(live, "Volcano erupts near Reykjanes in Iceland", 2);
  add(live, "Budget passes parliament", 3);
  EXPECT_EQ(stories("Iceland volcano erupts near Reykjanes"), (Ids{2, 1}));
  EXPECT_EQ(stories("Iceland volcano erupts near Reykjanes", day_one, 2), (Ids{1}));
  EXPECT_TRUE(stories("Tennis").empty());
  EXPECT_TRUE(stories("").empty());
}

TEST_F(Candidates, WhatIsLongPastOrForgottenIsNone) {
  add(live, "Volcano erupts in Iceland", 1);
  EXPECT_EQ(stories("Iceland volcano erupts", day_one + std::chrono::days(13)), Ids{1});
  EXPECT_TRUE(stories("Iceland volcano erupts", day_one + std::chrono::days(15)).empty());
  live.forget_oldest();
  EXPECT_TRUE(stories("Iceland volcano erupts").empty());
}

TEST_F(Candidates, AreFewHoweverManyAreAlike) {
  for (std::uint64_t i = 0; i < 500; ++i)
    add(live, fmt::format("Volcano erupts in Iceland again {}", i), 1 + i % 50);
  const auto found = finder.find(live, make_query(live, told("Volcano erupts"), day_one));
  EXPECT_FALSE(found.empty());
  EXPECT_LE(found.size(), 8U);
  for (const auto& candidate : found)
    EXPECT_LE(candidate.nearest.size(), 4U);
}

} // namespace

} // namespace story::testing
