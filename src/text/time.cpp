#include "text/time.hpp"
#include "text/characters.hpp"
#include "text/time_grammar.hpp"
#include "text/utf8.hpp"
#include <algorithm>
#include <fmt/format.h>

namespace text {

namespace {

constexpr std::size_t longest_time = 128; // bytes; the longest seen in feeds has 70

struct Calendar {
  std::chrono::year_month_day date{};
  std::chrono::hh_mm_ss<std::chrono::seconds> clock;
  unsigned weekday = 0;
};

Calendar calendar_of(Time time) {
  const auto day = std::chrono::floor<std::chrono::days>(time);
  return {day, std::chrono::hh_mm_ss(time - day), std::chrono::weekday(day).c_encoding()};
}

bool is_part_of_word(char byte) {
  return static_cast<signed char>(byte) < 0 || (byte >= '0' && byte <= '9') ||
         (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
}

bool is_digit(char byte) { return byte >= '0' && byte <= '9'; }

// Years are searched for first; of other digits than ASCII's those that newspapers use.
std::size_t find_arabic_year(std::string_view text, std::size_t at) {
  return std::min(text.find("٢٠", at), text.size());
}

// The next run of four digits that can be a year at or after `at`.
std::size_t find_ascii_year(std::string_view text, std::size_t at) {
  while (at < text.size()) {
    if (!is_digit(text[at])) {
      ++at;
      continue;
    }
    std::size_t end = at;
    while (end < text.size() && is_digit(text[end]))
      ++end;
    if (end - at == 4 && (text.substr(at).starts_with("19") || text.substr(at).starts_with("20")))
      return at;
    at = end;
  }
  return text.size();
}

std::size_t find_year(std::string_view text, std::size_t at) {
  return std::min(find_ascii_year(text, at), find_arabic_year(text, at));
}

// A lexeme may begin a date unless it goes on from a number: "1.4.2024" is no date from its 4 on.
bool may_begin(std::string_view text, const Lexeme& lexeme) {
  if (lexeme.meaning != Meaning::number && lexeme.meaning != Meaning::month &&
      lexeme.meaning != Meaning::weekday)
    return false;
  if (lexeme.begin == 0)
    return true;
  const char before = text[lexeme.begin - 1];
  if (lexeme.begin >= 2 &&
      (before == '.' || before == '-' || before == '/' || before == ',' || before == ':'))
    return !is_digit(text[lexeme.begin - 2]);
  return lexeme.after_space || !is_part_of_word(before) || static_cast<signed char>(before) < 0;
}

bool may_end(std::string_view text, std::size_t end) {
  if (end >= text.size())
    return true;
  const char after = text[end];
  if ((after == '-' || after == '/' || after == '.') && end + 1 < text.size())
    return !is_digit(text[end + 1]);
  // "4 March 2024By Ilse Tarvan": the next element's text, joined without a blank
  const bool is_joined = after >= 'A' && after <= 'Z' && is_digit(text[end - 1]);
  return is_joined || !is_part_of_word(after) || static_cast<signed char>(after) < 0 ||
         !is_part_of_word(text[end - 1]);
}

} // namespace

std::optional<ParsedTime> parse_time(std::string_view text, DateOrder order) {
  text = trim(text);
  if (text.empty() || text.size() > longest_time)
    return {};
  const auto lexemes = lex_time(text);
  std::size_t used = 0;
  const auto parsed = read_time(text, lexemes, {YearForm::also_two_digits, order}, used);
  while (used < lexemes.size() && lexemes[used].is_sign('.'))
    ++used;
  return parsed && lexemes[used].meaning == Meaning::end ? parsed : std::nullopt;
}

std::optional<FoundTime> find_time(std::string_view text, DateOrder order) {
  constexpr std::size_t before = 48, after = 64; // bytes around a year that can belong to its date
  const auto is_border = [&](std::size_t at) {
    return at == 0 || at >= text.size() || (static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U;
  };
  std::size_t searched = 0;
  for (std::size_t year = 0; (year = find_year(text, year)) < text.size(); year += 4) {
    std::size_t begin = std::max(searched, year > before ? year - before : 0);
    while (begin > searched && is_part_of_word(text[begin - 1]) && year - begin < 2 * before)
      --begin;
    std::size_t end = std::min(year + after, text.size());
    while (!is_border(end))
      ++end;
    while (!is_border(begin))
      ++begin;
    const auto window = text.substr(begin, end - begin);
    const auto lexemes = lex_time(window);
    for (std::size_t i = 0; i + 1 < lexemes.size() && begin + lexemes[i].begin <= year; ++i) {
      if (!may_begin(window, lexemes[i]))
        continue;
      std::size_t used = 0;
      const auto parsed =
          read_time(window, std::span(lexemes).subspan(i), {YearForm::four_digits, order}, used);
      if (!parsed)
        continue;
      const auto stop = lexemes[i + used - 1].end;
      if (begin + stop > year && may_end(window, stop))
        return FoundTime{*parsed, begin + lexemes[i].begin, begin + stop};
    }
    searched = year;
  }
  return {};
}

std::string to_iso(Time time) {
  const auto [date, clock, weekday] = calendar_of(time);
  return fmt::format("{}T{:02}:{:02}:{:02}Z", to_iso_date(time), clock.hours().count(),
                     clock.minutes().count(), clock.seconds().count());
}

std::string to_iso(Time time, std::chrono::minutes offset) {
  auto iso = to_iso(time + offset);
  if (offset.count() == 0)
    return iso;
  iso.pop_back();
  const auto apart = std::chrono::abs(offset).count();
  return iso + fmt::format("{}{:02}:{:02}", offset.count() < 0 ? '-' : '+', apart / 60, apart % 60);
}

std::string to_iso_date(Time time) {
  const auto date = calendar_of(time).date;
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()),
                     static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
}

std::string to_rfc822(Time time) {
  constexpr std::string_view weekdays = "SunMonTueWedThuFriSat";
  constexpr std::string_view months = "JanFebMarAprMayJunJulAugSepOctNovDec";
  const auto [date, clock, weekday] = calendar_of(time);
  return fmt::format("{}, {:02} {} {:04} {:02}:{:02}:{:02} GMT", weekdays.substr(weekday * 3UL, 3),
                     static_cast<unsigned>(date.day()),
                     months.substr((static_cast<unsigned>(date.month()) - 1UL) * 3, 3),
                     static_cast<int>(date.year()), clock.hours().count(), clock.minutes().count(),
                     clock.seconds().count());
}

} // namespace text
