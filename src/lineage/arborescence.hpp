// The cheapest way to hang every vertex under another or to let it stand alone: a minimum spanning
// arborescence (Chu, Liu, 1965; Edmonds, 1967).
#pragma once
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace lineage {

struct Bond {
  std::uint32_t parent = 0, child = 0;
  double cost = 0;
};

// The parent of each vertex; none of those that stand alone, each at the cost in `alone`.
// O(vertices × bonds). Among equally cheap bonds to a child the first given wins.
std::vector<std::optional<std::uint32_t>> cheapest_parents(std::span<const double> alone,
                                                           std::span<const Bond> bonds);

} // namespace lineage
