#include "lineage/exchanged_names.hpp"
#include <gtest/gtest.h>
#include <string>

namespace {

// "was > is" of the first; both are told in the first sentence of their texts.
std::string exchanged(const std::string& upstream, const std::string& copy) {
  const auto left = lineage::wording_of(upstream, "en"), right = lineage::wording_of(copy, "en");
  const lineage::ProperNames of_left(left), of_right(right);
  lineage::Phrases phrases(left);
  const auto words = [](const lineage::Wording& wording, const lineage::ProperNames::Run& run) {
    const auto begin = wording.tokens.tokens[run.first].begin;
    return wording.text.substr(begin, wording.tokens.tokens[run.end - 1].end - begin);
  };
  for (const auto& [was, is] : lineage::exchanged_names(left, left.sentences[0], of_left, phrases,
                                                        right, right.sentences[0], of_right))
    return words(left, was) + " > " + words(right, is);
  return {};
}

TEST(ExchangedNames, WhoDidItToWhom) {
  EXPECT_EQ(exchanged("On Friday Lakona beat Torvia 2-1.", "On Friday Torvia beat Lakona 2-1."),
            "Lakona beat Torvia > Torvia beat Lakona");
  EXPECT_EQ(exchanged("On Friday Ada Morrow paid Jon Brundle for the boat.",
                      "On Friday Jon Brundle paid Ada Morrow for the boat."),
            "Ada Morrow paid Jon Brundle > Jon Brundle paid Ada Morrow");
  EXPECT_EQ(exchanged("It was said that Ada Morrow praised Brundle after that.",
                      "It was said that Ada Brundle praised Morrow after that."),
            "Ada Morrow praised Brundle > Ada Brundle praised Morrow");
  EXPECT_EQ(
      exchanged("The ferry goes from Kalvos to Merrin.", "The ferry goes from Merrin to Kalvos."),
      "Kalvos to Merrin > Merrin to Kalvos");
}

TEST(ExchangedNames, AListIsNone) {
  EXPECT_EQ(exchanged("The ferry calls at Kalvos and Merrin.", "The ferry calls at Merrin and "
                                                               "Kalvos."),
            "");
  EXPECT_EQ(exchanged("The talks between Kalvos and Merrin go on.",
                      "The talks between Merrin and Kalvos go on."),
            "");
  EXPECT_EQ(exchanged("It calls at Kalvos, Brundle, Merrin.", "It calls at Merrin, Brundle, "
                                                              "Kalvos."),
            "");
}

TEST(ExchangedNames, WhatGoesBothWaysIsNone) {
  EXPECT_EQ(exchanged("On Friday Morrow met Brundle.", "On Friday Brundle met Morrow."), "");
  EXPECT_EQ(exchanged("On Friday Morrow spoke with Brundle.", "On Friday Brundle spoke with "
                                                              "Morrow."),
            "");
}

TEST(ExchangedNames, ThePassiveIsNone) {
  EXPECT_EQ(exchanged("On Friday Lakona beat Torvia.", "On Friday Torvia was beaten by Lakona."),
            "");
}

TEST(ExchangedNames, WhatTheUpstreamSaysElsewhereIsNone) {
  EXPECT_EQ(exchanged("In May Lakona beat Torvia. In June Torvia beat Lakona.",
                      "In June Torvia beat Lakona."),
            "");
}

TEST(ExchangedNames, EndlessListsAreLeftOut) {
  std::string left = "On Friday", right = left;
  for (const char letter : std::string("abcdefghijklmnopqrst")) {
    left += std::string(" the X") + letter + " beat";
    right.insert(9, std::string(" the X") + letter + " beat");
  }
  EXPECT_EQ(exchanged(left + " it.", right + " it."), "");
}

} // namespace
