#include "lineage/roles.hpp"
#include <gtest/gtest.h>

namespace {

// The words of each.
std::vector<std::string> roles_in(const std::string& text, std::string_view language = "en") {
  const auto wording = lineage::wording_of(text, language);
  const lineage::Roles roles(wording);
  std::vector<std::string> told;
  for (const auto& sentence : wording.sentences)
    for (const auto& role : roles.of(sentence)) {
      const auto& tokens = wording.tokens.tokens;
      told.push_back(text.substr(tokens[role.first].begin,
                                 tokens[role.end - 1].end - tokens[role.first].begin));
    }
  return told;
}
using Told = std::vector<std::string>;

// Of the first role of each.
bool may_be_one(const std::string& left, const std::string& right) {
  const auto one = lineage::wording_of(left, "en"), other = lineage::wording_of(right, "en");
  const lineage::Roles ones(one), others(other);
  const auto &was = ones.of(one.sentences[0])[0], &is = others.of(other.sentences[0])[0];
  EXPECT_EQ(lineage::may_be_one(was, is), lineage::may_be_one(is, was));
  return lineage::may_be_one(was, is);
}

TEST(Roles, TheLongestName) {
  EXPECT_EQ(roles_in("The prime minister met a police officer and the chief executive officer."),
            (Told{"prime minister", "police officer", "chief executive officer"}));
}

TEST(Roles, WithWhatStandsBefore) {
  EXPECT_EQ(roles_in("A former Lakonian deputy foreign minister spoke, then the president-elect."),
            (Told{"former Lakonian deputy foreign minister", "president-elect"}));
  EXPECT_EQ(roles_in("His deputy, minister Olsen, left."), (Told{"deputy", "minister"}));
}

TEST(Roles, ARankBelongsToOne) {
  EXPECT_EQ(roles_in("His deputy told reporters."), (Told{"deputy", "reporters"}));
  EXPECT_EQ(roles_in("The deputy minister told reporters."),
            (Told{"deputy minister", "reporters"}));
  EXPECT_EQ(roles_in("A former spy told reporters."), (Told{"former spy", "reporters"}));
  EXPECT_EQ(roles_in("The former U.S. vice president left."), (Told{"former U.S. vice president"}));
  EXPECT_EQ(roles_in("A former police chief left."), (Told{"former police chief"}));
}

TEST(Roles, PluralsAndPossessives) {
  EXPECT_EQ(roles_in("The spokesmen, both secretaries’ wives, the minister's witnesses left."),
            (Told{"spokesmen", "secretaries", "wives", "minister's", "witnesses"}));
}

TEST(Roles, AreReadInEnglishOnly) {
  EXPECT_EQ(roles_in("Der Minister und der General kamen.", "de"), Told{});
}

TEST(Roles, AreKnownAnywhereInTheText) {
  const auto text = lineage::wording_of("The deputy minister left. The mayor stayed.", "en");
  const auto other = lineage::wording_of("The vice minister met the minister.", "en");
  const lineage::Roles roles(text), others(other);
  EXPECT_TRUE(roles.has(others.of(other.sentences[0])[0]));
  EXPECT_FALSE(roles.has(others.of(other.sentences[0])[1])) << "of another rank";
}

TEST(Roles, OtherWordsForOneAreNoOther) {
  for (const auto& [one, other] : {std::pair{"the spokesman", "a spokesperson"},
                                   {"spokeswomen", "the spokesman"},
                                   {"a cop", "the police officer"},
                                   {"the lawyer", "her attorney"},
                                   {"the PM", "the Prime Minister"},
                                   {"the chief", "the head"},
                                   {"the children", "the kids"},
                                   {"officials", "an official"},
                                   {"the foreign secretary", "the foreign minister"},
                                   {"the minister of defence", "the defense minister"},
                                   {"the foreign minister", "the minister"},
                                   {"the vice chairman", "the deputy chair"},
                                   {"ex-president", "the former president"}})
    EXPECT_TRUE(may_be_one(one, other)) << one << ", " << other;
}

TEST(Roles, OthersAreOthers) {
  for (const auto& [one, other] : {std::pair{"the spokesman", "the minister"},
                                   {"his counterpart", "his representative"},
                                   {"the deputy minister", "the minister"},
                                   {"the finance minister", "the interior minister"},
                                   {"the minister of finance", "the foreign minister"},
                                   {"the president-elect", "the president"},
                                   {"the former president", "the acting president"},
                                   {"the prime minister", "the minister"},
                                   {"his wife", "his mother"},
                                   {"a man", "a woman"}})
    EXPECT_FALSE(may_be_one(one, other)) << one << ", " << other;
}

TEST(Roles, ExcludeEachOtherWhereTheyAnswerOneQuestion) {
  const auto text = lineage::wording_of("The driver, a witness, saw the suspect.", "en");
  const lineage::Roles roles(text);
  const auto told = roles.of(text.sentences[0]);
  ASSERT_EQ(told.size(), 3U);
  EXPECT_FALSE(lineage::exclude_each_other(told[0], told[1]));
  EXPECT_FALSE(lineage::exclude_each_other(told[0], told[2]));
  EXPECT_TRUE(lineage::exclude_each_other(told[1], told[2]));
}

} // namespace
