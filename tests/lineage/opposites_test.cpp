#include "lineage/opposites.hpp"
#include <gtest/gtest.h>
#include <string>

namespace {

// "was > is" of the first that is found.
std::string opposed(const std::string& upstream, const std::string& copy) {
  const auto left = lineage::wording_of(upstream, "en"), right = lineage::wording_of(copy, "en");
  const auto &ours = left.sentences[0], &theirs = right.sentences[0];
  for (const auto& [was, is] : lineage::oppositions(
           left, ours, right, theirs, lineage::replacements(left, ours, right, theirs)))
    return std::string(left.surface(left.tokens.tokens[was])) + " > " +
           std::string(right.surface(right.tokens.tokens[is]));
  return {};
}

TEST(Opposites, OfWords) {
  EXPECT_TRUE(lineage::are_opposites("possible", "impossible"));
  EXPECT_TRUE(lineage::are_opposites("denied", "confirmed"));
  EXPECT_TRUE(lineage::are_opposites("rose", "falling"));
  EXPECT_TRUE(lineage::are_opposites("buyers", "sellers"));
  EXPECT_TRUE(lineage::are_opposites("declined", "agreed"));
  EXPECT_TRUE(lineage::are_opposites("declined", "climbed"));
  EXPECT_TRUE(lineage::are_opposites("safe", "unsafe"));
  EXPECT_FALSE(lineage::are_opposites("rose", "climbed"));
  EXPECT_FALSE(lineage::are_opposites("denied", "rejected"));
  EXPECT_FALSE(lineage::are_opposites("it", "unit"));
  EXPECT_FALSE(lineage::are_opposites("port", "import"));
  EXPECT_FALSE(lineage::are_opposites("cover", "discover"));
}

TEST(Opposites, InTheSamePlace) {
  EXPECT_EQ(opposed("Shares rose 3 percent in Kalvos.", "Shares slumped 3 percent in Kalvos."),
            "rose > slumped");
  EXPECT_EQ(opposed("Shares rose sharply in Kalvos.", "Shares fell in Kalvos."), "rose > fell");
  EXPECT_EQ(opposed("It will close its plant in Merrin.", "It will open a plant in Merrin."),
            "close > open");
  EXPECT_EQ(opposed("They looked at it before voting on it.", "They looked at it after voting on "
                                                              "it."),
            "before > after");
  EXPECT_EQ(opposed("It did not approve the plan.", "It did not reject the plan."),
            "approve > reject");
}

TEST(Opposites, BesideTheSameWord) {
  EXPECT_EQ(opposed("They work with your lawyer.", "They operate without your lawyer."),
            "with > without");
  EXPECT_EQ(opposed("The plant was shut down in May.", "The plant was wound up in May."), "");
}

TEST(Opposites, OtherWordsForTheSameAreNone) {
  EXPECT_EQ(opposed("Shares rose 3 percent in Kalvos.", "Shares climbed 3 percent in Kalvos."), "");
  EXPECT_EQ(opposed("It did not approve the plan.", "It rejected the plan."), "");
  EXPECT_EQ(opposed("At least 30 boats sank.", "More than 30 boats sank."), "");
  EXPECT_EQ(opposed("Shares failed to rise on Friday.", "Shares fell on Friday."), "");
}

TEST(Opposites, OfSomethingElseAreNone) {
  EXPECT_EQ(opposed("Oil prices rose on Friday.", "Grain stocks fell a day later."), "");
  EXPECT_EQ(opposed("They met Rose in Kalvos.", "They met Fall in Kalvos."), "");
}

TEST(Opposites, AnOrderTurnedRoundIsNone) {
  EXPECT_EQ(opposed("Oil rose in Kalvos and grain fell in Merrin.",
                    "Grain fell in Merrin and oil rose in Kalvos."),
            "");
}

} // namespace
