#include "lineage/arborescence.hpp"
#include <algorithm>
#include <cstddef>
#include <limits>
#include <numeric>
#include <utility>

namespace lineage {

namespace {

constexpr auto none = std::numeric_limits<std::uint32_t>::max();

struct Arc {
  std::uint32_t from = 0, to = 0;
  double cost = 0;
  std::uint32_t number = 0; // of two that cost the same, the first
};

// A vertex, or a cycle of the cheapest arcs that was made one.
struct Group {
  std::vector<Arc> into;
  Arc best;
  std::uint32_t inside = none; // which group it became part of
};

class Contraction {
public:
  Contraction(std::uint32_t root, const std::vector<Arc>& arcs)
      : root_(root), groups_(root + 1), outermost_(root + 1) {
    std::iota(outermost_.begin(), outermost_.end(), 0U);
    for (const auto& arc : arcs)
      if (arc.from != arc.to)
        groups_[arc.to].into.push_back(arc);
    for (std::uint32_t vertex = 0; vertex < root; ++vertex)
      choose(groups_[vertex]);
  }

  // Follows the cheapest arcs back from each vertex until they lead to the root.
  void contract() {
    std::vector<std::uint32_t> seen_from(groups_.size(), none);
    for (std::uint32_t start = 0; start < root_; ++start)
      for (auto at = outermost(start); at != root_;) {
        if (seen_from[at] == none) {
          seen_from[at] = start;
          at = before(at);
        } else if (seen_from[at] == start) {
          at = contract_cycle(at);
          seen_from.push_back(none);
        } else {
          break;
        }
      }
  }

  // A cycle is entered once: there its own arc gives way.
  void expand() {
    for (auto group = groups_.size(); group-- > root_ + 1U;) {
      const auto entered_by = groups_[group].best;
      for (auto at = entered_by.to; at != group; at = groups_[at].inside)
        groups_[at].best = entered_by;
    }
  }

  [[nodiscard]] std::uint32_t parent(std::uint32_t vertex) const {
    return groups_[vertex].best.from;
  }

private:
  static std::pair<double, std::uint32_t> rank(const Arc& arc) { return {arc.cost, arc.number}; }
  static void choose(Group& group) { group.best = *std::ranges::min_element(group.into, {}, rank); }

  // Of two from one group to another the dearer will never be taken.
  void keep_cheapest(Group& group, const Arc& arc, std::uint32_t source) {
    auto& kept = cheapest_from_[source];
    if (kept == none) {
      kept = static_cast<std::uint32_t>(group.into.size());
      group.into.push_back(arc);
    } else if (rank(arc) < rank(group.into[kept])) {
      group.into[kept] = arc;
    }
  }

  std::uint32_t outermost(std::uint32_t group) {
    while (outermost_[group] != group)
      group = outermost_[group] = outermost_[outermost_[group]];
    return group;
  }
  std::uint32_t before(std::uint32_t group) { return outermost(groups_[group].best.from); }

  std::uint32_t contract_cycle(std::uint32_t first) {
    const auto made = static_cast<std::uint32_t>(groups_.size());
    std::vector<std::uint32_t> members;
    for (auto at = first; members.empty() || at != first; at = before(at))
      members.push_back(at);
    outermost_.push_back(made);
    for (const auto member : members)
      outermost_[member] = groups_[member].inside = made;
    Group group;
    cheapest_from_.resize(made + 1U, none);
    for (const auto member : members)
      for (auto& arc : std::exchange(groups_[member].into, {}))
        if (const auto source = outermost(arc.from); source != made) {
          arc.cost -= groups_[member].best.cost;
          keep_cheapest(group, arc, source);
        }
    for (const auto& arc : group.into)
      cheapest_from_[outermost(arc.from)] = none;
    choose(group);
    groups_.push_back(std::move(group));
    return made;
  }

  std::uint32_t root_;
  std::vector<Group> groups_;
  std::vector<std::uint32_t> outermost_;     // of each group, or nearer to it
  std::vector<std::uint32_t> cheapest_from_; // each group, to the one in the making
};

} // namespace

std::vector<std::optional<std::uint32_t>> cheapest_parents(std::span<const double> alone,
                                                           std::span<const Bond> bonds) {
  const auto root = static_cast<std::uint32_t>(alone.size());
  std::vector<Arc> arcs;
  arcs.reserve(bonds.size() + alone.size());
  const auto add = [&](std::uint32_t from, std::uint32_t to, double cost) {
    arcs.push_back({from, to, cost, static_cast<std::uint32_t>(arcs.size())});
  };
  for (const auto& bond : bonds)
    add(bond.parent, bond.child, bond.cost);
  for (std::uint32_t vertex = 0; vertex < root; ++vertex)
    add(root, vertex, alone[vertex]);
  Contraction graph(root, arcs);
  graph.contract();
  graph.expand();
  std::vector<std::optional<std::uint32_t>> parents(alone.size());
  for (std::uint32_t vertex = 0; vertex < root; ++vertex)
    if (const auto parent = graph.parent(vertex); parent != root)
      parents[vertex] = parent;
  return parents;
}

} // namespace lineage
