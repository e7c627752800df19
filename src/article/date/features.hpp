// The days that a page names, each with what speaks for it and against it, in numbers.
#pragma once
#include "article/date/candidates.hpp"
#include <array>
#include <chrono>

namespace article {

inline constexpr std::size_t date_features = 37;

struct NamedDay {
  std::chrono::sys_days day;
  std::array<float, date_features> features{};
};

// In the order of the calendar.
std::vector<NamedDay> describe_days(const DatePage& page,
                                    std::span<const DateCandidate> candidates);

} // namespace article
