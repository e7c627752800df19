#include "lineage/alignment.hpp"
#include <gtest/gtest.h>

namespace {

std::vector<lineage::AlignedSentence> aligned(const std::string& upstream,
                                              const std::string& copy) {
  return lineage::align(lineage::wording_of(upstream, "en"), lineage::wording_of(copy, "en"));
}

const std::string upstream =
    "The mayor of Harlow resigned on Friday over the paper mill. Her deputy Tom Wick "
    "takes over until the spring election. The mill employs 300 people.";

TEST(Alignment, FindsSentencesWhereverTheyWent) {
  const auto pairs =
      aligned(upstream, "300 people are employed in the mill. On Friday the Harlow mayor "
                        "resigned over the paper mill.");
  ASSERT_EQ(pairs.size(), 2U);
  EXPECT_EQ(pairs[0].of_upstream.front(), 2U);
  EXPECT_EQ(pairs[1].of_upstream.front(), 0U);
}

TEST(Alignment, TwoSentencesMayHaveBecomeOne) {
  const auto pairs =
      aligned(upstream, "The mayor of Harlow resigned on Friday and her deputy Tom Wick takes "
                        "over until the spring election.");
  ASSERT_EQ(pairs.size(), 1U);
  EXPECT_EQ(pairs[0].of_upstream.size(), 2U);
}

TEST(Alignment, AHeadingMayHaveJoinedItsSentence) {
  const auto pairs =
      aligned("Local Food Prices\n\nBread costs twice what it did when the bakers of "
              "Kalvos went on strike.",
              "Local Fodo Prices Bread costs twice what it did when the bakers of "
              "Kalvos went on strike.");
  ASSERT_EQ(pairs.size(), 1U);
  EXPECT_EQ(pairs[0].of_upstream, (std::vector<std::uint32_t>{1, 0}));
}

TEST(Alignment, BetweenNeighboursLittleIsEnough) {
  const std::string before = "The mayor of Harlow resigned on Friday over the paper mill. ",
                    behind = " The mill employs 300 people.";
  const std::string was = "Her deputy Tom Wick takes over until the spring election.",
                    is = "Wick, who ran the library before, will govern for some months.";
  EXPECT_EQ(aligned(before + was + behind, before + is + behind).size(), 3U);
  EXPECT_TRUE(aligned(was, is).empty());
}

TEST(Alignment, TellsWhatStandsInItsPlace) {
  const auto pairs =
      aligned(upstream, "The mayor of Harlow resigned on Friday over the paper mill. "
                        "Her deputy Tom Wick takes over until the spring election. "
                        "Sheep graze here. The mill employs 300 people.");
  ASSERT_EQ(pairs.size(), 3U);
  EXPECT_TRUE(pairs[0].in_place);
  EXPECT_TRUE(pairs[1].in_place);
  EXPECT_FALSE(pairs[2].in_place);
}

TEST(Alignment, OtherSentencesHaveNoCounterpart) {
  EXPECT_TRUE(aligned(upstream, "A goalkeeper scored twice at Eastmere.").empty());
  EXPECT_TRUE(aligned(upstream, "").empty());
  EXPECT_TRUE(aligned("", "").empty());
}

} // namespace
