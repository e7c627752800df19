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

const std::string pier = "The harbour master closed the pier. Ferries leave from the market.";

TEST(Wording, ASlipAddsAWordAndItsPairs) {
  EXPECT_EQ(lineage::additions(material(pier), material(pier)), 0U);
  EXPECT_EQ(
      lineage::additions(material(pier), material("The harbour master closed the bridge. Ferries "
                                                  "leave from the market.")),
      3U);
}

TEST(Wording, LinesForeignToTheReportsHardlyCount) {
  const auto report = material(pier);
  auto copy =
      material(pier + " Subscribe now for cheap daily headlines, weather, puzzles and recipes.");
  const auto before = lineage::additions(report, copy);
  const lineage::Material* reports[] = {&report};
  lineage::mark_foreign(copy, reports);
  EXPECT_GT(before, 4U);
  EXPECT_EQ(lineage::additions(report, copy), 4U);
}

} // namespace
