#include "reuse/order.hpp"
#include <algorithm>
#include <cstdlib>
#include <vector>

namespace reuse {

float common_order(std::span<const Meeting> meetings) {
  if (meetings.empty())
    return 0;
  std::vector<std::uint16_t> ends; // of the best subsequence of each length
  for (const auto& meeting : meetings)
    if (const auto place = std::ranges::lower_bound(ends, meeting.later); place == ends.end())
      ends.push_back(meeting.later);
    else
      *place = meeting.later;
  return static_cast<float>(ends.size()) / static_cast<float>(meetings.size());
}

float continuity(std::span<const Meeting> meetings) {
  constexpr int at_once = 12; // words
  if (meetings.size() < 2)
    return 0;
  std::size_t follow = 0;
  for (std::size_t i = 1; i < meetings.size(); ++i)
    follow += std::abs(int{meetings[i].later} - int{meetings[i - 1].later}) <= at_once ? 1 : 0;
  return static_cast<float>(follow) / static_cast<float>(meetings.size() - 1);
}

} // namespace reuse
