#include "lineage/exchanged_roles.hpp"
#include <gtest/gtest.h>
#include <string>

namespace {

// "was > is" of each, of texts whose first sentences are one.
std::vector<std::string> exchanged(const std::string& upstream, const std::string& copy) {
  const auto ours = lineage::wording_of(upstream, "en"), theirs = lineage::wording_of(copy, "en");
  const auto words = [](const lineage::Wording& wording, const lineage::Role& role) {
    const auto& tokens = wording.tokens.tokens;
    return wording.text.substr(tokens[role.first].begin,
                               tokens[role.end - 1].end - tokens[role.first].begin);
  };
  std::vector<std::string> told;
  for (const auto& [was, is] :
       lineage::exchanged_roles(ours, ours.sentences[0], lineage::Roles(ours), theirs,
                                theirs.sentences[0], lineage::Roles(theirs)))
    told.push_back(words(ours, was) + " > " + words(theirs, is));
  return told;
}
using Told = std::vector<std::string>;

TEST(ExchangedRoles, BetweenTheSameWords) {
  EXPECT_EQ(exchanged("Olsen's Lakonian counterpart rejected the claim.",
                      "His Lakonian representative answered and denied the claim."),
            Told{"counterpart > representative"});
  EXPECT_EQ(exchanged("The mayor met the lawyer at the harbour on Friday.",
                      "At the harbour on Friday the judge met the mayor."),
            Told{});
}

TEST(ExchangedRoles, OneOfTwo) {
  EXPECT_EQ(exchanged("The minister called the other minister a liar.",
                      "The minister called the other senator a liar."),
            Told{"minister > senator"});
  EXPECT_EQ(exchanged("The minister called the senator a liar.",
                      "The senator called the minister a liar."),
            Told{})
      << "both are still there";
}

TEST(ExchangedRoles, ALostRank) {
  EXPECT_EQ(exchanged("The deputy foreign minister signed it.", "The foreign minister signed it."),
            Told{"deputy foreign minister > foreign minister"});
  EXPECT_EQ(
      exchanged("The former Lakonian president signed it.", "The Lakonian president signed it."),
      Told{"former Lakonian president > Lakonian president"});
  EXPECT_EQ(
      exchanged("The Lakonian president signed it.", "The acting Lakonian president signed it."),
      Told{"Lakonian president > acting Lakonian president"});
  EXPECT_EQ(exchanged("The president-elect signed it.", "The president signed it."),
            Told{"president-elect > president"});
}

TEST(ExchangedRoles, AnotherPortfolioWhateverTheRank) {
  EXPECT_EQ(exchanged("The deputy finance minister signed it.", "The interior minister signed it."),
            Told{"deputy finance minister > interior minister"});
}

TEST(ExchangedRoles, ALostRankBeforeOtherWords) {
  EXPECT_EQ(exchanged("The deputy minister told reporters.", "The minister said to reporters."),
            Told{"deputy minister > minister"});
  EXPECT_EQ(exchanged("He met deputy minister Olsen.", "He met Lakonian minister Olsen."), Told{})
      << "another word stands in its place";
}

TEST(ExchangedRoles, ARankThatIsToldElsewhereIsNotLost) {
  EXPECT_EQ(exchanged("The deputy minister signed it. He left.",
                      "The minister signed it. The deputy minister left."),
            Told{});
}

TEST(ExchangedRoles, ARankInOtherWordsIsNotLost) {
  EXPECT_EQ(exchanged("The former minister signed it.", "The one-time minister signed it."),
            Told{});
}

TEST(ExchangedRoles, CrowdsAreNotCompared) {
  std::string many = "It has";
  for (int i = 0; i < 17; ++i)
    many += " a mayor and";
  EXPECT_EQ(exchanged(many + " one judge.", many + " one lawyer."), Told{});
}

} // namespace
