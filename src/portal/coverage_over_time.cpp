#include "portal/coverage_over_time.hpp"
#include "portal/words.hpp"
#include <algorithm>
#include <fmt/core.h>
#include <vector>

namespace portal {

namespace {

constexpr std::size_t most_bars = 53;
constexpr std::size_t step = 12, bar_width = 10, highest = 64; // of the picture

std::chrono::sys_days day_of(text::Time time) {
  return std::chrono::floor<std::chrono::days>(time);
}

std::string span_of_days(std::chrono::sys_days first, std::chrono::sys_days last) {
  const auto begin = date_and_clock(first);
  return first == last ? begin : begin + " – " + date_and_clock(last);
}

View bar_view(std::size_t place, std::size_t height, const std::string& label) {
  View view;
  view.words("x", fmt::format("{}", place * step + 1));
  view.words("y", fmt::format("{}", highest - height));
  view.words("bar_width", fmt::format("{}", bar_width));
  view.words("bar_height", fmt::format("{}", height));
  view.words("label", label);
  return view;
}

} // namespace

std::optional<View> coverage_over_time(std::span<const text::Time> dates) {
  if (dates.empty())
    return std::nullopt;
  const auto [earliest, latest] = std::ranges::minmax(dates);
  const auto first = day_of(earliest);
  const auto days = static_cast<std::size_t>((day_of(latest) - first).count()) + 1;
  if (days == 1)
    return std::nullopt;
  const auto days_a_bar = (days + most_bars - 1) / most_bars;
  std::vector<std::size_t> counts((days + days_a_bar - 1) / days_a_bar);
  for (const auto date : dates)
    ++counts[static_cast<std::size_t>((day_of(date) - first).count()) / days_a_bar];
  const auto most = std::ranges::max(counts);

  std::vector<View> bars;
  for (std::size_t i = 0; i < counts.size(); ++i) {
    if (counts[i] == 0)
      continue;
    const auto begin = first + std::chrono::days(i * days_a_bar);
    const auto end = std::min(begin + std::chrono::days(days_a_bar - 1), day_of(latest));
    bars.push_back(
        bar_view(i, std::max<std::size_t>(3, counts[i] * highest / most),
                 span_of_days(begin, end) + ": " + count(counts[i], "article", "articles")));
  }
  View view;
  view.words("width", fmt::format("{}", counts.size() * step));
  view.words("height", fmt::format("{}", highest));
  view.words("summary", "Articles from " + date_and_clock(first) + " to " +
                            date_and_clock(day_of(latest)) + ", at most " +
                            fmt::format("{} in {}", most, count(days_a_bar, "day", "days")));
  view.words("first", date_and_clock(first));
  view.words("last", date_and_clock(day_of(latest)));
  view.words("most", fmt::format("at most {} in {}", most, count(days_a_bar, "day", "days")));
  view.list("bars", std::move(bars));
  return view;
}

} // namespace portal
