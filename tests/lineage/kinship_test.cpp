#include "lineage/kinship.hpp"
#include "tests/lineage/witnesses.hpp"
#include <gtest/gtest.h>

namespace {

using namespace lineage::testing; // NOLINT(google-build-using-namespace)

std::vector<lineage::Kinship> kinships(const Told& told) {
  return lineage::kinships(lineage::Collation(told.materials), told.witnesses);
}

TEST(Kinship, LikenessIsOfPairsOfWords) {
  const Told told({pier, pier.substr(0, pier.find(" Repairs")), other_pier});
  const lineage::Collation story(told.materials);
  EXPECT_EQ(lineage::kinship(story, 0, 1).likeness, 1) << "all of the smaller one";
  EXPECT_LT(lineage::kinship(story, 0, 2).likeness, 0.1F);
}

TEST(Kinship, StandsOnceForEveryTwo) {
  const auto kin = kinships(Told({pier, other_pier, reworded_pier}));
  ASSERT_EQ(kin.size(), 1U);
  EXPECT_EQ(kin[0].parent, 0U);
  EXPECT_EQ(kin[0].child, 2U);
  EXPECT_EQ(kin[0].reversed().parent, 2U);
  EXPECT_EQ(kin[0].reversed().invented, kin[0].dropped);
}

TEST(Kinship, ReportsThatEachTellTheirOwnAreNone) {
  EXPECT_TRUE(
      kinships(
          Told({"Divers found eleven cracks in wooden posts of Kalvos harbour, said master "
                "Antony Morrow. Shopkeepers fear an empty season. Tickets stay valid until June. "
                "Anglers grumble loudly about the noise of the drills along the quay.",
                "An insurer sent engineers. Prosecutors opened files. Cheap timber was bought "
                "abroad by a firm from Merrin. Wooden, eleven of the posts: cracks that Kalvos "
                "divers found, Antony Morrow said, harbour master."}))
          .empty());
}

TEST(Kinship, ShortTextsHaveNone) {
  EXPECT_TRUE(kinships(Told({"Ferry aground", "Ferry aground"})).empty());
}

} // namespace
