#include "lineage/choice.hpp"
#include "lineage/arborescence.hpp"
#include <algorithm>
#include <cmath>

namespace lineage {

namespace {

// models/lineage/card.md: logistic, on what the tree chose for held-out copies.
constexpr float bias = -9.420F, by_all = 1.341F, by_possible = 5.042F, by_way = 6.006F;

bool have_same_words(const Kinship& one, const Kinship& other) {
  return one.shared == other.shared && one.dropped == other.dropped;
}

bool is_below(std::uint32_t article, std::uint32_t above, const Parents& parents) {
  for (std::optional at = article; at; at = parents[*at])
    if (*at == above)
      return true;
  return false;
}

} // namespace

double cost_of(const Candidate& candidate, std::span<const Witness> witnesses) {
  return cost_of_descent(descent_features_of(candidate, witnesses)) +
         cost_of_circumstances(witnesses[candidate.kinship.parent],
                               witnesses[candidate.kinship.child]);
}

Parents cheapest_parents(const Candidates& candidates, const Costs& costs,
                         std::span<const double> alone) {
  std::vector<Bond> bonds;
  for (std::size_t child = 0; child < candidates.size(); ++child)
    for (std::size_t k = 0; k < candidates[child].size(); ++k) {
      const auto& kin = candidates[child][k].kinship;
      bonds.push_back({kin.parent, kin.child, costs[child][k]});
    }
  return cheapest_parents(alone, bonds);
}

Shares shares_of_parent(std::uint32_t child, const Candidates& candidates, const Costs& costs,
                        const Parents& parents) {
  const auto& all = candidates[child];
  const auto chosen = std::ranges::find_if(
      all, [&](const Candidate& candidate) { return candidate.kinship.parent == parents[child]; });
  if (chosen == all.end())
    return {};
  const auto least = std::ranges::min(costs[child]);
  double its = 0, of_all = 0, of_possible = 0;
  for (std::size_t k = 0; k < all.size(); ++k) {
    const auto likelihood = std::exp(least - costs[child][k]);
    const bool is_it = have_same_words(all[k].kinship, chosen->kinship);
    of_all += likelihood;
    its += is_it ? likelihood : 0;
    of_possible += is_it || !is_below(all[k].kinship.parent, child, parents) ? likelihood : 0;
  }
  return {static_cast<float>(its / of_all),
          of_possible > 0 ? static_cast<float>(its / of_possible) : 1};
}

float confidence_of(const Shares& shares, float this_way) {
  return 1 / (1 + std::exp(-bias - by_all * shares.of_all - by_possible * shares.of_possible -
                           by_way * this_way));
}

} // namespace lineage
