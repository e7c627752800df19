#include "story/vocabulary.hpp"
#include <algorithm>
#include <gtest/gtest.h>
#include <ranges>

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
  EXPECT_TRUE(vocabulary.postings(term).empty());
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

TEST(Vocabulary, BesideAnotherTermsTellWhatTheyTellThere) {
  story::Vocabulary elder;
  elder.tell(elder.hold(1));
  elder.tell(elder.hold(1));
  story::Vocabulary beside(&elder);
  const auto all = story::Vocabulary::log_of(100);
  for (const std::uint64_t key : {1, 2}) {
    EXPECT_FLOAT_EQ(beside.idf_of_key(key, all), elder.idf_of_key(key, all));
    EXPECT_FLOAT_EQ(beside.idf(beside.hold(key), all), elder.idf_of_key(key, all));
  }
  EXPECT_LT(elder.idf_of_key(1, all), elder.idf_of_key(2, all));
}

TEST(Vocabulary, ForgottenArticlesMakeRoom) {
  story::Vocabulary vocabulary;
  const auto term = vocabulary.hold(1);
  for (std::uint32_t article = 10; article <= 1000; ++article)
    vocabulary.post(term, article, article - 9);
  const auto postings = vocabulary.postings(term);
  EXPECT_LT(postings.size(), 40U);
  EXPECT_TRUE(std::ranges::equal(postings.last(10), std::views::iota(991U, 1001U)));
}

} // namespace
