// The words and signs that dates are written with, and what each means.
#pragma once
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace text {

enum class Meaning : std::uint8_t {
  none,   // a word that dates do not use
  number, // value, digits
  month,  // value 1–12
  weekday,
  zone,    // value: minutes east of Greenwich
  us_zone, // value: the same in winter; an hour more under the daylight saving time of the United
           // States
  am,
  pm,
  ordinal, // the "th" of "4th"
  link,    // "of", "de", "at": may stand between the parts
  clock,   // "kl", "um": a time of day follows, perhaps with a full stop between hour and minute
  year_mark,
  month_mark, // 月
  day_mark,
  hour_mark,
  minute_mark,
  second_mark,
  sign, // value: the character
  end,
};

struct Lexeme {
  Meaning meaning = Meaning::none;
  int value = 0;
  int digits = 0;
  std::size_t begin = 0, end = 0; // bytes
  bool after_space = false;
  [[nodiscard]] bool is_sign(char character) const {
    return meaning == Meaning::sign && value == character;
  }
};

// Ends with a lexeme of Meaning::end.
std::vector<Lexeme> lex_time(std::string_view text);

} // namespace text
