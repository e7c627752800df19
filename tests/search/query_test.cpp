#include "search/query.hpp"
#include "text/utf8.hpp"
#include <gtest/gtest.h>

namespace {

using Words = std::vector<std::string>;

search::Query query(std::string_view text) {
  auto parsed = search::parse_query(text);
  EXPECT_TRUE(parsed) << text << ": " << (parsed ? "" : text::to_string(parsed.error()));
  return parsed.value_or(search::Query{});
}

text::Error error(std::string_view text) {
  const auto parsed = search::parse_query(text);
  EXPECT_FALSE(parsed) << text;
  return parsed ? text::Error{} : parsed.error();
}

TEST(Query, WordsAreCutAsTheTextsAre) {
  EXPECT_EQ(query("  storm\tLisbon\n").words, (Words{"storm", "Lisbon"}));
  EXPECT_EQ(query("covid-19").words, (Words{"covid", "19"}));
  EXPECT_EQ(query("σεισμός زلزال").words, (Words{"σεισμός", "زلزال"}));
  EXPECT_EQ(query("强烈地震").words, (Words{"强烈", "地震"}));
}

TEST(Query, QuotationMarksOfAnyKeyboardMakeAPhrase) {
  for (const auto* written :
       {R"("heavy  rain")", "„heavy rain“", "“heavy rain”", "«heavy rain»", "＂heavy rain＂"}) {
    EXPECT_EQ(query(written).phrases, Words{"heavy rain"}) << written;
    EXPECT_EQ(query(written).words, Words{}) << written;
  }
  const auto both = query(R"(flood"heavy rain"coast)");
  EXPECT_EQ(both.phrases, Words{"heavy rain"});
  EXPECT_EQ(both.words, (Words{"flood", "coast"}));
}

TEST(Query, QuotationThatIsNeverClosedIsNone) {
  const auto unclosed = query(R"("heavy rain)");
  EXPECT_EQ(unclosed.words, (Words{"heavy", "rain"}));
  EXPECT_EQ(unclosed.phrases, Words{});
  EXPECT_EQ(query(R"("heavy rain" "on the)").words, (Words{"on", "the"}));
}

TEST(Query, MinusExcludesWhatFollowsIt) {
  const auto without = query(R"(storm -rain −hail -"heavy snow")");
  EXPECT_EQ(without.words, Words{"storm"});
  EXPECT_EQ(without.without, (Words{"rain", "hail", "heavy snow"}));
  EXPECT_EQ(query("- -- storm").words, Words{"storm"});
}

TEST(Query, FiltersAreTakenOutOfTheWords) {
  const auto filtered =
      query(R"(storm SECTION:Sports outlet:"The Daily" from:2026-11-01 to:2026-11-20)");
  EXPECT_EQ(filtered.words, Words{"storm"});
  EXPECT_EQ(filtered.section, news::Section::sports);
  EXPECT_EQ(filtered.outlet, "The Daily");
  ASSERT_TRUE(filtered.from && filtered.to);
  EXPECT_EQ(text::to_iso(*filtered.from), "2026-11-01T00:00:00Z");
  EXPECT_EQ(text::to_iso(*filtered.to), "2026-11-21T00:00:00Z") << "the day itself counts";
  EXPECT_EQ(query("section：sports").section, news::Section::sports);
  const auto narrow = query("storm language:PT-BR only:originals sort:newest");
  EXPECT_EQ(narrow.words, Words{"storm"});
  EXPECT_EQ(narrow.language, "pt-br");
  EXPECT_TRUE(narrow.only_originals);
  EXPECT_EQ(narrow.order, search::Order::newest);
}

TEST(Query, TimeOfDayEndsWhereItSays) {
  const auto to = query("to:2026-11-20T10:30:00Z").to;
  ASSERT_TRUE(to);
  EXPECT_EQ(text::to_iso(*to), "2026-11-20T10:30:00Z");
}

TEST(Query, UnknownSectionIsNamedWithThoseThereAre) {
  const auto unknown = error("storm section:weather");
  EXPECT_EQ(unknown.kind, text::ErrorKind::input);
  EXPECT_EQ(unknown.input, "section:weather");
  EXPECT_EQ(unknown.reason, "no such section");
  for (const auto section : news::sections)
    EXPECT_TRUE(unknown.hint.contains(news::name(section))) << unknown.hint;
}

TEST(Query, DateThatIsNoneIsNamedWithOneThatIs) {
  for (const auto* text : {"from:yesterday", "to:2026-13-41"}) {
    const auto unknown = error(text);
    EXPECT_EQ(unknown.input, text);
    EXPECT_EQ(unknown.reason, "not a date");
    EXPECT_TRUE(unknown.hint.contains("2024-02-24")) << unknown.hint;
  }
}

TEST(Query, WhatOnlyLooksLikeAFilterIsWords) {
  EXPECT_EQ(query("section:").words, Words{"section"});
  EXPECT_EQ(query("score 3:1").words, (Words{"score", "3", "1"}));
  EXPECT_EQ(query(R"("section:weather")").phrases, Words{"section:weather"});
}

TEST(Query, NobodysPatienceIsExceeded) {
  std::string words;
  for (int i = 0; i < 10'000; ++i)
    words += "w" + std::to_string(i) + " \"a b\" -c ";
  const auto taken = query(words);
  EXPECT_EQ(taken.words.front(), "w0");
  EXPECT_LE(taken.words.size() + taken.phrases.size() + taken.without.size(), 100U);
}

TEST(Query, BytesOfAnyKindAreAQuery) {
  const std::string bytes("a\0b \xFF\xFE storm \xE5\x9C", 15);
  EXPECT_EQ(query(bytes).words, (Words{"a", "b", "storm"}));
  std::string long_query = "a";
  while (long_query.size() < 1100)
    long_query += "震"; // of three bytes: the limit falls inside one
  for (const auto& word : query(long_query).words)
    EXPECT_TRUE(text::is_valid_utf8(word));
}

} // namespace
