#include "tests/story/told.hpp"
#include <gtest/gtest.h>

namespace story::testing {

namespace {

using Numbers = std::vector<std::uint32_t>;

float idf(const Live& live, std::string_view word) {
  const auto term = live.vocabulary().find(key_of(Alphabet::words, text::stem_hash(word, "en")));
  return term == Vocabulary::unknown ? -1 : live.vocabulary().idf(term, live.log_stories());
}

TEST(Live, StoriesAreMadeOfTheArticlesInThem) {
  Live live;
  add(live, "Storm closes harbour", 1);
  add(live, "Harbour shut by storm", 1);
  add(live, "Budget passes", 2);
  EXPECT_EQ(live.stories(), 2U);
  EXPECT_EQ(live.story(news::StoryId{1}).members, (Numbers{1, 2}));
  EXPECT_EQ(live.find(news::ArticleId{3}), 3U);
  EXPECT_EQ(live.story_of(3), news::StoryId{2});
  EXPECT_FALSE(live.find(news::ArticleId{4}));
}

TEST(Live, ArticlesMove) {
  Live live;
  for (int i = 0; i < 4; ++i)
    add(live, "Storm closes harbour", 1);
  live.move(Numbers{2, 4}, news::StoryId{7});
  EXPECT_EQ(live.story(news::StoryId{1}).members, (Numbers{1, 3}));
  EXPECT_EQ(live.story(news::StoryId{7}).members, (Numbers{2, 4}));
  live.move(Numbers{1, 3}, news::StoryId{7});
  EXPECT_FALSE(live.has(news::StoryId{1}));
  EXPECT_EQ(live.story(news::StoryId{7}).members, (Numbers{1, 2, 3, 4}));
}

TEST(Live, WhatIsForgottenLeavesNothingBehind) {
  Live live;
  add(live, "Storm closes harbour", 1);
  add(live, "Budget passes", 2);
  live.forget_oldest();
  EXPECT_EQ(live.first(), 2U);
  EXPECT_EQ(live.size(), 1U);
  EXPECT_FALSE(live.has(news::StoryId{1}));
  EXPECT_FALSE(live.find(news::ArticleId{1}));
  EXPECT_EQ(idf(live, "storm"), -1);
}

TEST(Live, ComesToTheSameOnWhateverWay) {
  Live moved, straight;
  add(moved, "Ferry aground", 9);
  for (const std::uint64_t story : {1, 1, 2, 2})
    add(moved, "Storm closes harbour", story);
  moved.move(Numbers{4, 5}, news::StoryId{1});
  moved.move(Numbers{3, 5}, news::StoryId{8});
  moved.forget_oldest();
  straight.begin_at(2);
  for (const std::uint64_t story : {1, 8, 1, 8})
    add(straight, "Storm closes harbour", story);
  EXPECT_EQ(moved.stories(), straight.stories());
  EXPECT_EQ(moved.story(news::StoryId{8}).members, straight.story(news::StoryId{8}).members);
  EXPECT_EQ(idf(moved, "storm"), idf(straight, "storm"));
  EXPECT_EQ(idf(moved, "ferry"), idf(straight, "ferry"));
}

} // namespace

} // namespace story::testing
