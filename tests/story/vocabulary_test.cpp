#include "story/vocabulary.hpp"
#include <gtest/gtest.h>

namespace {

TEST(Vocabulary, ATermThatNobodyHoldsGivesItsPlaceAway) {
  story::Vocabulary vocabulary;
  const auto term = vocabulary.hold(7);
  EXPECT_EQ(vocabulary.hold(7), term);
  vocabulary.release(term);
  EXPECT_EQ(vocabulary.find(7), term);
  vocabulary.release(term);
  EXPECT_EQ(vocabulary.find(7), story::Vocabulary::unknown);
  EXPECT_EQ(vocabulary.hold(8), term);
  EXPECT_TRUE(vocabulary.postings(term, 0).empty());
}

TEST(Vocabulary, WhatManyStoriesHoldTellsLess) {
  story::Vocabulary vocabulary;
  const auto rare = vocabulary.hold(1), common = vocabulary.hold(2);
  vocabulary.tell(rare);
  for (int i = 0; i < 50; ++i)
    vocabulary.tell(common);
  const auto all = story::Vocabulary::log_of(100);
  EXPECT_GT(vocabulary.idf(rare, all), vocabulary.idf(common, all));
}

TEST(Vocabulary, ForgottenArticlesAreNotFound) {
  story::Vocabulary vocabulary;
  const auto term = vocabulary.hold(1);
  for (std::uint32_t article = 1; article <= 5; ++article)
    vocabulary.post(term, article, 1);
  EXPECT_EQ(vocabulary.postings(term, 4).size(), 2U);
}

} // namespace
