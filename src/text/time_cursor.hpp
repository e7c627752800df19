// A place in the lexemes of a time, and what has been read of it so far. Rules are functions of a
// cursor that say whether they held.
#pragma once
#include "text/time_words.hpp"
#include <algorithm>
#include <span>
#include <string_view>

namespace text {

struct TimeFields {
  int year = 0, month = 0, day = 0;
  int hour = -1, minute = 0, second = 0; // an hour of -1: no time of day
  bool has_zone = false, is_us_zone = false;
  int offset = 0;            // minutes east of Greenwich
  bool is_ambiguous = false; // the day could be the month
};

class TimeCursor {
public:
  // `lexemes` ends with one of Meaning::end.
  TimeCursor(std::string_view text, std::span<const Lexeme> lexemes)
      : text_(text), lexemes_(lexemes) {}

  TimeFields fields;

  // A rule that does not hold leaves no trace.
  template <class Rule> bool holds(Rule rule) {
    const auto before = *this;
    if (rule(*this))
      return true;
    *this = before;
    return false;
  }

  [[nodiscard]] std::size_t used() const { return at_; }
  [[nodiscard]] const Lexeme& peek(std::size_t ahead = 0) const {
    return lexemes_[std::min(at_ + ahead, lexemes_.size() - 1)];
  }
  [[nodiscard]] bool is(Meaning meaning, std::size_t ahead = 0) const {
    return peek(ahead).meaning == meaning;
  }
  [[nodiscard]] bool is_after(Meaning meaning) const {
    return at_ > 0 && lexemes_[at_ - 1].meaning == meaning;
  }
  [[nodiscard]] std::string_view surface(std::size_t ahead = 0) const {
    return text_.substr(peek(ahead).begin, peek(ahead).end - peek(ahead).begin);
  }

  void step(std::size_t lexemes = 1) { at_ = std::min(at_ + lexemes, lexemes_.size() - 1); }
  bool skip(Meaning meaning) { return is(meaning) && (step(), true); }
  bool skip_sign(char character) { return peek().is_sign(character) && (step(), true); }
  bool skip_any_sign(std::string_view characters) {
    return std::ranges::any_of(characters, [&](char character) { return skip_sign(character); });
  }
  void skip_links() {
    for (int i = 0; i < 3 && (is(Meaning::link) || is(Meaning::ordinal)); ++i)
      step();
  }
  // "(Mon)", "(CET)", "[Europe/Berlin]": at most six lexemes between
  void skip_parenthesis() {
    if (!peek().is_sign('(') && !peek().is_sign('['))
      return;
    const char closing = peek().is_sign('(') ? ')' : ']';
    for (std::size_t ahead = 1; ahead < 8; ++ahead)
      if (peek(ahead).is_sign(closing))
        return step(ahead + 1);
  }
  bool number(int& value, int fewest_digits, int most_digits) {
    if (!is(Meaning::number) || peek().digits < fewest_digits || peek().digits > most_digits)
      return false;
    value = peek().value;
    step();
    return true;
  }

private:
  std::string_view text_;
  std::span<const Lexeme> lexemes_;
  std::size_t at_ = 0;
};

// A time of day with its zone, if it has one; and the zone alone. Both in time_clock.cpp.
bool read_clock(TimeCursor& cursor);
bool read_digital_clock(TimeCursor& cursor); // 13:05, 13:05:09, 1:05 pm
void read_zone(TimeCursor& cursor);

} // namespace text
