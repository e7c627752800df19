#include "text/time_grammar.hpp"
#include <algorithm>

namespace text {

namespace {

struct Fields {
  int year = 0, month = 0, day = 0;
  int hour = -1, minute = 0, second = 0;
  bool has_zone = false, is_us_zone = false;
  int offset = 0; // minutes east
};

// The second Sunday of March to the first of November, 02:00 local (Energy Policy Act of 2005).
bool is_us_summer(std::chrono::local_seconds winter_time) {
  using namespace std::chrono;
  const auto year = year_month_day(floor<days>(winter_time)).year();
  const auto begin = local_days(year / March / Sunday[2]) + hours(2);
  const auto end = local_days(year / November / Sunday[1]) + hours(1);
  return winter_time >= begin && winter_time < end;
}

std::optional<ParsedTime> compose(const Fields& fields) {
  using namespace std::chrono;
  const auto date = year(fields.year) / month(static_cast<unsigned>(fields.month)) /
                    day(static_cast<unsigned>(fields.day));
  if (fields.year < 1970 || fields.year > 2100 || !date.ok())
    return {};
  ParsedTime parsed{sys_days(date), false, false};
  if (fields.hour < 0)
    return parsed;
  if (fields.hour > 23 || fields.minute > 59 || fields.second > 60)
    return {};
  const auto clock =
      hours(fields.hour) + minutes(fields.minute) + seconds(std::min(fields.second, 59));
  int offset = fields.offset;
  if (fields.is_us_zone && is_us_summer(local_days(date) + clock))
    offset += 60;
  parsed.time += clock - minutes(offset);
  parsed.has_clock = true;
  parsed.has_zone = fields.has_zone;
  return parsed;
}

class Grammar {
public:
  Grammar(std::string_view text, std::span<const Lexeme> lexemes, YearForm form)
      : text_(text), lexemes_(lexemes), form_(form) {}

  bool read() {
    if (try_reading(&Grammar::date)) {
      try_reading(&Grammar::clock_after_date);
      return true;
    }
    return try_reading(&Grammar::clock) && try_reading(&Grammar::date_after_clock);
  }
  [[nodiscard]] const Fields& fields() const { return fields_; }
  [[nodiscard]] std::size_t used() const { return at_; }

private:
  using Rule = bool (Grammar::*)();

  // A rule that does not hold leaves no trace.
  bool try_reading(Rule rule) {
    const auto at = at_;
    const auto fields = fields_;
    if ((this->*rule)())
      return true;
    at_ = at;
    fields_ = fields;
    return false;
  }

  [[nodiscard]] const Lexeme& peek(std::size_t ahead = 0) const {
    return lexemes_[std::min(at_ + ahead, lexemes_.size() - 1)];
  }
  [[nodiscard]] bool is(Meaning meaning, std::size_t ahead = 0) const {
    return peek(ahead).meaning == meaning;
  }
  bool skip(Meaning meaning) { return is(meaning) && (++at_, true); }
  bool skip_sign(char character) { return peek().is_sign(character) && (++at_, true); }
  bool skip_any_sign(std::string_view characters) {
    return std::ranges::any_of(characters, [&](char character) { return skip_sign(character); });
  }

  bool number(int& value, int fewest, int most) {
    if (!is(Meaning::number) || peek().digits < fewest || peek().digits > most)
      return false;
    value = peek().value;
    ++at_;
    return true;
  }

  bool year() {
    if (!number(fields_.year, 4, 4)) {
      skip_sign('\'');
      if (form_ == YearForm::four_digits || !number(fields_.year, 2, 2))
        return false;
      fields_.year +=
          fields_.year < 70 ? 2000 : 1900; // RFC 2822 §4.3, moved to where our years begin
    }
    if (skip(Meaning::year_mark))
      skip_sign('.');
    return true;
  }
  bool month() { return number(fields_.month, 1, 2); }
  bool day() { return number(fields_.day, 1, 2); }
  bool month_name() {
    if (!is(Meaning::month))
      return false;
    fields_.month = peek().value;
    ++at_;
    skip_sign('.');
    return true;
  }

