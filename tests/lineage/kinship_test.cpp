#include "lineage/kinship.hpp"
#include <gtest/gtest.h>

namespace {

lineage::Material material(const std::string& text) {
  return lineage::material_of(text::tokenize(text, "en"));
}
const auto one =
    material("The harbour master Antony Morrow closed the northern pier of Kalvos on Monday after "
             "divers found cracks in eleven of its wooden posts, the port authority said.");
const auto reworded =
    material("After divers had found cracks in eleven wooden posts of the northern pier of "
             "Kalvos, harbour master Antony Morrow shut it on Monday, said the port.");
const auto other =
    material("Passengers bound for Merrin must board beside the fish hall in Kalvos: inspectors do "
             "not trust the landing stage, and shopkeepers fear an empty season.");

TEST(Kinship, RewordingIsKinAnotherReportIsNot) {
  EXPECT_GT(lineage::kinship(0, one, 1, reworded).likeness, 0.5F);
  EXPECT_LT(lineage::kinship(0, one, 1, other).likeness, 0.1F);
}

TEST(Kinship, HoldsBothWays) {
  const std::vector<lineage::Material> story = {one, other, reworded};
  const auto kin = lineage::kinships(lineage::Collation(story));
  ASSERT_EQ(kin.size(), 2U);
  EXPECT_EQ(kin[0].parent, kin[1].child);
  EXPECT_EQ(kin[0].invented, kin[1].dropped);
}

TEST(Kinship, ReportsThatEachTellTheirOwnAreNone) {
  const std::vector<lineage::Material> story = {
      material("Divers found eleven cracks in wooden posts of Kalvos harbour, said master Antony "
               "Morrow. Shopkeepers fear an empty season. Tickets stay valid until June. Anglers "
               "grumble loudly."),
      material(
          "An insurer sent engineers. Prosecutors opened files. Cheap timber was bought "
          "abroad. Wooden, eleven of the posts: cracks that Kalvos divers found, Antony Morrow "
          "said, harbour master.")};
  EXPECT_GT(lineage::kinship(0, story[0], 1, story[1]).likeness, 0.5F) << "by the words alone";
  EXPECT_TRUE(lineage::kinships(lineage::Collation(story)).empty());
}

TEST(Kinship, ShortTextsHaveNone) {
  const std::vector<lineage::Material> story = {material("Ferry aground"),
                                                material("Ferry aground")};
  EXPECT_TRUE(lineage::kinships(lineage::Collation(story)).empty());
}

} // namespace
