#include "story/rank.hpp"
#include <algorithm>
#include <cmath>
#include <gtest/gtest.h>
#include <vector>

namespace story {

namespace {

using namespace std::chrono_literals;

constexpr text::Time noon = std::chrono::sys_days{std::chrono::year{2026} / 11 / 20} + 12h;

TEST(Rank, worth_is_the_sum_of_what_is_left_of_each_voice) {
  const auto half = half_life(news::Section::world);
  const std::vector<Heard> heard = {{1, noon}, {1, noon - half}, {0.5, noon - 2 * half}};
  const auto ranked = rank(heard, news::Section::world);
  EXPECT_NEAR(worth(ranked, news::Section::world, noon), std::log2(1 + 0.5 + 0.125), 1e-9);
  EXPECT_NEAR(worth(ranked, news::Section::world, noon + half), std::log2(1.625) - 1, 1e-9);
}

TEST(Rank, worth_names_its_rank) {
  for (const auto section : news::sections)
    EXPECT_NEAR(rank_worth(worth(39'000, section, noon), section, noon), 39'000, 1e-9);
}

TEST(Rank, order_of_a_section_never_changes) {
  const std::vector<Heard> broad = {{1, noon - 9h}, {1, noon - 8h}, {1, noon - 7h}};
  const std::vector<Heard> fresh = {{1, noon}};
  for (const auto section : news::sections) {
    const bool leads = rank(broad, section) > rank(fresh, section);
    for (const auto later : {0h, 5h, 50h, 5000h})
      EXPECT_EQ(worth(rank(broad, section), section, noon + later) >
                    worth(rank(fresh, section), section, noon + later),
                leads);
  }
}

TEST(Rank, sports_fade_sooner_than_science) {
  const std::vector<Heard> heard = {{1, noon}};
  const auto after = [&](news::Section section) {
    return worth(rank(heard, section), section, noon + 24h);
  };
  EXPECT_LT(after(news::Section::sports), after(news::Section::world));
  EXPECT_LT(after(news::Section::world), after(news::Section::science));
}

TEST(Rank, copies_never_come_to_another_voice) {
  std::vector<Heard> copied = {{1, noon}};
  for (std::size_t nth = 1; nth <= 200; ++nth)
    copied.push_back({weight_of_copy(nth), noon});
  const std::vector<Heard> told = {{1, noon}, {1, noon}};
  const std::vector<Heard> alone = {{1, noon}};
  EXPECT_LT(rank(copied, news::Section::world), rank(told, news::Section::world));
  EXPECT_GT(rank(copied, news::Section::world), rank(alone, news::Section::world));
}

TEST(Rank, no_report_is_ranked_below_the_least) {
  Output busy;
  for (int i = 0; i < 100'000; ++i)
    busy.add(noon);
  for (const double weight : {weight_of_report(busy), weight_of_copy(1'000'000)})
    for (const auto section : news::sections) {
      const std::vector<Heard> heard = {{weight, noon}};
      EXPECT_GE(rank(heard, section), least_rank(section, noon));
    }
}

TEST(Output, of_a_steady_outlet_is_what_it_publishes_a_day) {
  Output output;
  for (int hour = 0; hour < 24 * 30; ++hour)
    output.add(noon + std::chrono::hours(hour));
  EXPECT_NEAR(output.a_day(), 24, 1);
}

TEST(Output, does_not_depend_on_the_order) {
  std::vector<text::Time> dates = {noon, noon + 30h, noon + 1h, noon - 90h, noon + 30h};
  Output forwards, backwards;
  std::ranges::sort(dates);
  for (const auto date : dates)
    forwards.add(date);
  std::ranges::reverse(dates);
  for (const auto date : dates)
    backwards.add(date);
  EXPECT_NEAR(forwards.articles, backwards.articles, 1e-9);
  EXPECT_EQ(forwards.until, backwards.until);
}

TEST(WeightOfReport, falls_with_what_the_outlet_publishes_anyway) {
  Output local, agency;
  for (int hour = 0; hour < 24 * 10; ++hour) {
    if (hour % 6 == 0)
      local.add(noon + std::chrono::hours(hour));
    for (int each = 0; each < 20; ++each)
      agency.add(noon + std::chrono::hours(hour));
  }
  EXPECT_EQ(weight_of_report({}), 1);
  EXPECT_GT(weight_of_report(local), 1.5 * weight_of_report(agency));
  EXPECT_GT(weight_of_report(agency), 0.25);
}

} // namespace

} // namespace story
