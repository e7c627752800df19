#include "lineage/arborescence.hpp"
#include <cstddef>
#include <limits>

namespace lineage {

namespace {

constexpr auto none = std::numeric_limits<std::uint32_t>::max();

struct Arc {
  std::uint32_t from = 0, to = 0;
  double cost = 0;
};

// The cheapest arc into each vertex, or none.
std::vector<std::uint32_t> cheapest_into(std::uint32_t vertices, std::uint32_t root,
                                         const std::vector<Arc>& arcs) {
  std::vector<std::uint32_t> best(vertices, none);
  for (std::uint32_t i = 0; i < arcs.size(); ++i) {
    const auto& arc = arcs[i];
    if (arc.to != root && arc.from != arc.to &&
        (best[arc.to] == none || arc.cost < arcs[best[arc.to]].cost))
      best[arc.to] = i;
  }
  return best;
}

struct Contraction {
  std::vector<std::uint32_t> group; // of each vertex
  std::uint32_t groups = 0;
  std::vector<bool> is_cycle; // of each group
};

// Each cycle of the chosen arcs becomes one vertex.
Contraction contract(std::uint32_t root, const std::vector<Arc>& arcs,
                     const std::vector<std::uint32_t>& best) {
  const auto vertices = static_cast<std::uint32_t>(best.size());
  Contraction found{std::vector<std::uint32_t>(vertices, none), 0, {}};
  std::vector<std::uint32_t> visit(vertices, none);
  for (std::uint32_t start = 0; start < vertices; ++start) {
    auto at = start;
    while (at != root && visit[at] == none && found.group[at] == none && best[at] != none) {
      visit[at] = start;
      at = arcs[best[at]].from;
    }
    if (at == root || found.group[at] != none || visit[at] != start || best[at] == none)
      continue;
    const auto first = at;
    do {
      found.group[at] = found.groups;
      at = arcs[best[at]].from;
    } while (at != first);
    ++found.groups;
  }
  found.is_cycle.assign(found.groups, true);
  for (auto& group : found.group)
    if (group == none) {
      group = found.groups++;
      found.is_cycle.push_back(false);
    }
  return found;
}

// The arc into each vertex, as places in `arcs`; the root is vertex `root`.
std::vector<std::uint32_t> solve(std::uint32_t vertices, std::uint32_t root,
                                 const std::vector<Arc>& arcs) {
  auto best = cheapest_into(vertices, root, arcs);
  const auto contracted = contract(root, arcs, best);
  if (contracted.groups == vertices)
    return best;
  std::vector<Arc> outer;
  std::vector<std::uint32_t> origin;
  outer.reserve(arcs.size());
  origin.reserve(arcs.size());
  for (std::uint32_t i = 0; i < arcs.size(); ++i) {
    const auto& arc = arcs[i];
    const auto from = contracted.group[arc.from], to = contracted.group[arc.to];
    if (from == to || arc.to == root)
      continue;
    const auto saved = contracted.is_cycle[to] ? arcs[best[arc.to]].cost : 0;
    outer.push_back({from, to, arc.cost - saved});
    origin.push_back(i);
  }
  const auto chosen = solve(contracted.groups, contracted.group[root], outer);
  for (std::uint32_t group = 0; group < contracted.groups; ++group)
    if (chosen[group] != none)
      best[arcs[origin[chosen[group]]].to] = origin[chosen[group]];
  return best;
}

} // namespace

std::vector<std::optional<std::uint32_t>> cheapest_parents(std::span<const double> alone,
                                                           std::span<const Bond> bonds) {
  const auto root = static_cast<std::uint32_t>(alone.size());
  std::vector<Arc> arcs;
  arcs.reserve(bonds.size() + alone.size());
  for (const auto& bond : bonds)
    arcs.push_back({bond.parent, bond.child, bond.cost});
  for (std::uint32_t vertex = 0; vertex < root; ++vertex)
    arcs.push_back({root, vertex, alone[vertex]});
  std::vector<std::optional<std::uint32_t>> parents(alone.size());
  const auto into = solve(root + 1, root, arcs);
  for (std::uint32_t vertex = 0; vertex < root; ++vertex)
    if (const auto& arc = arcs[into[vertex]]; arc.from != root)
      parents[vertex] = arc.from;
  return parents;
}

} // namespace lineage
