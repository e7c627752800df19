// Which article of a tree is its first report, and so which way the copies on a path were made. A
// page that was cut is as near to its copy as to its upstream; only what one has more than the
// other, the dates and how many others are near to it tell the two apart.
#pragma once
#include "lineage/choice.hpp"
#include "lineage/witness.hpp"
#include <array>
#include <span>
#include <vector>

namespace lineage {

// What tells for or against one of two being the other's upstream; for tools/train_lineage.
inline constexpr std::size_t direction_features = 11;
using DirectionFeatures = std::array<float, direction_features>;
using Directions = std::vector<std::vector<DirectionFeatures>>; // of each candidate

// `unrooted`: a tree of which only the neighbours count.
Directions directions_of(const Candidates& candidates, const Parents& unrooted,
                         std::span<const Witness> witnesses);

// Minus the logarithm of a likelihood, but for a constant of the two.
double cost_of_direction(const DirectionFeatures& features);

// What share of the likelihood it has that a child is the copy and not the upstream of its parent,
// both being each other's candidates. `ways`: what the direction of each candidate costs.
float share_of_this_way(std::uint32_t parent, std::uint32_t child, const Candidates& candidates,
                        const Costs& ways);

// Each tree with the root that makes all its directions cheapest.
Parents rooted_cheapest(const Parents& parents, const Candidates& candidates, const Costs& ways);

} // namespace lineage
