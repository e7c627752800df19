#include "reading/attributions/word_features.hpp"
#include "tests/reading/attributions/text_of_test.hpp"
#include <algorithm>
#include <gtest/gtest.h>

namespace reading {
namespace {

std::string repeated(std::string_view sentence, std::size_t times) {
  std::string text;
  for (std::size_t i = 0; i < times; ++i)
    text += sentence;
  return text;
}

TEST(WordFeatures, AParagraphIsSeenAtOnceUnlessItIsLong) {
  const TextOfTest read("One.\n\n" + repeated("It was cold on the quay. ", 100));
  const WordFeatures features(read.text, read.symbols);
  const auto stretches = features.stretches();
  ASSERT_EQ(stretches.size(), 3U);
  EXPECT_EQ(stretches[1].last, stretches[2].first);
  for (const auto& stretch : stretches)
    EXPECT_LE(stretch.last - stretch.first, 400U);
}

TEST(WordFeatures, VerbsOfSayingOnBothSides) {
  const TextOfTest read("Holm said that, often, Lund agreed.");
  const WordFeatures features(read.text, read.symbols);
  const auto& often = features.seen()[read.symbol("often")];
  EXPECT_EQ(often.left.far, 3U);  // said that , often
  EXPECT_EQ(often.right.far, 3U); // often , Lund agreed
  EXPECT_EQ(often.left.between, 8U + 2U);
  EXPECT_EQ(often.right.between, 2U);
  const auto& said = features.seen()[read.symbol("said")];
  EXPECT_EQ(said.left.far, 0U);
  EXPECT_FALSE(features.seen()[read.symbol("Holm")].left.found());
}

TEST(WordFeatures, VerbsOfOtherSentencesAreNotSeen) {
  const TextOfTest read("Holm said so. It was cold.");
  const WordFeatures features(read.text, read.symbols);
  EXPECT_FALSE(features.seen()[read.symbol("cold")].left.found());
}

TEST(WordFeatures, TheSameSurroundingsLookTheSame) {
  const TextOfTest read("It was cold.\n\nIt was cold.");
  const WordFeatures features(read.text, read.symbols);
  FeatureHashes first, second;
  const auto stretches = features.stretches();
  features.of(stretches[0], stretches[0].first + 1, first);
  features.of(stretches[1], stretches[1].first + 1, second);
  EXPECT_TRUE(std::ranges::equal(first.all(), second.all()));
}

TEST(WordFeatures, DistancesGrowInSteps) {
  for (std::size_t far = 1; far < 40; ++far)
    EXPECT_LE(distance_step(far - 1), distance_step(far));
  EXPECT_EQ(distance_step(0), 0U);
  EXPECT_EQ(distance_step(23), 9U);
}

} // namespace
} // namespace reading
