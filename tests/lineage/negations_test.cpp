#include "lineage/negations.hpp"
#include <gtest/gtest.h>

namespace {

bool denied(const std::string& one, const std::string& other) {
  const auto left = lineage::wording_of(one, "en"), right = lineage::wording_of(other, "en");
  return lineage::denied_in_one(left, left.sentences[0], right, right.sentences[0]).has_value();
}

TEST(Negations, OnlyOneSideDenies) {
  EXPECT_TRUE(denied("They will not provide arms.", "They will provide arms."));
  EXPECT_FALSE(denied("They will provide arms.", "They will not provide arms."));
  EXPECT_FALSE(denied("They will not provide arms.", "They refused to provide arms."));
  EXPECT_FALSE(denied("They will not provide arms.", "They ship grain."));
}

} // namespace
