// Dates and times as pages and feeds write them. Everything is UTC, to the second; what is unknown
// is an empty optional, never 0.
#pragma once
#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace text {

using Time = std::chrono::sys_seconds;

// A date alone is midnight UTC and says so.
struct ParsedTime {
  Time time;
  bool has_clock = false;        // a time of day was given
  bool has_zone = false;         // with a zone or offset
  std::chrono::minutes offset{}; // of that zone, east of Greenwich
  bool is_ambiguous = false;     // the day could be the month: 04/03/2024
};

// Of 04/03/2024, where both could be the month.
enum class DateOrder : std::uint8_t { day_first, month_first };

// ISO 8601 / RFC 3339, RFC 822 / 2822 (years of two digits too), asctime, 14-digit WARC stamps, and
// written dates ("March 4, 2024", "4. März 2024", "le 4 mars 2024", "2024年3月4日"). The whole text
// must be the time, blanks around it aside.
std::optional<ParsedTime> parse_time(std::string_view text, DateOrder order = DateOrder::day_first);

// The first written or numeric date inside running text, and where it stands.
struct FoundTime {
  ParsedTime parsed;
  std::size_t begin = 0, end = 0; // bytes
};
std::optional<FoundTime> find_time(std::string_view text, DateOrder order = DateOrder::day_first);

std::string to_iso(Time time);                              // "2024-02-24T13:05:00Z"
std::string to_iso(Time time, std::chrono::minutes offset); // "2024-02-24T14:05:00+01:00"
std::string to_iso_date(Time time);                         // "2024-02-24"
std::string to_rfc822(Time time);                           // "Sat, 24 Feb 2024 13:05:00 GMT"

} // namespace text
