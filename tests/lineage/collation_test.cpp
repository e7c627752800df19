#include "lineage/collation.hpp"
#include "tests/lineage/materials.hpp"
#include <gtest/gtest.h>

namespace {

using Parents = std::vector<std::optional<std::uint32_t>>;

using lineage::testing::materials;

lineage::Departure copied(const lineage::Collation& story, std::uint32_t upstream,
                          std::uint32_t copy) {
  return story.departures(upstream, copy).first;
}

const auto pier = materials({"Harbour master closed northern pier. Ferries leave Kalvos.",
                             "Harbour master shut northern pier. Ferries leave Kalvos.",
                             "Harbour master closed northern pier.",
                             "Harbour master shut northern pier. Subscribe now: cheap recipes."});

TEST(Collation, CountsWhatTwoHaveInCommon) {
  const lineage::Collation story(pier);
  EXPECT_EQ(story.in_common(0, 0)[0], pier[0].count(0));
  EXPECT_EQ(story.in_common(0, 1), story.in_common(1, 0));
  EXPECT_EQ(story.in_common(0, 2), (lineage::Count{5, 4}));
}

TEST(Collation, AWordThatTheUpstreamLostIsRestored) {
  lineage::Collation story(pier);
  story.know_of_ancestors(Parents{std::nullopt, 0, 0, 1});
  const auto departure = copied(story, 1, 2);
  EXPECT_EQ(departure.restored, (lineage::Count{1, 2})) << "closed, with its neighbours";
  EXPECT_EQ(lineage::sum(departure.invented), 0U);
  EXPECT_EQ(lineage::sum(copied(story, 0, 2).restored), 0U);
}

TEST(Collation, AnOrderOfSentencesIsInherited) {
  const auto ferries = materials({"Ferries leave Kalvos. Divers saw cracks. Posts are rotten.",
                                  "Ferries leave Kalvos. Posts are rotten. Divers saw cracks.",
                                  "Ferries leave Kalvos. Posts are rotten."});
  lineage::Collation story(ferries);
  story.know_of_ancestors(Parents{std::nullopt, 0, 1});
  EXPECT_EQ(copied(story, 0, 2).invented[2], 1U) << "Kalvos, posts";
  EXPECT_EQ(copied(story, 1, 2).invented[2], 0U);
}

TEST(Collation, LinesForeignToTheStoryStandApart) {
  lineage::Collation story(pier);
  story.know_of_ancestors(Parents{std::nullopt, 0, 0, 1});
  const auto departure = copied(story, 1, 3);
  EXPECT_EQ(lineage::sum(departure.invented), 0U);
  EXPECT_GT(departure.added_lines, 2U);
}

TEST(Collation, TellsBothWays) {
  lineage::Collation story(pier);
  story.know_of_ancestors(Parents{std::nullopt, 0, 0, 1});
  const auto [there, back] = story.departures(0, 2);
  EXPECT_EQ(lineage::sum(there.lost), 5U) << "ferries leave Kalvos";
  EXPECT_EQ(back.restored, (lineage::Count{3, 2, 1}));
}

TEST(Collation, OfNothingThereIsNothing) {
  const lineage::Materials nothing;
  lineage::Collation none(nothing);
  none.know_of_ancestors({});
  EXPECT_EQ(none.size(), 0U);
}

} // namespace
