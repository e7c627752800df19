// The words that times are told with, a table a language (models/times/words.tsv).
#pragma once
#include "news/reading.hpp"
#include "reading/words/phrases.hpp"
#include <vector>

namespace reading {

enum class TimeWord : std::uint8_t {
  none,
  weekday, // 1 Monday … 7
  month,
  number,
  few,
  unit,       // a TimeUnit
  ago,        // behind: "two days ago"
  ago_before, // before: "vor zwei Tagen"
  day,        // days from today
  night,      // the evening so many days from today
  last,
  next,
  this_,
  past, // "the past week": up to now, not a week of the calendar
  recent,
  part, // of a day
  in,   // a month or a year may follow
  since,
  link,
  at,
  pm,
  am,
  clock, // "Uhr"
  ordinal,
  marks, // 年, 月, 日
  future,
  went,   // a word of the past tense
  plural, // "months": nobody counts how many
};

enum class TimeUnit : std::uint8_t {
  minute,
  hour,
  day,
  week,
  weekend,
  month,
  quarter,
  year,
  decade,
  spring,
  summer,
  autumn,
  winter,
};

struct TimeWordAt {
  std::uint32_t meanings = 0; // bits by TimeWord
  std::int8_t value = 0;      // of its first meaning
  std::uint8_t words = 1;
};

// What each word of an article means to times; a saying of several words stands at its first.
class TimeWords {
public:
  // Languages without a table: numbers alone.
  TimeWords(const Words& words, std::string_view language);

  [[nodiscard]] bool is(std::size_t word, TimeWord meaning) const {
    return word < found_.size() &&
           (found_[word].meanings & (1U << static_cast<unsigned>(meaning))) != 0;
  }
  [[nodiscard]] int value(std::size_t word) const { return found_[word].value; }
  [[nodiscard]] std::size_t length(std::size_t word) const { return found_[word].words; }
  [[nodiscard]] bool any(std::size_t word) const { return found_[word].meanings != 0; }

private:
  std::vector<TimeWordAt> found_;
};

} // namespace reading
