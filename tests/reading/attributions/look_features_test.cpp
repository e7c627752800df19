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

TEST(LookFeatures, ACueIsSeenInItsSentenceAndTheNext) {
  const TextOfTest read("Holm said so. It was cold. It was late.");
  std::vector<std::uint8_t> none(read.symbols.symbols.size()), cue = none;
  cue[read.symbol("said")] = static_cast<std::uint8_t>(AttributionTag::cue_begin);
  EXPECT_NE(seen(read, cue, "so"), seen(read, none, "so"));
  EXPECT_NE(seen(read, cue, "cold"), seen(read, none, "cold"));
  EXPECT_EQ(seen(read, cue, "late"), seen(read, none, "late"));
}

TEST(LookFeatures, AnotherParagraphIsSeenByItsEdgeAlone) {
  const TextOfTest read("Holm said so often.\n\nIt was cold.");
  std::vector<std::uint8_t> none(read.symbols.symbols.size()), cue = none, edge = none;
  cue[read.symbol("said")] = static_cast<std::uint8_t>(AttributionTag::cue_begin);
  edge[read.symbol("It") - 1] = static_cast<std::uint8_t>(AttributionTag::content_begin);
  EXPECT_EQ(seen(read, cue, "cold"), seen(read, none, "cold"));
  EXPECT_NE(seen(read, edge, "cold"), seen(read, none, "cold"));
}

TEST(LookFeatures, MarksWithoutWordsAreNothing) {
  const TextOfTest read("“”");
  const std::vector<std::uint8_t> tags(read.symbols.symbols.size());
  const WordFeatures words(read.text, read.symbols);
  EXPECT_NO_THROW(LookFeatures(words, tags));
}

} // namespace
} // namespace reading
