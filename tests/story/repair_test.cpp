#include "story/place.hpp"
#include "story/repair.hpp"
#include "tests/story/told.hpp"
#include <fmt/core.h>
#include <gtest/gtest.h>

namespace {

using story::testing::day_one;

const std::string quake =
    "A strong earthquake shook Port Vila on Friday. Officials in Vanuatu said "
    "buildings in the capital were damaged and the hospital was full.";
const std::string match =
    "A late goal by Duarte gave Lisbon the points against Porto on Friday and "
    "put the champions three points clear of Braga.";

class Repairing : public testing::Test {
protected:
  void tell(std::uint64_t id, const std::string& title, const std::string& text,
            std::uint64_t story) {
    stories.remember(news::ArticleId{id}, story::testing::told(title, text), day_one,
                     news::StoryId{story});
    ++told;
    const auto events = stories.repair();
    all.insert(all.end(), events.begin(), events.end());
  }

  // Unrelated news, up to the next pass.
  void fill() {
    for (std::uint64_t i = 0; told % 256 != 0; ++i)
      tell(1000 + told, fmt::format("Word{} subject{} thing{}", told, told * 3, told * 5), "",
           1000 + told);
  }

  story::LiveStories stories;
  std::vector<news::StoryEvent> all;
  std::size_t told = 0;
};

TEST_F(Repairing, StoriesOfOneEventBecomeOne) {
  for (std::uint64_t i = 1; i <= 3; ++i)
    tell(i, fmt::format("Strong earthquake shakes Vanuatu capital Port Vila, {} hurt", i), quake,
         1);
  for (std::uint64_t i = 4; i <= 5; ++i)
    tell(i, fmt::format("Vanuatu earthquake damages Port Vila hospital, {} hurt", i), quake, 4);
  fill();
  ASSERT_EQ(all.size(), 1U);
  EXPECT_EQ(all.front().kind, news::StoryEventKind::merged);
  EXPECT_EQ(all.front().from, news::StoryId{4});
  EXPECT_EQ(all.front().to, news::StoryId{1}); // which has more
  EXPECT_EQ(all.front().articles, (std::vector{news::ArticleId{4}, news::ArticleId{5}}));
  EXPECT_EQ(stories.story_of(news::ArticleId{5}), news::StoryId{1});
}

TEST_F(Repairing, StoryOfTwoEventsFallsApart) {
  for (std::uint64_t i = 1; i <= 3; ++i)
    tell(i, fmt::format("Strong earthquake shakes Vanuatu capital Port Vila, {} hurt", i), quake,
         1);
  for (std::uint64_t i = 4; i <= 5; ++i)
    tell(i, fmt::format("Lisbon beat Porto with late Duarte goal, minute {}", 85 + i), match, 1);
  fill();
  ASSERT_EQ(all.size(), 1U);
  EXPECT_EQ(all.front().kind, news::StoryEventKind::split);
  EXPECT_EQ(all.front().articles, (std::vector{news::ArticleId{4}, news::ArticleId{5}}));
  EXPECT_EQ(stories.story_of(news::ArticleId{4}), all.front().to);
  EXPECT_EQ(stories.story_of(news::ArticleId{1}), news::StoryId{1});
}

TEST_F(Repairing, WhatIsRightStays) {
  for (std::uint64_t i = 1; i <= 5; ++i)
    tell(i, fmt::format("Strong earthquake shakes Vanuatu capital Port Vila, {} hurt", i), quake,
         1);
  tell(6, "Lisbon beat Porto with late Duarte goal", match, 6);
  fill();
  EXPECT_TRUE(all.empty());
}

} // namespace
