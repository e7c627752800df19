// The ways of telling a time, over the words of a text; resolved against the day it was published.
#pragma once
#include "reading/times/calendar.hpp"
#include <optional>

namespace reading {

// Which rule read it, from the surest to the least sure; times.cpp has the shares.
enum class TimeForm : std::uint8_t {
  whole_date, // with its year
  year,
  day_word,    // "yesterday"
  day_of_year, // "March 4"
  weekday,
  calendar_unit, // "last week"
  span,          // "over the past two years"
  ago,
  month,
  vague,
};

struct ToldTime {
  Interval interval;
  TimeForm form = TimeForm::day_word;
  std::size_t first = 0, last = 0; // words [first, last)
  int weekday = 0;                 // that stands with the date; 0: none
  Direction direction = Direction::past;
};

struct Anchor {
  std::chrono::local_seconds now{};
  bool is_known = false; // else only whole dates and years can be resolved
};

// The time that begins with word `at`, if any.
std::optional<ToldTime> read_told_time(const Words& words, const TimeWords& meanings,
                                       const Anchor& anchor, std::size_t at);

// Whether what is told around word `at` is over or to come: the nearest word of its sentence that
// says so; news tells of the past.
Direction direction_at(const Words& words, const TimeWords& meanings, std::size_t at,
                       std::size_t end);

} // namespace reading
