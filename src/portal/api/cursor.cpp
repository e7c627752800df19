#include "portal/api/cursor.hpp"
#include "search/question.hpp"
#include "text/hash.hpp"
#include "text/utf8.hpp"
#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <fmt/core.h>
#include <utility>

namespace portal::api {

namespace {

// A letter for the list, then numbers.
constexpr char of_stories = 's', of_hits = 'h', of_reports = 'r', of_events = 'e';

std::uint64_t bits(text::Time time) {
  return static_cast<std::uint64_t>(time.time_since_epoch().count());
}
text::Time time_of(std::uint64_t bits) {
  return text::Time{std::chrono::seconds{static_cast<std::int64_t>(bits)}};
}

template <class... Numbers> std::string written(char list, std::uint64_t first, Numbers... others) {
  std::string cursor = fmt::format("{}{:x}", list, first);
  ((cursor += fmt::format("-{:x}", others)), ...);
  return cursor;
}

std::unexpected<text::Error> no_cursor(std::string_view cursor) {
  constexpr std::size_t longest_echo = 60; // bytes
  return std::unexpected(text::Error{text::ErrorKind::input, text::shorten(cursor, longest_echo),
                                     "no cursor of this list",
                                     "take the \"next\" of an answer as it is"});
}

template <std::size_t count>
text::Result<std::array<std::uint64_t, count>> numbers_of(char list, std::string_view cursor) {
  std::array<std::uint64_t, count> numbers{};
  auto rest = cursor;
  for (auto& number : numbers) {
    const auto expected = &number == numbers.data() ? list : '-';
    if (!rest.starts_with(expected))
      return no_cursor(cursor);
    rest.remove_prefix(1);
    const auto digits = rest.substr(0, rest.find('-'));
    if (!text::from_hex(digits, number))
      return no_cursor(cursor);
    rest.remove_prefix(digits.size());
  }
  if (!rest.empty())
    return no_cursor(cursor);
  return numbers;
}

} // namespace

std::string cursor_of(const store::StoryPlace& place) {
  return written(of_stories, bits(place.moment), std::to_underlying(place.section),
                 std::bit_cast<std::uint64_t>(place.rank), std::to_underlying(place.story));
}

std::string cursor_of(const search::Place& place) {
  return written(of_hits, bits(place.date), static_cast<std::uint64_t>(place.sequence),
                 place.passed);
}

std::string cursor_of(const store::ReportPlace& place) {
  return written(of_reports, bits(place.date), static_cast<std::uint64_t>(place.sequence));
}

std::string cursor_of_event(std::int64_t number) {
  return written(of_events, static_cast<std::uint64_t>(number));
}

text::Result<store::StoryPlace> story_place(std::string_view cursor) {
  const auto [moment, section, rank, story] = TRY(numbers_of<4>(of_stories, cursor));
  const auto rank_value = std::bit_cast<double>(rank);
  if (section >= news::section_count || !std::isfinite(rank_value))
    return no_cursor(cursor);
  return store::StoryPlace{time_of(moment), static_cast<news::Section>(section), rank_value,
                           news::StoryId{story}};
}

text::Result<search::Place> search_place(std::string_view cursor) {
  const auto [date, sequence, passed] = TRY(numbers_of<3>(of_hits, cursor));
  if (passed > search::block_size)
    return no_cursor(cursor);
  return search::Place{time_of(date), static_cast<std::int64_t>(sequence), passed};
}

text::Result<store::ReportPlace> report_place(std::string_view cursor) {
  const auto [date, sequence] = TRY(numbers_of<2>(of_reports, cursor));
  return store::ReportPlace{time_of(date), static_cast<std::int64_t>(sequence)};
}

text::Result<std::int64_t> event_number(std::string_view cursor) {
  const auto [number] = TRY(numbers_of<1>(of_events, cursor));
  return static_cast<std::int64_t>(number);
}

} // namespace portal::api
