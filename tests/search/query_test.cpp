#include "search/query.hpp"
#include <gtest/gtest.h>

namespace {

using Words = std::vector<std::string>;

search::Query parse(std::string_view text) {
  const auto query = search::parse_query(text);
  EXPECT_TRUE(query) << text::to_string(query.error());
  return query.value_or(search::Query());
}

TEST(Query, WordsPhrasesAndWhatMustNotStandThere) {
  const auto query = parse("ice  \"ferry to the island\" -storm -\"no ice\"");
  EXPECT_EQ(query.words, Words{"ice"});
  EXPECT_EQ(query.phrases, Words{"ferry to the island"});
  EXPECT_EQ(query.without, (Words{"storm", "no ice"}));
}

TEST(Query, Filters) {
  const auto query = parse("ice section:World outlet:\"The Post\" from:2026-11-20 to:2026-11-21");
  EXPECT_EQ(query.words, Words{"ice"});
  EXPECT_EQ(query.section, news::Section::world);
  EXPECT_EQ(query.outlet, "The Post");
  EXPECT_EQ(text::to_iso(query.from.value()), "2026-11-20T00:00:00Z");
  EXPECT_EQ(text::to_iso(query.to.value()), "2026-11-22T00:00:00Z") << "the last day is in";
}

TEST(Query, UnknownValuesAreNamedWithAHint) {
  const auto section = search::parse_query("section:wrold");
  ASSERT_FALSE(section);
  EXPECT_EQ(section.error().input, "section:wrold");
  EXPECT_NE(section.error().hint.find("world"), std::string::npos);
  const auto date = search::parse_query("from:yesteryear");
  ASSERT_FALSE(date);
  EXPECT_EQ(date.error().reason, "not a date");
}

TEST(Query, QuotationMarksOfOtherTongues) {
  EXPECT_EQ(parse("„Fähre zur Insel“").phrases, Words{"Fähre zur Insel"});
  EXPECT_EQ(parse("“ferry stopped”").phrases, Words{"ferry stopped"});
}

TEST(Query, WhatIsNeverClosedIsWords) {
  EXPECT_EQ(parse("\"ice and").words, (Words{"ice", "and"}));
  EXPECT_TRUE(parse("").words.empty());
  EXPECT_TRUE(parse("- \" \"").words.empty());
}

TEST(Query, UnknownFilterIsWords) { EXPECT_EQ(parse("score:3").words, (Words{"score", "3"})); }

TEST(Query, EndlessQueryIsCut) {
  std::string many;
  for (int i = 0; i < 100'000; ++i)
    many += "word" + std::to_string(i) + " ";
  EXPECT_LE(parse(many).words.size(), 100U);
}

} // namespace
