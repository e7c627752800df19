#include "text/time_cursor.hpp"

namespace text {

namespace {

// The hour of half a day as that of a whole one; "13:05 pm" is seen too.
void set_half(TimeFields& fields, bool afternoon) {
  if (afternoon && fields.hour < 12)
    fields.hour += 12;
  else if (!afternoon && fields.hour == 12)
    fields.hour = 0;
}

// pm, p.m., p. m.
bool half_of_day(TimeCursor& cursor) {
  bool afternoon = cursor.is(Meaning::pm);
  if (!cursor.skip(Meaning::am) && !cursor.skip(Meaning::pm)) {
    const auto letter = [&](std::size_t ahead) {
      const auto word = cursor.surface(ahead);
      return word.size() == 1 ? static_cast<char>(word[0] | 0x20) : '\0';
    };
    if ((letter(0) != 'a' && letter(0) != 'p') || !cursor.peek(1).is_sign('.') || letter(2) != 'm')
      return false;
    afternoon = letter(0) == 'p';
    cursor.step(3);
    cursor.skip_sign('.');
  }
  set_half(cursor.fields, afternoon);
  return true;
}

// 13h05, 13 Uhr, 1 pm
bool hour_clock(TimeCursor& cursor) {
  if (!cursor.number(cursor.fields.hour, 1, 2))
    return false;
  if (half_of_day(cursor))
    return true;
  if (!cursor.skip(Meaning::hour_mark))
    return false;
  if (cursor.peek().digits == 2 && !cursor.is(Meaning::month, 1))
    cursor.number(cursor.fields.minute, 2, 2);
  return true;
}

// 130509 and 1305 after the T of ISO 8601's basic format
bool compact_clock(TimeCursor& cursor) {
  int digits = 0;
  const auto length = cursor.peek().digits;
  if (!cursor.is_after(Meaning::clock) || length == 5 || !cursor.number(digits, 4, 6))
    return false;
  cursor.fields.second = length == 6 ? digits % 100 : 0;
  digits = length == 6 ? digits / 100 : digits;
  cursor.fields.minute = digits % 100;
  cursor.fields.hour = digits / 100;
  if (cursor.peek().is_sign('.') && cursor.is(Meaning::number, 1))
    cursor.step(2);
  return true;
}

bool dotted_clock(TimeCursor& cursor) {
  return cursor.number(cursor.fields.hour, 1, 2) && cursor.skip_sign('.') &&
         cursor.number(cursor.fields.minute, 2, 2);
}

// 10.30am, 13.05 Uhr, 13.05 GMT: something has to say that it is no other number
bool dotted_marked_clock(TimeCursor& cursor) {
  return dotted_clock(cursor) && (half_of_day(cursor) || cursor.skip(Meaning::hour_mark) ||
                                  cursor.is(Meaning::zone) || cursor.is(Meaning::us_zone));
}

// 3点05分09秒
bool east_asian_hour(TimeCursor& cursor) {
  if (!cursor.is(Meaning::hour_mark) || static_cast<unsigned char>(cursor.surface()[0]) < 0xE3)
    return false;
  cursor.step();
  if (cursor.is(Meaning::minute_mark, 1) && cursor.number(cursor.fields.minute, 1, 2))
    cursor.step();
  if (cursor.is(Meaning::second_mark, 1) && cursor.number(cursor.fields.second, 1, 2))
    cursor.step();
  return true;
}

// 下午3点05分, 下午3:05
bool marked_clock(TimeCursor& cursor) {
  auto& fields = cursor.fields;
  const bool afternoon = cursor.is(Meaning::pm);
  const bool halved = cursor.skip(Meaning::am) || cursor.skip(Meaning::pm);
  if (!cursor.number(fields.hour, 1, 2))
    return false;
  if (cursor.skip_sign(':')) {
    if (!halved || !cursor.number(fields.minute, 2, 2) ||
        (cursor.skip_sign(':') && !cursor.number(fields.second, 2, 2)))
      return false;
  } else if (!east_asian_hour(cursor)) {
    return false;
  }
  if (halved)
    set_half(fields, afternoon);
  return true;
}

// +0100, -05:30, +2
bool offset(TimeCursor& cursor) {
  const bool west = cursor.peek().is_sign('-');
  if (!cursor.skip_any_sign("+-") || cursor.peek().after_space)
    return false;
  const int digits = cursor.peek().digits;
  int written = 0;
  if (digits == 3 || !cursor.number(written, 1, 4))
    return false;
  int hours = written / 100;
  int minutes = written % 100;
  if (digits <= 2) {
    hours = written;
    minutes = 0;
    if (cursor.peek().is_sign(':') && cursor.peek(1).digits == 2) {
      cursor.step();
      cursor.number(minutes, 2, 2);
    }
  }
  constexpr int farthest = 14; // hours, Line Islands
  if (hours > farthest || minutes > 59)
    return false;
  const int east = hours * 60 + minutes;
  cursor.fields.offset = west ? -east : east;
  cursor.fields.is_us_zone = false;
  cursor.fields.has_zone = true;
  return true;
}

bool named_zone(TimeCursor& cursor) {
  if (!cursor.is(Meaning::zone) && !cursor.is(Meaning::us_zone))
    return false;
  cursor.fields.has_zone = true;
  cursor.fields.is_us_zone = cursor.is(Meaning::us_zone);
  cursor.fields.offset = cursor.peek().value;
  cursor.step();
  return true;
}

bool zone_in_parentheses(TimeCursor& cursor) {
  return cursor.skip_sign('(') && named_zone(cursor) && cursor.skip_sign(')');
}

} // namespace

bool read_digital_clock(TimeCursor& cursor) {
  auto& fields = cursor.fields;
  if (!cursor.number(fields.hour, 1, 2) || !cursor.skip_sign(':') ||
      !cursor.number(fields.minute, 2, 2))
    return false;
  if (cursor.skip_sign(':')) {
    if (!cursor.number(fields.second, 2, 2))
      return false;
    const bool has_fraction = cursor.peek().is_sign('.') || cursor.peek().is_sign(',');
    if (has_fraction && cursor.is(Meaning::number, 1) && !cursor.peek(1).after_space)
      cursor.step(2);
  }
  half_of_day(cursor);
  cursor.skip(Meaning::hour_mark);
  return true;
}

void read_zone(TimeCursor& cursor) {
  if (!cursor.holds(zone_in_parentheses))
    cursor.holds(named_zone);
  cursor.holds(offset);
}

bool read_clock(TimeCursor& cursor) {
  cursor.skip_links();
  const bool announced = cursor.skip(Meaning::clock) && (cursor.skip_sign('.'), true);
  cursor.skip_links();
  const bool read = cursor.holds(marked_clock) || cursor.holds(read_digital_clock) ||
                    cursor.holds(hour_clock) || cursor.holds(compact_clock) ||
                    cursor.holds(dotted_marked_clock) || (announced && cursor.holds(dotted_clock));
  if (!read)
    return false;
  read_zone(cursor);
  cursor.skip_parenthesis();
  return true;
}

} // namespace text
