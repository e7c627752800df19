// Dates whose year has two digits, where only a date can stand: "Wien, 30.10.23".
#pragma once
#include "text/time.hpp"
#include <optional>
#include <string_view>

namespace article {

// The first of day, month and year in numbers, with full stops or slashes between.
std::optional<text::ParsedTime> find_short_date(std::string_view line, text::DateOrder order);

} // namespace article
