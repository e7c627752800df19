// Intervals of the calendar around the day of publication, in its own zone.
#pragma once
#include "news/reading.hpp"
#include "reading/times/time_words.hpp"
#include <chrono>

namespace reading {

using LocalDay = std::chrono::local_days;

struct Interval {
  std::chrono::local_seconds begin{}, end{}; // [begin, end)
  news::Granularity grain = news::Granularity::day;
  bool is_vague = false;
};

enum class Direction : std::uint8_t { past, future };

Interval day_interval(LocalDay day);
// The day, or the part of it: 1 morning, 2 afternoon, 3 evening, 4 night.
Interval part_interval(LocalDay day, int part);
// The nearest such weekday (1 Monday … 7) up to or from the day on; `skips_today` for "last" and
// "next".
LocalDay nearest_weekday(LocalDay from, int weekday, Direction direction, bool skips_today);
// The unit of the calendar that holds the day, moved by so many units.
Interval unit_interval(LocalDay day, TimeUnit unit, int moved);
// The last or the coming so many units, up to or from the moment.
Interval span_interval(std::chrono::local_seconds now, TimeUnit unit, int count,
                       Direction direction);
// The moment so many units ago, as wide as the unit is said.
Interval ago_interval(std::chrono::local_seconds now, TimeUnit unit, int count);
Interval month_interval(int year, int month);
Interval year_interval(int year, int years = 1);

int weekday_of(LocalDay day); // 1 Monday … 7 Sunday

} // namespace reading
