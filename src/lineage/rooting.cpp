#include "lineage/rooting.hpp"
#include <algorithm>
#include <chrono>
#include <cmath>
#include <iterator>
#include <numeric>

namespace lineage {

namespace {

// models/lineage/card.md: logistic, on which of two is the other's copy.
constexpr DirectionFeatures learned = {0.859F, -0.180F, -0.902F, -2.005F, 1.525F, 4.463F, 1.448F, 0.000F, -2.924F, 1.550F, 2.055F};

// As in lineage/descent.
constexpr auto soon = std::chrono::days(2), late = std::chrono::days(30);

float few(std::uint32_t count) { return std::log1p(static_cast<float>(count)); }
float many(std::uint32_t count) { return static_cast<float>(count) / 100; }
float indicator(bool holds) { return holds ? 1.0F : 0.0F; }

std::vector<std::uint32_t> neighbours_of_each(const Parents& parents) {
  std::vector<std::uint32_t> neighbours(parents.size());
  for (std::uint32_t i = 0; i < parents.size(); ++i)
    if (const auto parent = parents[i])
      ++neighbours[i], ++neighbours[*parent];
  return neighbours;
}

// `others`: neighbours of the upstream but for the copy.
DirectionFeatures features_of(const Departure& departure, const Witness& upstream,
                              const Witness& copy, std::uint32_t others) {
  const auto gained = sum(departure.restored) + sum(departure.invented);
  const auto earlier = -time_after(upstream.date(), copy.date());
  return {few(gained),
          many(gained),
          few(departure.added_lines),
          many(departure.added_lines),
          few(departure.restored[2] + departure.invented[2]),
          indicator(earlier > text::Time::duration{0} && earlier < soon),
          indicator(earlier >= soon && earlier < late),
          indicator(earlier >= late),
          indicator(gained > 0),
          -few(others),
          -many(10 * others)};
}

// Parents before their children, the roots first.
std::vector<std::uint32_t> from_roots(const Parents& parents) {
  std::vector<std::vector<std::uint32_t>> children(parents.size());
  std::vector<std::uint32_t> order;
  for (std::uint32_t i = 0; i < parents.size(); ++i)
    (parents[i] ? children[*parents[i]] : order).push_back(i);
  for (std::size_t i = 0; i < order.size(); ++i)
    std::ranges::copy(children[order[i]], std::back_inserter(order));
  return order;
}

// The path from a tree's old root to the new one runs the other way.
void turn(Parents& parents, std::uint32_t root) {
  std::optional<std::uint32_t> above;
  for (std::optional at = root; at;) {
    const auto next = parents[*at];
    parents[*at] = above;
    above = at;
    at = next;
  }
}

double cost_of(std::uint32_t parent, std::uint32_t child, const Candidates& candidates,
               const Costs& ways) {
  const auto& all = candidates[child];
  const auto found = std::ranges::find(
      all, parent, [](const Candidate& candidate) { return candidate.kinship.parent; });
  return ways[child][static_cast<std::size_t>(found - all.begin())];
}

// Log-odds.
double in_favour(std::uint32_t parent, std::uint32_t child, const Candidates& candidates,
                 const Costs& ways) {
  return cost_of(child, parent, candidates, ways) - cost_of(parent, child, candidates, ways);
}

} // namespace

Directions directions_of(const Candidates& candidates, const Parents& unrooted,
                         std::span<const Witness> witnesses) {
  const auto neighbours = neighbours_of_each(unrooted);
  Directions directions;
  directions.reserve(candidates.size());
  for (const auto& of_child : candidates) {
    auto& row = directions.emplace_back();
    for (const auto& [kinship, departure] : of_child) {
      const auto parent = kinship.parent, child = kinship.child;
      const bool are_neighbours = unrooted[child] == parent || unrooted[parent] == child;
      row.push_back(features_of(departure, witnesses[parent], witnesses[child],
                                neighbours[parent] - (are_neighbours ? 1 : 0)));
    }
  }
  return directions;
}

double cost_of_direction(const DirectionFeatures& features) {
  return std::inner_product(features.begin(), features.end(), learned.begin(), 0.0);
}

float share_of_this_way(std::uint32_t parent, std::uint32_t child, const Candidates& candidates,
                        const Costs& ways) {
  const auto odds = in_favour(parent, child, candidates, ways);
  return static_cast<float>(1 / (1 + std::exp(-odds)));
}

Parents rooted_cheapest(const Parents& parents, const Candidates& candidates, const Costs& ways) {
  std::vector<double> as_root(parents.size());
  std::vector<std::uint32_t> root_of(parents.size()), best(parents.size());
  std::iota(best.begin(), best.end(), 0U);
  for (const auto i : from_roots(parents)) {
    root_of[i] = i;
    if (const auto parent = parents[i]) {
      root_of[i] = root_of[*parent];
      as_root[i] = as_root[*parent] + in_favour(*parent, i, candidates, ways);
    }
    if (as_root[i] < as_root[best[root_of[i]]])
      best[root_of[i]] = i;
  }
  auto rooted = parents;
  for (std::uint32_t i = 0; i < parents.size(); ++i)
    if (!parents[i])
      turn(rooted, best[i]);
  return rooted;
}

} // namespace lineage
