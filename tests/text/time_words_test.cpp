#include "text/time_words.hpp"
#include <gtest/gtest.h>

namespace text {
namespace {

Lexeme only(std::string_view word) {
  const auto lexemes = lex_time(word);
  EXPECT_EQ(lexemes.size(), 2U) << word;
  return lexemes.front();
}

TEST(TimeWords, MonthsWithAndWithoutAccents) {
  for (const auto& [word, month] : {std::pair{"March", 3},
                                    {"MÄRZ", 3},
                                    {"Marz", 3},
                                    {"février", 2},
                                    {"AOUT", 8},
                                    {"enero", 1},
                                    {"gennaio", 1},
                                    {"março", 3},
                                    {"mrt", 3},
                                    {"października", 10},
                                    {"мая", 5},
                                    {"Μαρτίου", 3},
                                    {"Ağustos", 8},
                                    {"Kasım", 11},
                                    {"augusti", 8},
                                    {"července", 7},
                                    {"června", 6},
                                    {"يناير", 1}}) {
    EXPECT_EQ(only(word).meaning, Meaning::month) << word;
    EXPECT_EQ(only(word).value, month) << word;
  }
}

TEST(TimeWords, NumbersOfAnyDigits) {
  EXPECT_EQ(only("2024").value, 2024);
  EXPECT_EQ(only("２０２４").value, 2024);
  EXPECT_EQ(only("٢٠٢٤").value, 2024);
  EXPECT_EQ(only("20240304101112").digits, 14);
  EXPECT_EQ(only(std::string(10'000, '9')).digits, 10'000);
}

TEST(TimeWords, EastAsianMarksStandAlone) {
  const auto lexemes = lex_time("4日下午3点");
  ASSERT_EQ(lexemes.size(), 6U);
  EXPECT_EQ(lexemes[1].meaning, Meaning::day_mark);
  EXPECT_EQ(lexemes[2].meaning, Meaning::pm);
  EXPECT_EQ(lexemes[4].meaning, Meaning::hour_mark);
  EXPECT_EQ(only("日曜日").meaning, Meaning::weekday);
}

TEST(TimeWords, LexemesKnowTheirPlace) {
  const auto lexemes = lex_time("4 März");
  ASSERT_EQ(lexemes.size(), 3U);
  EXPECT_FALSE(lexemes[0].after_space);
  EXPECT_TRUE(lexemes[1].after_space);
  EXPECT_EQ(lexemes[1].begin, 2U);
  EXPECT_EQ(lexemes[1].end, 7U);
  EXPECT_EQ(lexemes[2].meaning, Meaning::end);
}

} // namespace
} // namespace text
