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

TEST(Negations, AroundAWord) {
  const auto around = [](const std::string& sentence, std::uint32_t token) {
    const auto wording = lineage::wording_of(sentence, "en");
    return lineage::denials_around(wording, wording.sentences[0], token);
  };
  EXPECT_EQ(around("They will not provide arms.", 3), 1);
  EXPECT_EQ(around("They will provide arms.", 2), 0);
  EXPECT_EQ(around("If not, they will.", 2), 0);
}

} // namespace
