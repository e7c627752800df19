#include "lineage/negations.hpp"
#include <gtest/gtest.h>

namespace {

bool denied(const std::string& one, const std::string& other) {
  const auto left = lineage::wording_of(one, "en"), right = lineage::wording_of(other, "en");
  return lineage::denied_in_one(left, left.sentences[0], right, right.sentences[0],
                                lineage::Denied(right))
      .has_value();
}

TEST(Negations, OnlyOneSideDenies) {
  EXPECT_TRUE(denied("They will not provide arms.", "They will provide arms."));
  EXPECT_FALSE(denied("They will provide arms.", "They will not provide arms."));
  EXPECT_FALSE(denied("They will not provide arms.", "They refused to provide arms."));
  EXPECT_FALSE(denied("They will not provide arms.", "They ship grain."));
}

TEST(Negations, AContrastDeniesToo) {
  EXPECT_FALSE(
      denied("They want rifles, not heavy guns.", "They want rifles rather than heavy guns."));
}

TEST(Negations, NotOnlyDeniesNothing) {
  EXPECT_FALSE(denied("They provide not only arms.", "They provide arms."));
  EXPECT_FALSE(denied("It happened in Kitchen No. 324.", "It happened in Kitchen 324."));
}

TEST(Negations, ReachNoFartherThanAComma) {
  EXPECT_FALSE(denied("If not, arms will do.", "Arms will do."));
}

TEST(Negations, Opposites) {
  EXPECT_TRUE(lineage::are_opposites("possible", "impossible"));
  EXPECT_TRUE(lineage::are_opposites("denied", "confirmed"));
  EXPECT_FALSE(lineage::are_opposites("denied", "rejected"));
  EXPECT_TRUE(lineage::are_opposites("safe", "unsafe"));
  EXPECT_FALSE(lineage::are_opposites("it", "unit"));
  EXPECT_FALSE(lineage::are_opposites("port", "import"));
  EXPECT_FALSE(lineage::are_opposites("cover", "discover"));
}

} // namespace
