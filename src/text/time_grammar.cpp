#include "text/time_grammar.hpp"
#include "text/time_cursor.hpp"
#include <array>
#include <utility>

namespace text {

namespace {

// The second Sunday of March to the first of November, 02:00 local (Energy Policy Act of 2005).
bool is_us_summer(std::chrono::local_seconds winter_time) {
  using namespace std::chrono;
  const auto year = year_month_day(floor<days>(winter_time)).year();
  const auto begin = local_days(year / March / Sunday[2]) + hours(2);
  const auto end = local_days(year / November / Sunday[1]) + hours(1);
  return winter_time >= begin && winter_time < end;
}

std::optional<ParsedTime> compose(const TimeFields& fields) {
  using namespace std::chrono;
  const auto date = year(fields.year) / month(static_cast<unsigned>(fields.month)) /
                    day(static_cast<unsigned>(fields.day));
  if (fields.year < 1970 || fields.year > 2100 || !date.ok())
    return {};
  ParsedTime parsed{.time = sys_days(date), .is_ambiguous = fields.is_ambiguous};
  if (fields.hour < 0)
    return parsed;
  const bool is_end_of_day = fields.hour == 24 && fields.minute == 0 && fields.second == 0;
  if ((fields.hour > 23 && !is_end_of_day) || fields.minute > 59 || fields.second > 60)
    return {};
  const auto clock =
      hours(fields.hour) + minutes(fields.minute) + seconds(std::min(fields.second, 59));
  int offset = fields.offset;
  if (fields.is_us_zone && is_us_summer(local_days(date) + clock))
    offset += 60;
  parsed.offset = std::chrono::minutes(offset);
  parsed.time += clock - minutes(offset);
  parsed.has_clock = true;
  parsed.has_zone = fields.has_zone;
  return parsed;
}

bool month(TimeCursor& cursor) { return cursor.number(cursor.fields.month, 1, 2); }
bool day(TimeCursor& cursor) { return cursor.number(cursor.fields.day, 1, 2); }
bool whole_year(TimeCursor& cursor) { return cursor.number(cursor.fields.year, 4, 4); }

bool month_name(TimeCursor& cursor) {
  if (!cursor.is(Meaning::month))
    return false;
  cursor.fields.month = cursor.peek().value;
  cursor.step();
  cursor.skip_sign('.');
  return true;
}

// tháng 3
bool marked_month(TimeCursor& cursor) { return cursor.skip(Meaning::month_mark) && month(cursor); }

bool year(TimeCursor& cursor, YearForm form) {
  auto& value = cursor.fields.year;
  if (!whole_year(cursor)) {
    cursor.skip_sign('\'');
    if (form == YearForm::four_digits || !cursor.number(value, 2, 2))
      return false;
    value += value < 70 ? 2000 : 1900; // RFC 2822 §4.3, moved to where our years begin
  }
  if (cursor.skip(Meaning::year_mark))
    cursor.skip_sign('.');
  return true;
}

bool ordinal_day(TimeCursor& cursor) {
  if (!day(cursor))
    return false;
  if (cursor.skip(Meaning::ordinal))
    cursor.skip_sign('.');
  return true;
}

void skip_weekday(TimeCursor& cursor) {
  cursor.skip(Meaning::link);
  if (cursor.skip(Meaning::weekday)) {
    cursor.skip_any_sign(",.");
    cursor.skip_sign(',');
  }
}

// "4 Mart 2024 Pazartesi"; the short names are words of other languages too.
void skip_weekday_after(TimeCursor& cursor) {
  constexpr std::size_t shortest = 4;
  if (cursor.is(Meaning::weekday) && cursor.surface().size() >= shortest)
    cursor.step();
}

// 2024-02-24, 2024/2/24, 2024.02.24, 2024-Feb-24
bool year_first(TimeCursor& cursor) {
  if (!whole_year(cursor))
    return false;
  const auto separator = cursor.peek();
  return cursor.skip_any_sign("-/.") && (month(cursor) || month_name(cursor)) &&
         cursor.skip_sign(static_cast<char>(separator.value)) && day(cursor);
}

// 20240224, 202402241305, 20240224130500
bool compact_date(TimeCursor& cursor) {
  const auto digits = cursor.surface();
  const auto count = static_cast<std::size_t>(cursor.peek().digits);
  if (!cursor.is(Meaning::number) || digits.size() != count ||
      (count != 8 && count != 12 && count != 14))
    return false;
  const auto part = [&](std::size_t from, std::size_t length) {
    int value = 0;
    for (const char digit : digits.substr(from, length))
      value = value * 10 + (digit - '0');
    return value;
  };
  auto& fields = cursor.fields;
  fields.year = part(0, 4);
  fields.month = part(4, 2);
  fields.day = part(6, 2);
  if (count > 8) {
    fields.hour = part(8, 2);
    fields.minute = part(10, 2);
    fields.second = count == 14 ? part(12, 2) : 0;
  }
  cursor.step();
  return compose(fields).has_value();
}

// 24/02/2024, 24.2.2024, 24-02-2024; the month first where it can only be so, or where slashes
// stand between and such is the order
bool numeric_date(TimeCursor& cursor, const DateForm& form) {
  if (!day(cursor))
    return false;
  const auto separator = cursor.peek();
  if (!cursor.skip_any_sign("/.-") || !month(cursor) ||
      !cursor.skip_sign(static_cast<char>(separator.value)))
    return false;
  if (separator.is_sign('-') && cursor.peek().digits != 4) // 24-02-04 could be anything
    return false;
  if (!year(cursor, form.year))
    return false;
  auto& fields = cursor.fields;
  const bool slashes = separator.is_sign('/');
  const bool turned = form.order == DateOrder::month_first && slashes;
  fields.is_ambiguous =
      slashes && fields.day <= 12 && fields.month <= 12 && fields.day != fields.month;
  if ((turned || fields.month > 12) && fields.day <= 12)
    std::swap(fields.day, fields.month);
  return true;
}

// 4 March 2024, 4. März 2024, 4 de marzo de 2024, 4th of March, 2024, 06-Nov-94
bool day_and_month(TimeCursor& cursor, YearForm form) {
  if (!ordinal_day(cursor))
    return false;
  if (!cursor.skip_any_sign(".-/"))
    cursor.skip_links();
  if (!month_name(cursor) && !marked_month(cursor))
    return false;
  if (!cursor.skip_any_sign("-/,"))
    cursor.skip_links();
  cursor.skip(Meaning::month); // "5 آذار/مارس 2024"
  cursor.skip_links();
  if (!year(cursor, form))
    return false;
  skip_weekday_after(cursor);
  return true;
}

// March 4, 2024
bool month_and_day(TimeCursor& cursor) {
  if (!month_name(cursor))
    return false;
  cursor.skip_any_sign("-/");
  cursor.skip_links();
  if (!ordinal_day(cursor))
    return false;
  if (!cursor.skip_any_sign(",-/."))
    cursor.skip_links();
  return whole_year(cursor);
}

// 2024. március 4., 2024 March 4, 2024 m. kovo 4 d., 2024. gada 4. marts
bool year_and_month(TimeCursor& cursor) {
  if (!whole_year(cursor))
    return false;
  cursor.skip_any_sign(".,");
  cursor.skip(Meaning::year_mark);
  cursor.skip_sign('.');
  if (month_name(cursor))
    return day(cursor) && (cursor.skip_sign('.'), true);
  return day(cursor) && cursor.skip_sign('.') && month_name(cursor);
}

// 2024年2月24日, 2024년 2월 24일
bool marked_date(TimeCursor& cursor) {
  const bool read = whole_year(cursor) && cursor.skip(Meaning::year_mark) && month(cursor) &&
                    cursor.skip(Meaning::month_mark) && day(cursor) &&
                    cursor.skip(Meaning::day_mark);
  if (read)
    cursor.skip(Meaning::weekday);
  return read;
}

// Sat Feb 24 13:05:00 [UTC] 2024
bool asctime(TimeCursor& cursor) {
  if (!month_name(cursor) || !day(cursor) || !read_digital_clock(cursor))
    return false;
  read_zone(cursor);
  return whole_year(cursor);
}

bool date(TimeCursor& cursor, const DateForm& form) {
  skip_weekday(cursor);
  cursor.skip_links();
  const auto numeric = [&form](TimeCursor& here) { return numeric_date(here, form); };
  const auto written = [&form](TimeCursor& here) { return day_and_month(here, form.year); };
  return cursor.holds(asctime) || cursor.holds(marked_date) || cursor.holds(year_first) ||
         cursor.holds(compact_date) || cursor.holds(numeric) || cursor.holds(written) ||
         cursor.holds(month_and_day) || cursor.holds(year_and_month);
}

// A comma, a bar, a dash or a bullet, and words such as "at".
void skip_between(TimeCursor& cursor) {
  constexpr std::array<int, 4> wide = {0x2013, 0x2014, 0x2022, 0xB7};
  if (!cursor.skip_any_sign(",-|@;/") && cursor.is(Meaning::sign) &&
      std::ranges::find(wide, cursor.peek().value) != wide.end())
    cursor.step();
  cursor.skip_links();
  cursor.skip_sign(',');
}

bool clock_after_date(TimeCursor& cursor) {
  if (cursor.fields.hour >= 0) { // it stood within the date
    read_zone(cursor);
    return true;
  }
  const auto before = cursor.used();
  cursor.skip_parenthesis(); // "(Mon)"
  skip_between(cursor);
  const bool is_apart = cursor.used() > before || cursor.peek().after_space;
  return (is_apart || !cursor.is(Meaning::number)) && read_clock(cursor);
}

} // namespace

std::optional<ParsedTime> read_time(std::string_view text, std::span<const Lexeme> lexemes,
                                    const DateForm& form, std::size_t& used) {
  TimeCursor cursor(text, lexemes);
  const auto read_date = [&form](TimeCursor& here) { return date(here, form); };
  const auto clock_and_date = [&form](TimeCursor& here) {
    if (!read_clock(here))
      return false;
    skip_between(here);
    return date(here, form);
  };
  if (cursor.holds(read_date))
    cursor.holds(clock_after_date);
  else if (!cursor.holds(clock_and_date))
    return {};
  used = cursor.used();
  return compose(cursor.fields);
}

} // namespace text
