#include "reading/times/calendar.hpp"

namespace reading {

namespace {

using namespace std::chrono;
using news::Granularity;

Granularity grain_of(TimeUnit unit) {
  switch (unit) {
  case TimeUnit::minute:
    return Granularity::minute;
  case TimeUnit::hour:
    return Granularity::hour;
  case TimeUnit::day:
    return Granularity::day;
  case TimeUnit::week:
    return Granularity::week;
  case TimeUnit::weekend:
    return Granularity::weekend;
  case TimeUnit::month:
    return Granularity::month;
  case TimeUnit::quarter:
    return Granularity::quarter;
  case TimeUnit::year:
    return Granularity::year;
  case TimeUnit::decade:
    return Granularity::decade;
  default:
    return Granularity::season;
  }
}

local_days day_of(year_month_day date) {
  return local_days(date.ok() ? date : date.year() / date.month() / last);
}

// The same day so many months on; the month's last where it has none such.
local_seconds add_months(local_seconds time, int count) {
  const auto day = floor<days>(time);
  return local_seconds(day_of(year_month_day(day) + months(count))) + (time - day);
}

local_seconds add_units(local_seconds time, TimeUnit unit, int count) {
  switch (unit) {
  case TimeUnit::minute:
    return time + minutes(count);
  case TimeUnit::hour:
    return time + hours(count);
  case TimeUnit::day:
    return time + days(count);
  case TimeUnit::week:
  case TimeUnit::weekend:
    return time + weeks(count);
  case TimeUnit::month:
    return add_months(time, count);
  case TimeUnit::quarter:
    return add_months(time, 3 * count);
  case TimeUnit::decade:
    return add_months(time, 120 * count);
  default:
    return add_months(time, 12 * count);
  }
}

Interval months_interval(year_month first, int count, Granularity grain) {
  return {local_days(first / day(1)), local_days((first + months(count)) / day(1)), grain};
}

// Meteorological seasons of the northern half; winter by the year in which it ends.
Interval season_interval(local_days day, TimeUnit unit, int moved) {
  const auto season = static_cast<int>(unit) - static_cast<int>(TimeUnit::spring);
  const auto year = year_month_day(day).year() + years(moved);
  const auto first = year / March + months(3 * season - (unit == TimeUnit::winter ? 12 : 0));
  return months_interval(first, 3, Granularity::season);
}

} // namespace

int weekday_of(LocalDay day) { return static_cast<int>(weekday(day).iso_encoding()); }

Interval day_interval(LocalDay day) { return {day, day + days(1), Granularity::day}; }

Interval part_interval(LocalDay day, int part) {
  switch (part) {
  case 1:
    return {day + hours(6), day + hours(12), Granularity::part_of_day};
  case 2:
    return {day + hours(12), day + hours(18), Granularity::part_of_day};
  case 3:
    return {day + hours(18), day + hours(24), Granularity::part_of_day};
  case 4:
    return {day + hours(18), day + hours(30), Granularity::part_of_day};
  default:
    return day_interval(day);
  }
}

LocalDay nearest_weekday(LocalDay from, int weekday, Direction direction, bool skips_today) {
  const int today = weekday_of(from);
  int distance =
      direction == Direction::past ? (today - weekday + 7) % 7 : (weekday - today + 7) % 7;
  if (distance == 0 && skips_today)
    distance = 7;
  return direction == Direction::past ? from - days(distance) : from + days(distance);
}

Interval unit_interval(LocalDay day, TimeUnit unit, int moved) {
  const year_month_day date(day);
  const auto monday = day - days(weekday_of(day) - 1);
  switch (unit) {
  case TimeUnit::minute:
  case TimeUnit::hour:
  case TimeUnit::day:
    return day_interval(day + days(moved));
  case TimeUnit::week:
    return {monday + weeks(moved), monday + weeks(moved + 1), Granularity::week};
  case TimeUnit::weekend:
    return {monday + weeks(moved) + days(5), monday + weeks(moved + 1), Granularity::weekend};
  case TimeUnit::month:
    return months_interval(date.year() / date.month() + months(moved), 1, Granularity::month);
  case TimeUnit::quarter: {
    const auto quarter = (static_cast<unsigned>(date.month()) - 1) / 3;
    const auto first = date.year() / month(3 * quarter + 1);
    return months_interval(first + months(3 * moved), 3, Granularity::quarter);
  }
  case TimeUnit::year:
    return year_interval(static_cast<int>(date.year()) + moved);
  case TimeUnit::decade:
    return year_interval((static_cast<int>(date.year()) / 10 + moved) * 10, 10);
  default:
    return season_interval(day, unit, moved);
  }
}

Interval span_interval(local_seconds now, TimeUnit unit, int count, Direction direction) {
  const auto other = add_units(now, unit, direction == Direction::past ? -count : count);
  if (direction == Direction::past)
    return {other, now, grain_of(unit)};
  return {now, other, grain_of(unit)};
}

Interval ago_interval(local_seconds now, TimeUnit unit, int count) {
  const auto then = add_units(now, unit, -count);
  if (unit == TimeUnit::minute)
    return {floor<minutes>(then), floor<minutes>(then) + minutes(1), Granularity::minute};
  if (unit == TimeUnit::hour)
    return {floor<hours>(then), floor<hours>(then) + hours(1), Granularity::hour};
  return unit_interval(floor<days>(then), unit, 0);
}

Interval month_interval(int written_year, int written_month) {
  return months_interval(year(written_year) / month(static_cast<unsigned>(written_month)), 1,
                         Granularity::month);
}

Interval year_interval(int written_year, int count) {
  return {local_days(year(written_year) / January / 1),
          local_days(year(written_year + count) / January / 1),
          count > 1 ? Granularity::decade : Granularity::year};
}

} // namespace reading
