// When an entry is of.
#pragma once
#include "text/time.hpp"
#include <optional>
#include <string_view>

namespace feed {

// The time that text::parse_time gives, or that only machines write: months, weeks and days of the
// year (ISO 8601), Unix time; at once for the two forms that nearly all feeds write,
// "2024-02-24T10:00:00+01:00" (RFC 3339) and "Sat, 24 Feb 2024 10:00:00 +0100" (RFC 2822).
std::optional<text::Time> parse_stamp(std::string_view stamp);

} // namespace feed
