#include "lineage/collation.hpp"
#include <gtest/gtest.h>

namespace {

using Parents = std::vector<std::optional<std::uint32_t>>;

std::vector<lineage::Material> materials(std::initializer_list<const char*> texts) {
  std::vector<lineage::Material> materials;
  for (const auto* text : texts)
    materials.push_back(lineage::material_of(text::tokenize(text, "en")));
  return materials;
}

const auto pier = materials({"Harbour master closed northern pier. Ferries leave Kalvos.",
                             "Harbour master shut northern pier. Ferries leave Kalvos.",
                             "Harbour master closed northern pier.",
                             "Harbour master shut northern pier. Subscribe now: cheap recipes."});

TEST(Collation, CountsWhatTwoHaveInCommon) {
  const lineage::Collation story(pier);
  EXPECT_EQ(story.in_common(0, 0)[0], pier[0].words.size());
  EXPECT_EQ(story.in_common(0, 1), story.in_common(1, 0));
  EXPECT_EQ(story.in_common(0, 2), (lineage::Count{5, 4}));
  EXPECT_EQ(story.likest(0, 2), (std::vector<std::uint32_t>{1, 2}));
}

TEST(Collation, AWordThatTheUpstreamLostIsRestored) {
  lineage::Collation story(pier);
  story.know_of_ancestors(Parents{std::nullopt, 0, 0, 1});
  const auto departure = story.departure(1, 2);
  EXPECT_EQ(departure.restored, (lineage::Count{1, 2})) << "closed, with its neighbours";
  EXPECT_EQ(lineage::sum(departure.invented), 0U);
  EXPECT_EQ(lineage::sum(story.departure(0, 2).restored), 0U);
}

TEST(Collation, AnOrderOfSentencesIsInherited) {
  const auto ferries = materials({"Ferries leave Kalvos. Divers saw cracks. Posts are rotten.",
                                  "Ferries leave Kalvos. Posts are rotten. Divers saw cracks.",
                                  "Ferries leave Kalvos. Posts are rotten."});
  lineage::Collation story(ferries);
  story.know_of_ancestors(Parents{std::nullopt, 0, 1});
  EXPECT_EQ(story.departure(0, 2).invented[2], 1U) << "Kalvos, posts";
  EXPECT_EQ(story.departure(1, 2).invented[2], 0U);
}

TEST(Collation, LinesForeignToTheStoryStandApart) {
  lineage::Collation story(pier);
  story.know_of_ancestors(Parents{std::nullopt, 0, 0, 1});
  const auto departure = story.departure(1, 3);
  EXPECT_EQ(lineage::sum(departure.invented), 0U);
  EXPECT_GT(departure.added_lines, 2U);
  EXPECT_GT(story.own_part(1, 3), 0.2F);
  EXPECT_EQ(story.own_part(0, 2), 0.0F);
}

TEST(Collation, WordsFromHereAndThereMakeNoSentenceACopy) {
  const auto reports = materials(
      {"The harbour master closed the pier. Divers found cracks in wooden posts. A mayor wept.",
       "Divers bring the mayor wooden toys, while harbour children eat pancakes and sing loudly."});
  EXPECT_EQ(lineage::Collation(reports).own_part(0, 1), 1.0F);
}

TEST(Collation, OfNothingThereIsNothing) {
  lineage::Collation none({});
  none.know_of_ancestors({});
  EXPECT_EQ(none.size(), 0U);
  const auto empty = materials({"", ""});
  EXPECT_TRUE(lineage::Collation(empty).likest(0, 5).empty());
}

} // namespace
