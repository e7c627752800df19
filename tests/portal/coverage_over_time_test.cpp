#include "portal/coverage_over_time.hpp"
#include "tests/portal/newsroom.hpp"
#include <fmt/core.h>
#include <gtest/gtest.h>

namespace portal {

namespace {

using testing::noon;

// Each bar as "x+height label".
std::vector<std::string> bars_of(const std::vector<text::Time>& dates) {
  std::vector<std::string> bars;
  const auto view = coverage_over_time(dates);
  if (!view)
    return bars;
  for (const auto& bar : view->data().get("bars")->list_value())
    bars.push_back(fmt::format("{}+{} {}", bar.get("x")->string_value(),
                               bar.get("bar_height")->string_value(),
                               bar.get("label")->string_value()));
  return bars;
}

} // namespace

TEST(CoverageOverTime, is_a_bar_a_day) {
  using std::chrono::hours;
  EXPECT_EQ(bars_of({noon, noon - hours(1), noon - hours(48)}),
            (std::vector<std::string>{"1+32 18 November 2026: 1 article",
                                      "25+64 20 November 2026: 2 articles"}));
}

TEST(CoverageOverTime, long_times_are_parted_into_fewer_bars) {
  std::vector<text::Time> dates;
  for (int day = 0; day < 1000; ++day)
    dates.push_back(noon - std::chrono::days(day));
  const auto bars = bars_of(dates);
  EXPECT_EQ(bars.size(), 53U);
  EXPECT_EQ(bars.back(), "625+40 9 November 2026 – 20 November 2026: 12 articles");
}

TEST(CoverageOverTime, few_are_seen_beside_many) {
  std::vector<text::Time> dates(500, noon);
  dates.push_back(noon - std::chrono::days(1));
  EXPECT_EQ(bars_of(dates).front(), "1+3 19 November 2026: 1 article");
}

TEST(CoverageOverTime, one_day_is_no_picture) {
  EXPECT_FALSE(coverage_over_time({}));
  const std::vector<text::Time> dates{noon, noon - std::chrono::hours(3)};
  EXPECT_FALSE(coverage_over_time(dates));
}

TEST(CoverageOverTime, ages_apart_are_two_bars) {
  const text::Time long_ago{std::chrono::sys_days{std::chrono::year{1} / 1 / 1}};
  EXPECT_EQ(bars_of({long_ago, noon}).size(), 2U);
}

} // namespace portal
