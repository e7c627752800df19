#include "text/time.hpp"
#include <array>
#include <gtest/gtest.h>

namespace text {
namespace {

// The time, with " C" where a clock and "Z" where a zone was given; "" where none was read.
std::string read(std::string_view text) {
  const auto parsed = parse_time(text);
  if (!parsed)
    return "";
  EXPECT_TRUE(parsed->has_clock || !parsed->has_zone) << text;
  if (!parsed->has_clock)
    return to_iso_date(parsed->time);
  auto written = to_iso(parsed->time);
  if (!parsed->has_zone)
    written.pop_back();
  return written;
}

struct Case {
  std::string_view text, expected;
};
void expect_all(std::initializer_list<Case> cases) {
  for (const auto& [text, expected] : cases)
    EXPECT_EQ(read(text), expected) << text;
}

TEST(Time, Iso8601AndRfc3339) {
  expect_all({{"2024-02-24", "2024-02-24"},
              {"2024-02-24T13:05:00Z", "2024-02-24T13:05:00Z"},
              {"2024-02-24t13:05:00z", "2024-02-24T13:05:00Z"},
              {" 2024-02-24 13:05 ", "2024-02-24T13:05:00"},
              {"2024-02-24T13:05:00.123456+01:00", "2024-02-24T12:05:00Z"},
              {"2024-02-24T13:05:00,5-0530", "2024-02-24T18:35:00Z"},
              {"2024-02-24T13:05:00+01", "2024-02-24T12:05:00Z"},
              {"2024-02-24T13:05:00 +0100", "2024-02-24T12:05:00Z"},
              {"2024-02-24T23:59:60Z", "2024-02-24T23:59:59Z"},
              {"2024-02-24T13:05:00+01:00[Europe/Berlin]", "2024-02-24T12:05:00Z"},
              {"20240224", "2024-02-24"},
              {"20240224T130509Z", "2024-02-24T13:05:09Z"},
              {"20240224130509", "2024-02-24T13:05:09"},
              {"2024/2/24", "2024-02-24"},
              {"2024.02.24 13:05", "2024-02-24T13:05:00"}});
}

TEST(Time, Rfc822) {
  expect_all({{"Sat, 24 Feb 2024 13:05:00 GMT", "2024-02-24T13:05:00Z"},
              {"Sat, 24 Feb 2024 13:05:00 +0000", "2024-02-24T13:05:00Z"},
              {"24 Feb 24 13:05 EST", "2024-02-24T18:05:00Z"},
              {"24 Feb 99 13:05 UT", "1999-02-24T13:05:00Z"},
              {"Sat,24 Feb 2024 13:05:00 PDT", "2024-02-24T20:05:00Z"},
              {"Saturday, 24-Feb-24 13:05:00 GMT", "2024-02-24T13:05:00Z"},
              {"Sat, 24 Feb 2024 13:05:00 -0000 (GMT)", "2024-02-24T13:05:00Z"},
              {"Sat, 24 Feb 2024 13:05:00 GMT+0200", "2024-02-24T11:05:00Z"},
              {"Sat Feb 24 13:05:00 2024", "2024-02-24T13:05:00"},
              {"Sat Feb 24 13:05:00 UTC 2024", "2024-02-24T13:05:00Z"},
              {"Sat Feb 24 2024 13:05:00 GMT+0100 (Central European Standard Time)",
               "2024-02-24T12:05:00Z"}});
}

TEST(Time, WrittenInManyLanguages) {
  expect_all({{"March 4, 2024", "2024-03-04"},
              {"Mar. 4th 2024", "2024-03-04"},
              {"4th of March, 2024", "2024-03-04"},
              {"Monday, 4 March 2024", "2024-03-04"},
              {"4. März 2024", "2024-03-04"},
              {"Montag, den 4. März 2024, 13:05 Uhr", "2024-03-04T13:05:00"},
              {"4. März 2024 um 13.05 Uhr", "2024-03-04T13:05:00"},
              {"le 4 mars 2024 à 13h05", "2024-03-04T13:05:00"},
              {"lundi 1er mars 2024", "2024-03-01"},
              {"4 de marzo de 2024", "2024-03-04"},
              {"4 de março de 2024 às 13h05", "2024-03-04T13:05:00"},
              {"4 marzo 2024 alle 13:05", "2024-03-04T13:05:00"},
              {"4 maart 2024 om 13:05", "2024-03-04T13:05:00"},
              {"4 marca 2024 r.", "2024-03-04"},
              {"4 марта 2024 года, 13:05", "2024-03-04T13:05:00"},
              {"4 марта 2024 г. в 13:05 МСК", "2024-03-04T10:05:00Z"},
              {"4 Μαρτίου 2024", "2024-03-04"},
              {"4 Mart 2024 Pazartesi 13:05", "2024-03-04T13:05:00"},
              {"4 Mart 2024", "2024-03-04"},
              {"4 mars 2024 kl. 13.05", "2024-03-04T13:05:00"},
              {"4. března 2024", "2024-03-04"},
              {"2024. március 4.", "2024-03-04"},
              {"2024年3月4日", "2024-03-04"},
              {"2024年3月4日(月) 13時05分", "2024-03-04T13:05:00"},
              {"2024-03-04 (월) 13:05", "2024-03-04T13:05:00"},
              {"2024年3月4日 下午1:05", "2024-03-04T13:05:00"},
              {"2024년 3월 4일 오후 1시 5분", "2024-03-04T13:05:00"}});
}

TEST(Time, ClocksOfHalfDays) {
  expect_all({{"March 4, 2024 1:05 pm", "2024-03-04T13:05:00"},
              {"March 4, 2024 at 12:05 AM", "2024-03-04T00:05:00"},
              {"March 4, 2024 | 12.05pm GMT", "2024-03-04T12:05:00Z"},
              {"March 4, 2024, 1 p.m. ET", "2024-03-04T18:00:00Z"},
              {"July 4, 2024, 1 p.m. ET", "2024-07-04T17:00:00Z"},
              {"10:38 AM EST, Mon March 4, 2024", "2024-03-04T15:38:00Z"},
              {"Fri 01 Mar 2024 13.05 GMT", "2024-03-01T13:05:00Z"},
              {"13:05, 4 March 2024", "2024-03-04T13:05:00"}});
}

TEST(Time, NumericDatesAreDayFirstUnlessTheyCannotBe) {
  expect_all({{"04/03/2024", "2024-03-04"},
              {"03/24/2024", "2024-03-24"},
              {"24.03.2024 - 13:05", "2024-03-24T13:05:00"},
              {"24-03-2024", "2024-03-24"},
              {"4.3.24", "2024-03-04"},
              {"13/13/2024", ""},
              {"24-03-04", ""}});
}

TEST(Time, RefusesWhatIsNoTime) {
  for (const auto* text : {"",
                           " ",
                           "yesterday",
                           "2024",
                           "March 2024",
                           "13:05",
                           "2024-02-30",
                           "2023-02-29",
                           "2024-13-01",
                           "2024-00-10",
                           "2024-01-00",
                           "2024-02-24T25:00:00Z",
                           "2024-02-24T13:60",
                           "1969-12-31",
                           "2101-01-01",
                           "20240231000000",
                           "2024-02-24 and more",
                           "Published 4 March 2024",
                           "99999999999999",
                           "2024-02-24T13:05:00+99:00",
                           "0000-00-00",
                           "0001-01-01T00:00:00",
                           "4 Foo 2024",
                           "(",
                           "2024-02-24(",
                           "\xFF\xFE\xFF"})
    EXPECT_EQ(read(text), "") << text;
  EXPECT_EQ(read(std::string(100'000, '1')), "");
}

std::string found(std::string_view text) {
  const auto time = find_time(text);
  if (!time)
    return "";
  EXPECT_LT(time->begin, time->end);
  EXPECT_LE(time->end, text.size());
  return std::string(text.substr(time->begin, time->end - time->begin)) + " = " +
         to_iso_date(time->parsed.time);
}

TEST(Time, IsFoundInRunningText) {
  EXPECT_EQ(found("Published on March 4, 2024 by Ann Lee"), "March 4, 2024 = 2024-03-04");
  EXPECT_EQ(found("Stand: 4. März 2024, 13:05 Uhr | dpa"), "4. März 2024, 13:05 Uhr = 2024-03-04");
  EXPECT_EQ(found("In 2023 it fell; by 24/02/2024 it rose, and 01/01/2025 too"),
            "24/02/2024 = 2024-02-24");
  EXPECT_EQ(found("更新：2024年3月4日发布"), "2024年3月4日 = 2024-03-04");
  EXPECT_EQ(found("Updated 10:38 AM EST, Mon March 4, 2024 - CNN"),
            "10:38 AM EST, Mon March 4, 2024 = 2024-03-04");
  EXPECT_EQ(found("x 2024-02-24T13:05:00Z y"), "2024-02-24T13:05:00Z = 2024-02-24");
  EXPECT_EQ(found("February 2024. The 4 of them met on 5 March 2024."),
            "5 March 2024 = 2024-03-05");
}

TEST(Time, IsFoundWhereTheNextElementFollowsWithoutABlank) {
  EXPECT_EQ(to_iso_date(find_time("Dec 17, 2025Ilse Tarvan")->parsed.time), "2025-12-17");
  EXPECT_EQ(to_iso_date(find_time("17/12/2025Updated")->parsed.time), "2025-12-17");
  EXPECT_FALSE(find_time("Dec 17, 2025er"));
}

TEST(Time, IsNotFoundWhereThereIsNone) {
  for (const auto* text :
       {"", "In 2024 the 4 of them", "30 February 2024", "call 555-2024-03-04",
        "version 1.2.3.2024", "4 March 24", "the year 1850 or 20241", "ISBN 978-2024-01-05-7"})
    EXPECT_EQ(found(text), "") << text;
}

TEST(Time, FindingIsLinear) {
  std::string text;
  for (int i = 0; i < 20'000; ++i)
    text += "2024 1 March ";
  text += " 4 May 2024";
  EXPECT_FALSE(found(text).empty());
  EXPECT_EQ(found(std::string(1'000'000, '2')), "");
  EXPECT_EQ(found(std::string(1'000'000, 'a').append("2024")), "");
}

TEST(Time, AnySaladOfItsWordsIsSurvived) {
  constexpr std::array<std::string_view, 32> words = {
      "2024", "4",   "13:05", "March", "Mon", "年", "月", "日", "下午", "(",       ")",
      "-",    "/",   ".",     ",",     "+01", "Z",  "ET", "pm", "p.m.", "kl.",     "h",
      "T",    "Uhr", "de",    "th",    "'24", " ",  " ",  "٣",  "\xFF", "20240304"};
  std::uint32_t state = 3;
  for (int round = 0; round < 20'000; ++round) {
    std::string text;
    for (int i = 0; i < 10; ++i)
      text += words[(state = state * 1664525U + 1013904223U) >> 27U];
    if (const auto parsed = parse_time(text)) {
      ASSERT_EQ(parse_time(to_iso(parsed->time)).value().time, parsed->time) << text;
    }
    if (const auto time = find_time(text)) {
      ASSERT_LT(time->begin, time->end);
      ASSERT_LE(time->end, text.size());
    }
  }
}

TEST(Time, IsWritten) {
  const Time time = std::chrono::sys_days(std::chrono::year(2024) / 2 / 24) +
                    std::chrono::hours(13) + std::chrono::minutes(5) + std::chrono::seconds(9);
  EXPECT_EQ(to_iso(time), "2024-02-24T13:05:09Z");
  EXPECT_EQ(to_iso_date(time), "2024-02-24");
  EXPECT_EQ(to_rfc822(time), "Sat, 24 Feb 2024 13:05:09 GMT");
  EXPECT_EQ(to_iso(Time{}), "1970-01-01T00:00:00Z");
  EXPECT_EQ(to_rfc822(Time{} - std::chrono::seconds(1)), "Wed, 31 Dec 1969 23:59:59 GMT");
}

TEST(Time, WrittenTimesAreReadBack) {
  for (std::int64_t second = 0; second < 4'000'000'000; second += 40'000'003) {
    const Time time{std::chrono::seconds(second)};
    for (const auto& text : {to_iso(time), to_rfc822(time)}) {
      const auto parsed = parse_time(text);
      ASSERT_TRUE(parsed) << text;
      ASSERT_EQ(parsed->time, time) << text;
    }
  }
}

TEST(Time, TheZoneIsKept) {
  EXPECT_EQ(parse_time("2024-02-24T23:30:00-05:00")->offset, std::chrono::hours(-5));
  EXPECT_EQ(parse_time("24 July 2024 13:05 ET")->offset, std::chrono::hours(-4));
  EXPECT_EQ(parse_time("2024-02-24")->offset, std::chrono::hours(0));
  EXPECT_EQ(to_iso(parse_time("2024-02-24T23:30:00-03:30")->time, std::chrono::minutes(-210)),
            "2024-02-24T23:30:00-03:30");
  EXPECT_EQ(to_iso(parse_time("2024-02-24")->time, std::chrono::minutes(0)),
            "2024-02-24T00:00:00Z");
}

TEST(Time, TheMonthFirstWhereSoIsTheOrder) {
  const auto american = [](std::string_view text) {
    return to_iso_date(parse_time(text, DateOrder::month_first)->time);
  };
  EXPECT_EQ(american("04/03/2024"), "2024-04-03");
  EXPECT_EQ(american("24/03/2024"), "2024-03-24");
  EXPECT_EQ(american("04.03.2024"), "2024-03-04");
  EXPECT_TRUE(parse_time("04/03/2024")->is_ambiguous);
  EXPECT_FALSE(parse_time("24/03/2024")->is_ambiguous);
  EXPECT_FALSE(parse_time("04.03.2024")->is_ambiguous);
}

TEST(Time, MoreLanguages) {
  expect_all({{"2024 m. kovo 4", "2024-03-04"},
              {"2024. gada 4. marts", "2024-03-04"},
              {"4 tháng 3, 2024", "2024-03-04"},
              {"4 במרץ 2024", "2024-03-04"},
              {"٤ مارس ٢٠٢٤", "2024-03-04"},
              {"4 آذار/مارس 2024", "2024-03-04"},
              {"4 ožujka 2024", "2024-03-04"},
              {"4 मार्च 2024", "2024-03-04"},
              {"4 березня 2024", "2024-03-04"}});
  EXPECT_EQ(to_iso_date(find_time("نشر في ٤ مارس ٢٠٢٤ في لندن")->parsed.time), "2024-03-04");
}

} // namespace
} // namespace text
