#include "lineage/kinship.hpp"
#include "tests/lineage/materials.hpp"
#include <gtest/gtest.h>

namespace {

using lineage::testing::materials;

const char* const one =
    "The harbour master Antony Morrow closed the northern pier of Kalvos on Monday after divers "
    "found cracks in eleven of its wooden posts, the port authority said.";
const char* const reworded =
    "After divers had found cracks in eleven wooden posts of the northern pier of Kalvos, harbour "
    "master Antony Morrow shut it on Monday, said the port.";
const char* const other =
    "Passengers bound for Merrin must board beside the fish hall in Kalvos: inspectors do not "
    "trust the landing stage, and shopkeepers fear an empty season.";

TEST(Kinship, RewordingIsKinAnotherReportIsNot) {
  const auto story = materials({one, reworded, other});
  const lineage::Collation collation(story);
  EXPECT_GT(lineage::kinship(collation, 0, 1).likeness, 0.5F);
  EXPECT_LT(lineage::kinship(collation, 0, 2).likeness, 0.1F);
}

TEST(Kinship, StandsOnceForEveryTwo) {
  const auto story = materials({one, other, reworded});
  const auto kin = lineage::kinships(lineage::Collation(story));
  ASSERT_EQ(kin.size(), 1U);
  EXPECT_EQ(kin[0].parent, 0U);
  EXPECT_EQ(kin[0].child, 2U);
  EXPECT_EQ(kin[0].reversed().parent, 2U);
  EXPECT_EQ(kin[0].reversed().invented, kin[0].dropped);
}

TEST(Kinship, ReportsThatEachTellTheirOwnAreNone) {
  const auto story = materials(
      {"Divers found eleven cracks in wooden posts of Kalvos harbour, said master Antony Morrow. "
       "Shopkeepers fear an empty season. Tickets stay valid until June. Anglers grumble loudly.",
       "An insurer sent engineers. Prosecutors opened files. Cheap timber was bought abroad. "
       "Wooden, eleven of the posts: cracks that Kalvos divers found, Antony Morrow said, harbour "
       "master."});
  const lineage::Collation collation(story);
  EXPECT_GT(lineage::kinship(collation, 0, 1).likeness, 0.5F) << "by the words alone";
  EXPECT_TRUE(lineage::kinships(collation).empty());
}

TEST(Kinship, ShortTextsHaveNone) {
  const auto story = materials({"Ferry aground", "Ferry aground"});
  EXPECT_TRUE(lineage::kinships(lineage::Collation(story)).empty());
}

} // namespace
