#include "article/date/short_dates.hpp"
#include <gtest/gtest.h>

namespace article {
namespace {

std::string read(std::string_view line) {
  const auto found = find_short_date(line, text::DateOrder::day_first);
  return found ? text::to_iso_date(found->time) : "none";
}

TEST(ShortDates, TwoDigitsOfTheYear) {
  EXPECT_EQ(read("Wien, 30.10.23"), "2023-10-30");
  EXPECT_EQ(read("on 3/4/24, 03:48 pm"), "2024-04-03");
  EXPECT_EQ(read("1.2.24."), "2024-02-01");
}

TEST(ShortDates, OtherNumbersAreNone) {
  for (const auto* line : {"version 1.2.15.3", "30.10.2023", "12.50", "192.168.10.23", "1/2", ""})
    EXPECT_EQ(read(line), "none") << line;
}

} // namespace
} // namespace article