  void skip_links() {
    for (int i = 0; i < 3 && (is(Meaning::link) || is(Meaning::ordinal)); ++i)
      ++at_;
  }

  bool date() {
    skip_weekday();
    skip_links();
    return try_reading(&Grammar::asctime) || try_reading(&Grammar::marked_date) ||
           try_reading(&Grammar::year_first) || try_reading(&Grammar::compact_date) ||
           try_reading(&Grammar::numeric_date) || try_reading(&Grammar::day_and_month) ||
           try_reading(&Grammar::month_and_day) || try_reading(&Grammar::year_and_month);
  }

  void skip_weekday() {
    skip(Meaning::link);
    if (skip(Meaning::weekday)) {
      skip_any_sign(",.");
      skip_sign(',');
    }
  }

  // 2024-02-24, 2024/2/24, 2024.02.24, 2024-Feb-24
  bool year_first() {
    if (!number(fields_.year, 4, 4))
      return false;
    for (const char separator : {'-', '/', '.'})
      if (peek().is_sign(separator)) {
        ++at_;
        if (!month() && !month_name())
          return false;
        return skip_sign(separator) && number(fields_.day, 1, 2);
      }
    return false;
  }

  // 20240224, 202402241305, 20240224130500
  bool compact_date() {
    if (!is(Meaning::number) || (peek().digits != 8 && peek().digits != 12 && peek().digits != 14))
      return false;
    const auto digits = text_.substr(peek().begin, peek().end - peek().begin);
    if (digits.size() != static_cast<std::size_t>(peek().digits))
      return false;
    const auto part = [&](std::size_t from, std::size_t length) {
      int value = 0;
      for (const char digit : digits.substr(from, length))
        value = value * 10 + (digit - '0');
      return value;
    };
    fields_.year = part(0, 4), fields_.month = part(4, 2), fields_.day = part(6, 2);
    if (digits.size() > 8)
      fields_.hour = part(8, 2), fields_.minute = part(10, 2);
    if (digits.size() > 12)
      fields_.second = part(12, 2);
    ++at_;
    return compose(fields_).has_value();
  }

  // 24/02/2024, 24.2.2024, 24-02-2024; the month first where it can only be so
  bool numeric_date() {
    if (!day())
      return false;
    const auto separator = peek();
    if (!skip_any_sign("/.-"))
      return false;
    if (!month() || !skip_sign(static_cast<char>(separator.value)))
      return false;
    if (separator.is_sign('-') && peek().digits != 4) // 24-02-04 could be anything
      return false;
    if (!year())
      return false;
    if (fields_.month > 12 && fields_.day <= 12)
      std::swap(fields_.day, fields_.month);
    return true;
  }

  // 4 March 2024, 4. März 2024, 4 de marzo de 2024, 4th of March, 2024, 06-Nov-94
  bool day_and_month() {
    if (!day())
      return false;
    if (skip(Meaning::ordinal))
      skip_sign('.');
    if (!skip_any_sign(".-/"))
      skip_links();
    if (!month_name())
      return false;
    if (!skip_any_sign("-/,"))
      skip_links();
    return year() && (skip_weekday_after(), true);
  }

  // "4 Mart 2024 Pazartesi"; the short names are words of other languages too.
  void skip_weekday_after() {
    constexpr std::size_t shortest = 4;
    if (is(Meaning::weekday) && peek().end - peek().begin >= shortest)
      ++at_;
  }

  // March 4, 2024
  bool month_and_day() {
    if (!month_name())
      return false;
    skip_any_sign("-/");
    skip_links();
    if (!day())
      return false;
    if (skip(Meaning::ordinal))
      skip_sign('.');
    if (!skip_any_sign(",-/."))
      skip_links();
    return number(fields_.year, 4, 4);
  }

  // 2024. március 4., 2024 March 4
  bool year_and_month() {
    if (!number(fields_.year, 4, 4))
      return false;
    skip_any_sign(".,");
    if (!month_name() || !day())
      return false;
    skip_sign('.');
    return true;
  }

