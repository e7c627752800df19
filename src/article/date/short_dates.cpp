#include "article/date/short_dates.hpp"

namespace article {

namespace {

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }

// As long as the numbers and marks of a date go on.
std::size_t end_of_numbers(std::string_view line, std::size_t at) {
  while (at < line.size() && (is_digit(line[at]) || line[at] == '.' || line[at] == '/'))
    ++at;
  return at;
}

} // namespace

std::optional<text::ParsedTime> find_short_date(std::string_view line, text::DateOrder order) {
  constexpr std::size_t shortest = 6, longest = 9; // "1.2.23", "30.10.23."
  for (std::size_t at = 0; at < line.size(); ++at) {
    if (!is_digit(line[at]))
      continue;
    const auto end = end_of_numbers(line, at);
    auto numbers = line.substr(at, end - at);
    at = end;
    while (!numbers.empty() && !is_digit(numbers.back()))
      numbers.remove_suffix(1);
    const auto mark = numbers.find_first_of("./");
    if (numbers.size() < shortest || numbers.size() > longest || mark == numbers.npos || mark > 2 ||
        numbers.rfind(numbers[mark]) + 3 != numbers.size())
      continue;
    if (const auto parsed = text::parse_time(numbers, order))
      return parsed;
  }
  return std::nullopt;
}

} // namespace article
