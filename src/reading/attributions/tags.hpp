// The tags of attributions: sources, cues and contents (PolNeAR's terms).
#pragma once
#include <cstddef>
#include <cstdint>

namespace reading {

enum class AttributionTag : std::uint8_t {
  outside,
  source_begin,
  source_inside,
  cue_begin,
  cue_inside,
  content_begin,
  content_inside
};
constexpr std::size_t attribution_tags = 7;

// 0: outside, 1: source, 2: cue, 3: content.
constexpr std::size_t kind_of(std::uint8_t tag) { return (tag + 1U) / 2; }

// Whether a tag may stand behind another; `before` == attribution_tags at the beginning.
constexpr bool may_follow(std::size_t before, std::size_t tag) {
  const bool goes_on = tag != 0 && tag % 2 == 0; // *_inside
  return !goes_on || before == tag || before + 1 == tag;
}

} // namespace reading
