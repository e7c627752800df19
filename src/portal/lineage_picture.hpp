// A story's lineage as a picture: who has it from whom, first reports on the left.
#pragma once
#include "portal/family.hpp"
#include "portal/templates.hpp"
#include <optional>

namespace portal {

inline constexpr std::size_t most_drawn = 40; // boxes

// {width, height, summary, boxes[{x, y, width, height, name, when, kind, address, copies}],
// arrows[{path, kind, label}]} for the template `lineage`. Copies that nobody copied stand in one
// box where there are more than two, and what does not fit is counted in a last one. Nothing where
// there is nothing to draw: one report, nobody credited. `story`: as the family counts it.
std::optional<View> lineage_picture(const Family& family, const news::Story& story);

} // namespace portal
