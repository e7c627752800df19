#include "text/time_grammar.hpp"
#include <gtest/gtest.h>

namespace text {
namespace {

// How much of the text was read as a time.
std::string_view read_part(std::string_view text, YearForm form = YearForm::four_digits) {
  const auto lexemes = lex_time(text);
  std::size_t used = 0;
  return read_time(text, lexemes, {form, DateOrder::day_first}, used)
             ? text.substr(0, lexemes[used - 1].end)
             : "";
}

TEST(TimeGrammar, TakesWhatBelongsToTheTime) {
  EXPECT_EQ(read_part("4 March 2024 and later"), "4 March 2024");
  EXPECT_EQ(read_part("4 March 2024 at 13:05 GMT, in London"), "4 March 2024 at 13:05 GMT");
  EXPECT_EQ(read_part("4 March 2024, 5 people"), "4 March 2024");
  EXPECT_EQ(read_part("4 March 2024 (Reuters) - 12 dead"), "4 March 2024");
  EXPECT_EQ(read_part("4 March 2024 12.05 was the price"), "4 March 2024");
}

TEST(TimeGrammar, YearsOfTwoDigitsWhereTheyAreAllowed) {
  EXPECT_EQ(read_part("4 March 24"), "");
  EXPECT_EQ(read_part("4 March 24", YearForm::also_two_digits), "4 March 24");
  EXPECT_EQ(read_part("4/3/24", YearForm::also_two_digits), "4/3/24");
}

TEST(TimeGrammar, UsZonesFollowTheirSummer) {
  const auto utc_hour = [](std::string_view text) {
    std::size_t used = 0;
    const auto time = read_time(text, lex_time(text), {}, used).value().time;
    return (time - std::chrono::floor<std::chrono::days>(time)) / std::chrono::hours(1);
  };
  EXPECT_EQ(utc_hour("March 10, 2024 1:59 am ET"), 6);
  EXPECT_EQ(utc_hour("March 10, 2024 3:00 am ET"), 7);
  EXPECT_EQ(utc_hour("November 2, 2024 12:00 pm PT"), 19);
  EXPECT_EQ(utc_hour("November 3, 2024 12:00 pm PT"), 20);
}

} // namespace
} // namespace text