  // 2024年2月24日, 2024년 2월 24일
  bool marked_date() {
    if (!number(fields_.year, 4, 4) || !skip(Meaning::year_mark) || !month() ||
        !skip(Meaning::month_mark) || !day() || !skip(Meaning::day_mark))
      return false;
    skip_parenthesis();
    skip(Meaning::weekday);
    return true;
  }

  // Sat Feb 24 13:05:00 [UTC] 2024
  bool asctime() {
    if (!month_name() || !day() || !digital_clock())
      return false;
    zone();
    return number(fields_.year, 4, 4);
  }

  // "(Mon)", "(CET)", "[Europe/Berlin]": at most six lexemes between
  void skip_parenthesis() {
    const char closing = peek().is_sign('(') ? ')' : ']';
    if (!peek().is_sign('(') && !peek().is_sign('['))
      return;
    for (std::size_t ahead = 1; ahead < 8; ++ahead)
      if (peek(ahead).is_sign(closing)) {
        at_ += ahead + 1;
        return;
      }
  }

  bool clock_after_date() {
    if (fields_.hour >= 0) { // it stood within the date
      zone();
      return true;
    }
    const auto before = at_;
    skip_any_sign(",-|@;/") || skip_bullet();
    skip_links();
    skip_sign(',');
    return (at_ > before || peek().after_space || is(Meaning::clock) || !is(Meaning::number)) &&
           clock();
  }

  bool date_after_clock() {
    skip_any_sign(",-|;/") || skip_bullet();
    skip_links();
    return date() && fields_.hour >= 0;
  }

  bool skip_bullet() {
    const auto& sign = peek();
    const bool is_bullet =
        sign.meaning == Meaning::sign && (sign.value == 0x2013 || sign.value == 0x2014 ||
                                          sign.value == 0x2022 || sign.value == 0xB7);
    at_ += is_bullet ? 1 : 0;
    return is_bullet;
  }

  bool clock() {
    skip_links();
    const bool announced = skip(Meaning::clock) && (skip_sign('.'), true);
    skip_links();
    const bool read = try_reading(&Grammar::marked_clock) || try_reading(&Grammar::digital_clock) ||
                      try_reading(&Grammar::hour_clock) || try_reading(&Grammar::compact_clock) ||
                      try_reading(&Grammar::dotted_marked_clock) ||
                      (announced && try_reading(&Grammar::dotted_clock));
    if (!read)
      return false;
    zone();
    skip_parenthesis();
    return true;
  }

  // 13:05, 13:05:09, 13:05:09.123, 1:05 pm
  bool digital_clock() {
    if (!number(fields_.hour, 1, 2) || !skip_sign(':') || !number(fields_.minute, 2, 2))
      return false;
    if (skip_sign(':')) {
      if (!number(fields_.second, 2, 2))
        return false;
      if ((peek().is_sign('.') || peek().is_sign(',')) && is(Meaning::number, 1) &&
          !peek(1).after_space)
        at_ += 2;
    }
    half_of_day();
    skip(Meaning::hour_mark);
    return true;
  }

  // 13h05, 13 Uhr, 1 pm
  bool hour_clock() {
    if (!number(fields_.hour, 1, 2))
      return false;
    if (half_of_day())
      return true;
    if (!skip(Meaning::hour_mark))
      return false;
    if (is(Meaning::number) && peek().digits == 2 && !is(Meaning::month, 1))
      fields_.minute = peek().value, ++at_;
    return true;
  }

  // 130509 and 1305 after the T of ISO 8601's basic format
  bool compact_clock() {
    int digits = 0;
    const auto length = peek().digits;
    if (at_ == 0 || lexemes_[at_ - 1].meaning != Meaning::clock || (length != 4 && length != 6) ||
        !number(digits, 4, 6))
      return false;
    fields_.second = length == 6 ? digits % 100 : 0;
    digits = length == 6 ? digits / 100 : digits;
    fields_.minute = digits % 100;
    fields_.hour = digits / 100;
    if (peek().is_sign('.') && is(Meaning::number, 1))
      at_ += 2;
    return true;
  }

  bool dotted_clock() {
    return number(fields_.hour, 1, 2) && skip_sign('.') && number(fields_.minute, 2, 2);
  }

