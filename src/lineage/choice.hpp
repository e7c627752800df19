// Which of its candidates is each article's upstream, for all of a story at once, and how sure that
// is.
#pragma once
#include "lineage/descent.hpp"
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace lineage {

using Candidates = std::vector<std::vector<Candidate>>;    // of each article
using Costs = std::vector<std::vector<double>>;            // of each candidate
using Parents = std::vector<std::optional<std::uint32_t>>; // of each article

template <class Cost> Costs costs_of(const Candidates& candidates, Cost cost) {
  Costs costs;
  costs.reserve(candidates.size());
  for (const auto& of_child : candidates) {
    auto& row = costs.emplace_back();
    row.reserve(of_child.size());
    for (const auto& candidate : of_child)
      row.push_back(cost(candidate));
  }
  return costs;
}

double cost_of(const Candidate& candidate, std::span<const Witness> witnesses);

// The cheapest tree. `alone`: what it costs to be a first report.
Parents cheapest_parents(const Candidates& candidates, const Costs& costs,
                         std::span<const double> alone);

// What share of the likelihood a chosen parent has: among all candidates, and among those that are
// not below the child. Of two candidates with the same words it is the one as well as the other.
struct Shares {
  float of_all = 1, of_possible = 1;
};
Shares shares_of_parent(std::uint32_t child, const Candidates& candidates, const Costs& costs,
                        const Parents& parents);

// How often a parent with such shares is the right one. `this_way`: of lineage/ways.
float confidence_of(const Shares& shares, float this_way);

} // namespace lineage
