#include "lineage/own_part.hpp"
#include "tests/lineage/materials.hpp"
#include <gtest/gtest.h>

namespace {

using lineage::testing::materials;

TEST(OwnPart, IsWhatStandsInSentencesOfItsOwn) {
  const auto story =
      materials({"Harbour master closed northern pier. Ferries leave Kalvos.",
                 "Harbour master closed northern pier.",
                 "Harbour master shut northern pier. Subscribe now: cheap recipes."});
  lineage::OwnParts own_part(story);
  EXPECT_EQ(own_part(0, 1).share, 0.0F);
  EXPECT_GT(own_part(0, 2).share, 0.2F);
  EXPECT_LT(own_part(0, 2).share, 0.6F);
  EXPECT_EQ(own_part(1, 0).size, 5U) << "what the first upstream had is not the second's";
}

TEST(OwnPart, WordsFromHereAndThereMakeNoSentenceACopy) {
  const auto story = materials(
      {"The harbour master closed the pier. Divers found cracks in wooden posts. A mayor wept.",
       "Divers bring the mayor wooden toys, while harbour children eat pancakes and sing loudly."});
  EXPECT_EQ(lineage::OwnParts(story)(0, 1).share, 1.0F);
}

TEST(OwnPart, AtTheEndIsWhatNothingOfTheUpstreamFollows) {
  const auto story = materials({"Harbour master closed northern pier.",
                                "Cheap recipes today. Harbour master closed northern pier. "
                                "Ferries leave Kalvos. Shopkeepers fear losses."});
  const auto own = lineage::OwnParts(story)(0, 1);
  EXPECT_GT(own.at_end, 0U);
  EXPECT_LT(own.at_end, own.size);
}

TEST(OwnPart, GapsLieBetweenWhatIsTheUpstreams) {
  const auto story = materials({"Harbour master closed northern pier. Divers found eleven cracks.",
                                "Cheap recipes today. Harbour master closed northern pier. "
                                "Shopkeepers fear losses. Anglers grumble loudly. Divers found "
                                "eleven cracks. Ferries leave Kalvos."});
  EXPECT_EQ(lineage::OwnParts(story)(0, 1).gaps, 1U);
  EXPECT_EQ(lineage::OwnParts(story)(1, 0).gaps, 0U);
}

TEST(OwnPart, OfNothingIsNothing) {
  const auto story = materials({"Ferries leave Kalvos.", ""});
  EXPECT_EQ(lineage::OwnParts(story)(0, 1).share, 0.0F);
}

} // namespace
