#include "portal/api/dated.hpp"
#include <gtest/gtest.h>

namespace {

news::Article article(std::string text, std::string source) {
  using namespace std::chrono;
  news::Article made;
  made.language = "en";
  made.text = std::move(text);
  made.published = sys_days(2026y / November / 20) + 9h;
  made.date_source = std::move(source);
  return made;
}

TEST(Dated, NamesThePlaceThatStatesTheDate) {
  EXPECT_EQ(portal::api::dated(article("It rained.", "meta")).statement,
            "dated 2026-11-20T09:00:00Z, as its metadata say");
  EXPECT_EQ(portal::api::dated(article("It rained.", "given")).statement,
            "dated 2026-11-20T09:00:00Z, as it was given");
  news::Article undated;
  EXPECT_EQ(portal::api::dated(undated).statement,
            "read on 1970-01-01T00:00:00Z, as it states no date");
}

TEST(Dated, PointsToTheWordsWhereTheTextHasThem) {
  const std::string text = "It rained today. Published on 20 November 2026 in Kythnos.";
  const auto words = portal::api::dated(article(text, "text")).words;
  EXPECT_EQ(text.substr(words.begin, words.end - words.begin), "20 November 2026");
  EXPECT_EQ(portal::api::dated(article(text, "meta")).words.end, 0U);
  EXPECT_EQ(portal::api::dated(article("It rained today.", "text")).words.end, 0U);
}

} // namespace
