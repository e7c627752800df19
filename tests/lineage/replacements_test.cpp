#include "lineage/replacements.hpp"
#include <gtest/gtest.h>

namespace {

TEST(Replacements, AWordForAWord) {
  const auto upstream = lineage::wording_of("The ferry left Kalvos at dawn", "en"),
             copy = lineage::wording_of("The ferry left Merrin at dawn", "en");
  const auto found =
      lineage::replacements(upstream, upstream.sentences[0], copy, copy.sentences[0]);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].upstream_first, 3U);
  EXPECT_EQ(found[0].copy_end, 4U);
  EXPECT_TRUE(found[0].held_before && found[0].held_behind);
}

TEST(Replacements, WhatWasOnlyAddedReplacesNothing) {
  const auto upstream = lineage::wording_of("The ferry left at dawn", "en"),
             copy = lineage::wording_of("The old ferry left Merrin at dawn", "en");
  EXPECT_TRUE(
      lineage::replacements(upstream, upstream.sentences[0], copy, copy.sentences[0]).empty());
}

TEST(CommonWords, KeepTheirOrder) {
  const auto upstream = lineage::wording_of("The dam held for six days.", "en"),
             copy = lineage::wording_of("For six days the dam stood.", "en");
  std::vector<std::string_view> common;
  for (const auto& [ours, theirs] :
       lineage::common_words(upstream, upstream.sentences[0], copy, copy.sentences[0]))
    common.push_back(copy.surface(copy.tokens.tokens[theirs]));
  EXPECT_EQ(common, (std::vector<std::string_view>{"For", "six", "days"}));
}

} // namespace
