// Where a rule for times stands in the words of a text, and what it can take from there.
#pragma once
#include "reading/times/time_words.hpp"
#include <string_view>

namespace reading {

constexpr int earliest_year = 1500, latest_year = 2100;

class TimeCursor {
public:
  TimeCursor(const Words& words, const TimeWords& meanings, std::size_t first)
      : words_(words), meanings_(meanings), first_(first), at_(first) {}

protected:
  // Whether word `at` goes on from the one before it.
  [[nodiscard]] bool joined(std::size_t at, std::string_view also = "") const;
  [[nodiscard]] bool is(TimeWord meaning) const { return meanings_.is(at_, meaning); }
  [[nodiscard]] bool goes_on() const { return at_ == first_ || joined(at_) || joined(at_, ", "); }

  // What is taken stands behind the cursor then; else nothing has changed but `value`.
  bool take(TimeWord meaning, int& value);
  bool skip(TimeWord meaning);
  void skip_links();
  bool digits(int& value, int least, int most);
  bool count(int& value, bool& is_few);
  bool take_year(int& value) { return digits(value, earliest_year, latest_year); }
  // Where months and weekdays are written large, "may" and "march" are other words.
  bool take_name(TimeWord meaning, int& value);

  const Words& words_;
  const TimeWords& meanings_;
  std::size_t first_, at_;
};

} // namespace reading
