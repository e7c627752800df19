#include "reading/attributions/tagger.hpp"
#include "tests/reading/attributions/text_of_test.hpp"
#include <gtest/gtest.h>

namespace reading {
namespace {

// The words that are tagged as one kind: 1 sources, 2 cues, 3 contents.
std::string tagged(const TextOfTest& read, const Tags& tags, std::size_t kind) {
  std::string words;
  for (std::size_t i = 0; i < tags.tags.size(); ++i)
    if (const auto& symbol = read.symbols.symbols[i];
        kind_of(tags.tags[i]) == kind && symbol.mark == Mark::word)
      words += (words.empty() ? "" : " ") + read.at(news::Span{symbol.begin, symbol.end});
  return words;
}

TEST(Tagger, SourceCueAndContent) {
  const TextOfTest read(
      "The port was busy.\n\n“We will close the harbour in May,” Anna Holm said.");
  const auto tags = tag_attributions(read.text, read.symbols);
  EXPECT_EQ(tagged(read, tags, 1), "Anna Holm");
  EXPECT_EQ(tagged(read, tags, 2), "said");
  EXPECT_EQ(tagged(read, tags, 3), "We will close the harbour in May");
}

TEST(Tagger, ATagAndAProbabilityForEachSymbol) {
  const TextOfTest read("\n“”\nOne.\n\nHe said “it is late” and left.\n\nTwo.");
  const auto tags = tag_attributions(read.text, read.symbols);
  ASSERT_EQ(tags.tags.size(), read.symbols.symbols.size());
  ASSERT_EQ(tags.probabilities.size(), tags.tags.size());
  for (std::size_t i = 0; i < tags.tags.size(); ++i) {
    EXPECT_TRUE(may_follow(i == 0 ? attribution_tags : tags.tags[i - 1], tags.tags[i]));
    EXPECT_GE(tags.probabilities[i], 0);
    EXPECT_LE(tags.probabilities[i], 1.0001F);
  }
}

TEST(Tagger, NothingToTag) {
  for (const auto* text : {"", "…", "“”"}) {
    const TextOfTest read(text);
    EXPECT_EQ(tag_attributions(read.text, read.symbols).tags.size(), read.symbols.symbols.size());
  }
}

TEST(Tags, OnlyTheirOwnBeginningLeadsInside) {
  const auto source = static_cast<std::size_t>(AttributionTag::source_begin);
  const auto inside = static_cast<std::size_t>(AttributionTag::source_inside);
  const auto cue = static_cast<std::size_t>(AttributionTag::cue_begin);
  EXPECT_TRUE(may_follow(source, inside));
  EXPECT_TRUE(may_follow(inside, inside));
  EXPECT_TRUE(may_follow(attribution_tags, cue));
  EXPECT_FALSE(may_follow(cue, inside));
  EXPECT_FALSE(may_follow(attribution_tags, inside));
}

} // namespace
} // namespace reading
