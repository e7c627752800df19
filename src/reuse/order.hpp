// Whether two texts go through what they share in the same order.
#pragma once
#include <cstdint>
#include <span>

namespace reuse {

// A word that stands once in each text: where.
struct Meeting {
  std::uint16_t later = 0, earlier = 0;
};

// `meetings`: in the order of the earlier text. Length of the longest increasing subsequence
// (patience sorting) as a share; 0 where there are none.
float common_order(std::span<const Meeting> meetings);

// Share of the meetings that stand within a few words of the one before in the later text too:
// high also where whole paragraphs changed places.
float continuity(std::span<const Meeting> meetings);

} // namespace reuse
