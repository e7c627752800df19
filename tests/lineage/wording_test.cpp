#include "lineage/wording.hpp"
#include <gtest/gtest.h>

namespace {

lineage::Material material(const std::string& text) {
  return lineage::material_of(text::tokenize(text, "en"));
}

TEST(Wording, SentencesEndBehindTheirMarks) {
  const std::string text = "“It held,” she said. Nobody came!";
  const auto wording = lineage::wording_of(text, "en");
  ASSERT_EQ(wording.sentences.size(), 2U);
  EXPECT_EQ(text.substr(wording.sentences[1].span.begin), "Nobody came!");
  EXPECT_TRUE(lineage::wording_of("", "en").sentences.empty());
}

TEST(Wording, PairsEndWithTheirSentence) {
  const auto apart = material("The harbour closed. Ferries left.");
  EXPECT_EQ(apart.words.size(), 4U);
  EXPECT_EQ(apart.pairs.size(), 2U) << "not: closed ferries";
  EXPECT_EQ(apart.sentences, 2U);
}

TEST(Wording, InCommonIsWhatStandsInBoth) {
  EXPECT_EQ(lineage::in_common(std::vector<std::uint64_t>{1, 4, 6},
                               std::vector<std::uint64_t>{2, 4, 6, 9}),
            2U);
}

} // namespace
