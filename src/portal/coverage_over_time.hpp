// How much was told when, as a picture of bars.
#pragma once
#include "portal/templates.hpp"
#include "text/time.hpp"
#include <optional>
#include <span>

namespace portal {

// For the template of this name: a bar a day, or as many days as keep it to some fifty bars.
// Nothing where all of it is of one day.
std::optional<View> coverage_over_time(std::span<const text::Time> dates);

} // namespace portal
