#include "reading/times.hpp"
#include <gtest/gtest.h>

namespace {

using namespace std::chrono;

// Published on Wednesday, 6 March 2024, at nine in the morning, an hour east of Greenwich.
reading::Times times(std::string text, std::string_view language) {
  news::Article article;
  article.text = std::move(text);
  article.language = language;
  article.published = sys_days(2024y / March / 6) + 8h;
  article.published_offset = 60min;
  const auto tokens = text::tokenize(article.text, language);
  return reading::find_times(article, reading::Words(article.text, tokens));
}

// The first expression: "2024-03-04 1 day", its first day, its length in days and its granularity.
std::string first(std::string text, std::string_view language = "en") {
  const auto found = times(std::move(text), language).expressions;
  if (found.empty())
    return "";
  const auto& time = found.front();
  return text::to_iso_date(time.begin + 60min) + " " +
         std::to_string(duration_cast<days>(time.end - time.begin).count()) + " " +
         std::string(news::name(time.granularity));
}

TEST(Times, DaysStandInTheZoneOfThePage) {
  const auto found = times("It rained yesterday.", "en").expressions;
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(text::to_iso(found[0].begin), "2024-03-04T23:00:00Z");
  EXPECT_EQ(text::to_iso(found[0].end), "2024-03-05T23:00:00Z");
}

TEST(Times, WeekdaysGoByTheTense) {
  EXPECT_EQ(first("She said on Friday that it rained."), "2024-03-01 1 day");
  EXPECT_EQ(first("The council will meet on Friday."), "2024-03-08 1 day");
  EXPECT_EQ(first("It rained last Wednesday."), "2024-02-28 1 day");
  EXPECT_EQ(first("Die Stadt teilte am Freitag mit, dass es regnete.", "de"), "2024-03-01 1 day");
  EXPECT_EQ(first("Am Freitag soll die Abstimmung stattfinden.", "de"), "2024-03-08 1 day");
  EXPECT_EQ(first("Ils se verront vendredi prochain.", "fr"), "2024-03-08 1 day");
}

TEST(Times, UnitsOfTheCalendarAndOfTheClock) {
  EXPECT_EQ(first("It rained last week."), "2024-02-26 7 week");
  EXPECT_EQ(first("Prices rose over the past year."), "2023-03-06 366 year");
  EXPECT_EQ(first("It began two weeks ago."), "2024-02-19 7 week");
  EXPECT_EQ(first("La semaine dernière, il a plu.", "fr"), "2024-02-26 7 week");
  EXPECT_EQ(first("Empezó hace dos semanas.", "es"), "2024-02-19 7 week");
  EXPECT_EQ(first("È cominciato due settimane fa.", "it"), "2024-02-19 7 week");
  EXPECT_EQ(first("Zaczęło się dwa tygodnie temu.", "pl"), "2024-02-19 7 week");
  EXPECT_EQ(first("Het begon twee weken geleden.", "nl"), "2024-02-19 7 week");
  EXPECT_EQ(first("Começou na semana passada.", "pt"), "2024-02-26 7 week");
  EXPECT_EQ(first("Vor zwei Wochen begann es.", "de"), "2024-02-19 7 week");
}

TEST(Times, DatesWithAndWithoutAYear) {
  EXPECT_EQ(first("It opened on 4 February 2019."), "2019-02-04 1 day");
  EXPECT_EQ(first("It opened on December 20."), "2023-12-20 1 day");
  EXPECT_EQ(first("El 4 de enero de 2024 llovió.", "es"), "2024-01-04 1 day");
  EXPECT_EQ(first("Es geschah am 2. Januar.", "de"), "2024-01-02 1 day");
  EXPECT_EQ(first("会议于2024年2月24日举行。", "zh"), "2024-02-24 1 day");
  EXPECT_EQ(first("It opened on 2024-02-24."), "2024-02-24 1 day");
  EXPECT_EQ(first("It opened in 2019."), "2019-01-01 365 year");
  EXPECT_EQ(first("The third quarter of 2023 was dry."), "2023-07-01 92 quarter");
  EXPECT_EQ(first("In the 1990s it rained."), "1990-01-01 3652 decade");
}

TEST(Times, SinceLastsUntilPublication) {
  const auto found = times("It has rained since Monday.", "en").expressions;
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(text::to_iso(found[0].end), "2024-03-06T08:00:00Z");
}

TEST(Times, UncountedUnitsAreVague) {
  for (const auto& [text, language, shown] :
       {std::tuple("It will rain over the coming months.", "en", "2024-03-06 92 month"),
        std::tuple("It rained in recent weeks.", "en", "2024-02-14 21 week"),
        std::tuple("It rained over the past few days.", "en", "2024-03-03 3 day"),
        std::tuple("It rained in previous years.", "en", "2021-03-06 1096 year"),
        std::tuple("Es regnete in den vergangenen Wochen.", "de", "2024-02-14 21 week"),
        std::tuple("Il pleuvra dans les prochains mois.", "fr", "2024-03-06 92 month"),
        std::tuple("Llovió en las semanas pasadas.", "es", "2024-02-14 21 week"),
        std::tuple("Padało w ostatnich dniach.", "pl", "2024-03-03 3 day")}) {
    EXPECT_EQ(first(text, language), shown) << text;
    const auto found = times(text, language).expressions;
    ASSERT_EQ(found.size(), 1U) << text;
    EXPECT_TRUE(found[0].is_vague) << text;
    EXPECT_LT(found[0].confidence, 0.7F) << text;
  }
  EXPECT_EQ(first("It rains next month."), "2024-04-01 30 month");
}

TEST(Times, VagueOnesSaySo) {
  const auto found = times("It has rained in recent months.", "en").expressions;
  ASSERT_EQ(found.size(), 1U);
  EXPECT_TRUE(found[0].is_vague);
}

TEST(Times, OtherWordsAreNone) {
  EXPECT_EQ(first("They may march for 2000 miles."), "");
  EXPECT_EQ(first("It is meant to last six months."), "");
}

TEST(Times, WithoutAnAnchorOnlyWhatStandsAlone) {
  news::Article article;
  article.text = "It rained yesterday and in 2019.";
  article.language = "en";
  const auto tokens = text::tokenize(article.text, "en");
  const auto found = reading::find_times(article, reading::Words(article.text, tokens));
  ASSERT_EQ(found.expressions.size(), 1U);
  EXPECT_EQ(text::to_iso_date(found.expressions[0].begin), "2019-01-01");
}

TEST(Warnings, WeekdayAgainstDate) {
  const auto found = times("They met on Sunday, 3 March 2024, and on Monday, 5 March 2024.", "en");
  ASSERT_EQ(found.warnings.size(), 1U);
  EXPECT_EQ(found.warnings[0].kind, news::WarningKind::weekday_against_date);
  EXPECT_EQ(found.warnings[0].text, "2024-03-05 is a Tuesday, not a Monday");
}

TEST(Warnings, DateAhead) {
  const auto found = times("The bridge was closed on 9 June 2024 after a fire.", "en");
  ASSERT_EQ(found.warnings.size(), 1U);
  EXPECT_EQ(found.warnings[0].kind, news::WarningKind::date_ahead);
  EXPECT_TRUE(times("The bridge will open on 9 June 2024.", "en").warnings.empty());
}

TEST(Warnings, WeekdaysOfAnotherYear) {
  const auto found = times("They met on Thursday, March 2, and left on Friday, March 3.", "en");
  ASSERT_EQ(found.warnings.size(), 2U);
  EXPECT_EQ(found.warnings[0].kind, news::WarningKind::publication_contradicted);
}

TEST(Times, HostileTextsStayBounded) {
  std::string text;
  while (text.size() < 1'000'000)
    text += "Monday 4 March ";
  EXPECT_LE(times(text, "en").expressions.size(), 400U);
}

} // namespace
