#include "reading/attributions/look_features.hpp"
#include "reading/attributions/tags.hpp"
#include "tests/reading/attributions/text_of_test.hpp"
#include <algorithm>
#include <gtest/gtest.h>

namespace reading {
namespace {

std::vector<std::uint32_t> seen(const TextOfTest& read, std::vector<std::uint8_t> tags,
                                std::string_view at) {
  const WordFeatures words(read.text, read.symbols);
  const LookFeatures features(words, tags);
  FeatureHashes hashes;
  const auto i = read.symbol(at);
  for (const auto& stretch : words.stretches())
    if (i >= stretch.first && i < stretch.last)
      features.of(stretch, i, hashes);
  return {hashes.all().begin(), hashes.all().end()};
}

std::vector<std::uint8_t> one_cue(const TextOfTest& read, std::string_view at) {
  std::vector<std::uint8_t> tags(read.symbols.symbols.size());
  tags[read.symbol(at)] = static_cast<std::uint8_t>(AttributionTag::cue_begin);
  return tags;
}

TEST(LookFeatures, ACueIsSeenInItsSentenceAndTheNext) {
  const TextOfTest read("Lund asked.\n\nHolm said so. It was cold. It was late.");
  const auto there = one_cue(read, "asked"), here = one_cue(read, "said");
  EXPECT_NE(seen(read, here, "so"), seen(read, there, "so"));
  EXPECT_NE(seen(read, here, "cold"), seen(read, there, "cold"));
  EXPECT_EQ(seen(read, here, "late"), seen(read, there, "late"));
}

TEST(LookFeatures, AnotherParagraphIsSeenByItsEdgeAlone) {
  const TextOfTest read("Lund asked.\n\nHolm said so often.\n\nIt was cold.");
  const auto there = one_cue(read, "asked"), here = one_cue(read, "said");
  auto edge = there;
  edge[read.symbol("It") - 1] = static_cast<std::uint8_t>(AttributionTag::content_begin);
  EXPECT_EQ(seen(read, here, "cold"), seen(read, there, "cold"));
  EXPECT_NE(seen(read, edge, "cold"), seen(read, there, "cold"));
}

TEST(LookFeatures, AStemIsSeenAsItIsTaggedElsewhere) {
  const TextOfTest read("Lund came.\n\nIt was cold.\n\nLund left.");
  std::vector<std::uint8_t> none(read.symbols.symbols.size()), source = none;
  source[read.symbol("Lund")] = static_cast<std::uint8_t>(AttributionTag::source_begin);
  const auto seen_last = [&](const auto& tags) { return seen(read, tags, "Lund left"); };
  EXPECT_NE(seen_last(source), seen_last(none));
  EXPECT_EQ(seen(read, source, "cold"), seen(read, none, "cold"));
}

TEST(LookFeatures, TheNearestSourceIsSeenThroughTheSentence) {
  const TextOfTest read("Lund of all the people in the harbour came late. It rained on.");
  std::vector<std::uint8_t> none(read.symbols.symbols.size()), source = none;
  source[read.symbol("Lund")] = static_cast<std::uint8_t>(AttributionTag::source_begin);
  const auto differing = [&](std::string_view at) {
    const auto with = seen(read, source, at), without = seen(read, none, at);
    std::size_t number = 0;
    for (std::size_t i = 0; i < with.size(); ++i)
      number += with[i] != without[i] ? 1 : 0;
    return number;
  };
  EXPECT_GT(differing("late"), differing("rained"));
}

TEST(LookFeatures, MarksWithoutWordsAreNothing) {
  const TextOfTest read("“”");
  const std::vector<std::uint8_t> tags(read.symbols.symbols.size());
  const WordFeatures words(read.text, read.symbols);
  EXPECT_NO_THROW(LookFeatures(words, tags));
}

} // namespace
} // namespace reading