  // 10.30am, 13.05 Uhr
  bool dotted_marked_clock() {
    return dotted_clock() && (half_of_day() || skip(Meaning::hour_mark));
  }

  // 下午3点05分
  bool marked_clock() {
    const bool afternoon = is(Meaning::pm);
    const bool halved = skip(Meaning::am) || skip(Meaning::pm);
    if (!number(fields_.hour, 1, 2))
      return false;
    if (skip_sign(':')) {
      if (!halved || !number(fields_.minute, 2, 2) ||
          (skip_sign(':') && !number(fields_.second, 2, 2)))
        return false;
    } else if (!skip_east_asian_hour()) {
      return false;
    }
    if (halved && afternoon && fields_.hour < 12)
      fields_.hour += 12;
    else if (halved && !afternoon && fields_.hour == 12)
      fields_.hour = 0;
    return true;
  }

  bool skip_east_asian_hour() {
    const auto& mark = peek();
    if (mark.meaning != Meaning::hour_mark || static_cast<unsigned char>(text_[mark.begin]) < 0xE3)
      return false;
    ++at_;
    if (is(Meaning::number) && is(Meaning::minute_mark, 1)) {
      fields_.minute = peek().value;
      at_ += 2;
    }
    if (is(Meaning::number) && is(Meaning::second_mark, 1)) {
      fields_.second = peek().value;
      at_ += 2;
    }
    return true;
  }

  bool half_of_day() {
    bool afternoon = is(Meaning::pm);
    if (!skip(Meaning::am) && !skip(Meaning::pm)) {
      // "p.m.", "p. m.", in lexemes p . m .
      const auto letter = [&](std::size_t ahead) {
        const auto& lexeme = peek(ahead);
        return lexeme.end == lexeme.begin + 1 ? static_cast<char>(text_[lexeme.begin] | 0x20)
                                              : '\0';
      };
      if ((letter(0) != 'a' && letter(0) != 'p') || !peek(1).is_sign('.') || letter(2) != 'm')
        return false;
      afternoon = letter(0) == 'p';
      at_ += 3;
      skip_sign('.');
    }
    if (afternoon && fields_.hour < 12)
      fields_.hour += 12;
    else if (!afternoon && fields_.hour == 12)
      fields_.hour = 0;
    return true;
  }

  // Z, GMT, EST, +0100, -05:30, GMT+2
  void zone() {
    const auto at = at_;
    const bool parenthesised = skip_sign('(');
    if (is(Meaning::zone) || is(Meaning::us_zone)) {
      fields_.has_zone = true;
      fields_.is_us_zone = is(Meaning::us_zone);
      fields_.offset = peek().value;
      ++at_;
    }
    if (parenthesised && !(fields_.has_zone && skip_sign(')')))
      at_ = at;
    try_reading(&Grammar::offset);
  }

  bool offset() {
    const bool west = peek().is_sign('-');
    if (!skip_sign('+') && !skip_sign('-'))
      return false;
    const int digits = peek().digits;
    int written = 0;
    int minutes = 0;
    if (peek().after_space || !number(written, 1, 4) || digits == 3)
      return false;
    if (digits <= 2) {
      if (peek().is_sign(':') && is(Meaning::number, 1) && peek(1).digits == 2) {
        minutes = peek(1).value;
        at_ += 2;
      }
      written = written * 100 + minutes;
    }
    constexpr int farthest = 14; // hours, Line Islands
    if (written / 100 > farthest || written % 100 > 59)
      return false;
    const int east = written / 100 * 60 + written % 100;
    fields_.offset = west ? -east : east;
    fields_.is_us_zone = false;
    fields_.has_zone = true;
    return true;
  }

  std::string_view text_;
  std::span<const Lexeme> lexemes_;
  YearForm form_;
  std::size_t at_ = 0;
  Fields fields_;
};

} // namespace

std::optional<ParsedTime> read_time(std::string_view text, std::span<const Lexeme> lexemes,
                                    YearForm form, std::size_t& used) {
  Grammar grammar(text, lexemes, form);
  if (!grammar.read())
    return {};
  used = grammar.used();
  return compose(grammar.fields());
}

} // namespace text
