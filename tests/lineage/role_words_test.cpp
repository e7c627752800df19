#include "lineage/role_words.hpp"
#include <gtest/gtest.h>

namespace {

bool share_a_kind(std::string_view one, std::string_view other) {
  return (lineage::role_word(one)->kinds & lineage::role_word(other)->kinds).any();
}

TEST(RoleWords, AreAsManyAsMayBeSaidOfOne) {
  EXPECT_TRUE(share_a_kind("prime minister", "premier"));
  EXPECT_TRUE(share_a_kind("minister", "official"));
  EXPECT_TRUE(share_a_kind("ambassador", "official"));
  EXPECT_FALSE(share_a_kind("minister", "ambassador"));
}

TEST(RoleWords, AnswerDifferentQuestions) {
  EXPECT_EQ(lineage::role_word("minister")->fields & lineage::role_word("witness")->fields, 0);
  EXPECT_NE(lineage::role_word("suspect")->fields & lineage::role_word("witness")->fields, 0);
}

TEST(RoleWords, AreNoOthers) {
  for (const auto* word : {"", "harbour", "ministers", "minister of"})
    EXPECT_EQ(lineage::role_word(word), nullptr) << word;
}

TEST(RoleWords, RanksAndPortfolios) {
  EXPECT_EQ(lineage::rank_word("deputy"), lineage::rank_word("vice"));
  EXPECT_NE(lineage::rank_word("deputy"), lineage::rank_word("former"));
  EXPECT_EQ(lineage::rank_word("foreign"), 0);
  EXPECT_EQ(lineage::portfolio_word("defence"), lineage::portfolio_word("defense"));
  EXPECT_EQ(lineage::portfolio_word("deputy"), 0U);
}

} // namespace
