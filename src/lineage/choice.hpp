// Which of its candidates is each article's upstream, for all of a story at once, and how sure that
// is.
#pragma once
#include "lineage/descent.hpp"
#include "lineage/kinship.hpp"
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace lineage {

struct Candidate {
  Kinship kinship;
  Departure departure;
};
using Candidates = std::vector<std::vector<Candidate>>;    // of each article
using Costs = std::vector<std::vector<double>>;            // of each candidate
using Parents = std::vector<std::optional<std::uint32_t>>; // of each article

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

// How often a parent with such shares is the right one.
float confidence_of(const Shares& shares);

} // namespace lineage
