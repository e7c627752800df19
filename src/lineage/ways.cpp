#include "lineage/ways.hpp"
#include "lineage/scales.hpp"
#include <algorithm>
#include <chrono>
#include <cmath>
#include <iterator>
#include <numeric>
#include <optional>
#include <ranges>
#include <utility>

namespace lineage {

namespace {

// models/lineage/card.md: a conditional logit over the roots that a tree may have.
constexpr WayFeatures learned = {0.408F, 0.112F, 0.268F, -0.328F, -0.425F, -0.126F, 0.846F, 2.271F,
                                 2.125F, 0.512F, 2.435F, -1.114F, 1.963F,  1.525F,  1.329F};

constexpr auto late = std::chrono::days(30); // a date this far before the upstream's
constexpr std::size_t joints = 2;
constexpr double surely_the_root = -600; // of its cost; beyond that its likelihood is infinite

std::vector<std::uint32_t> neighbours_of_each(const Parents& parents) {
  std::vector<std::uint32_t> neighbours(parents.size());
  for (std::uint32_t i = 0; i < parents.size(); ++i)
    if (const auto parent = parents[i])
      ++neighbours[i], ++neighbours[*parent];
  return neighbours;
}

// What share of each article's kin is dated before it.
std::vector<float> earlier_of_each(const Candidates& candidates,
                                   std::span<const Witness> witnesses) {
  std::vector<float> shares;
  shares.reserve(candidates.size());
  for (std::uint32_t i = 0; i < candidates.size(); ++i) {
    const auto earlier = std::ranges::count_if(candidates[i], [&](const Candidate& candidate) {
      return witnesses[candidate.kinship.parent].date() < witnesses[i].date();
    });
    shares.push_back(static_cast<float>(earlier) /
                     static_cast<float>(std::max<std::size_t>(1, candidates[i].size())));
  }
  return shares;
}

// Parents before their children, the roots first.
std::vector<std::uint32_t> from_roots(const Parents& parents) {
  std::vector<std::vector<std::uint32_t>> children(parents.size());
  std::vector<std::uint32_t> order;
  for (std::uint32_t i = 0; i < parents.size(); ++i)
    if (const auto parent = parents[i])
      children[*parent].push_back(i);
    else
      order.push_back(i);
  for (std::size_t i = 0; i < order.size(); ++i)
    std::ranges::copy(children[order[i]], std::back_inserter(order));
  return order;
}

// What the ways cost that are turned round if it is the root, and not that of its tree.
std::vector<double> costs_as_roots(const Parents& parents, std::span<const std::uint32_t> order,
                                   std::span<const double> odds) {
  std::vector<double> costs(parents.size());
  for (const auto i : order)
    if (const auto parent = parents[i])
      costs[i] = costs[*parent] + odds[i];
  return costs;
}

// The path from a tree's old root to the new one runs the other way.
void turn(Parents& parents, std::uint32_t root) {
  std::optional<std::uint32_t> above, at = root;
  while (at) {
    const auto here = *at;
    at = std::exchange(parents[here], above);
    above = here;
  }
}

} // namespace

Ways::Ways(const Collation& story, OwnParts& own_parts, std::span<const Witness> witnesses,
           const Candidates& candidates, const Parents& unrooted)
    : story_(story), own_parts_(own_parts), witnesses_(witnesses), unrooted_(unrooted),
      neighbours_(neighbours_of_each(unrooted)), earlier_(earlier_of_each(candidates, witnesses)) {}

WayFeatures Ways::features(std::uint32_t upstream, std::uint32_t copy) {
  const auto common = story_.in_common(upstream, copy);
  const auto& ours = story_.material(copy);
  const auto own = own_parts_(upstream, copy);
  const auto gained = static_cast<std::uint32_t>(ours.size()) - sum(common);
  const auto changed = gained - std::min(gained, own.size);
  const auto too_early = -time_after(witnesses_[upstream].date(), witnesses_[copy].date());
  const auto others = others_of(upstream, copy);
  return {few(changed),
          hundreds(changed),
          few(own.at_end),
          hundreds(own.at_end),
          few(own.size - own.at_end),
          hundreds(own.size - own.at_end),
          few(static_cast<std::uint32_t>(ours.count(joints)) - common[joints]),
          indicator(too_early > text::Time::duration{0} && too_early < soon),
          indicator(too_early >= soon && too_early < late),
          indicator(too_early >= late),
          earlier_[upstream],
          indicator(changed > 0),
          few(own.gaps),
          -few(others),
          -tens(others)};
}

std::uint32_t Ways::others_of(std::uint32_t upstream, std::uint32_t copy) const {
  const bool are_neighbours = unrooted_[copy] == upstream || unrooted_[upstream] == copy;
  return neighbours_[upstream] - (are_neighbours ? 1 : 0);
}

double Ways::cost_by_others(std::uint32_t upstream, std::uint32_t copy) const {
  const auto won = [&](std::uint32_t one, std::uint32_t other) {
    const auto others = others_of(one, other);
    return learned[way_features - 2] * few(others) + learned[way_features - 1] * tens(others);
  };
  return std::log1p(std::exp(won(copy, upstream) - won(upstream, copy)));
}

double Ways::cost(std::uint32_t upstream, std::uint32_t copy) {
  const auto all = features(upstream, copy);
  return std::inner_product(all.begin(), all.end(), learned.begin(), 0.0) +
         cost_of_circumstances(witnesses_[upstream], witnesses_[copy]) -
         won_by_credits_this_way(witnesses_[upstream], witnesses_[copy]);
}

double Ways::odds(std::uint32_t upstream, std::uint32_t copy) {
  return cost(copy, upstream) - cost(upstream, copy);
}

std::vector<double> Ways::odds(const Parents& parents) {
  std::vector<double> odds(parents.size());
  for (std::uint32_t i = 0; i < parents.size(); ++i)
    if (const auto parent = parents[i])
      odds[i] = this->odds(*parent, i);
  return odds;
}

Parents Ways::rooted(const Parents& parents) {
  const auto order = from_roots(parents);
  const auto as_root = costs_as_roots(parents, order, odds(parents));
  std::vector<std::uint32_t> root_of(parents.size()), best(parents.size());
  std::iota(best.begin(), best.end(), 0U);
  for (const auto i : order) {
    root_of[i] = i;
    if (const auto parent = parents[i])
      root_of[i] = root_of[*parent];
    if (as_root[i] < as_root[best[root_of[i]]])
      best[root_of[i]] = i;
  }
  auto rooted = parents;
  for (std::uint32_t i = 0; i < parents.size(); ++i)
    if (!parents[i])
      turn(rooted, best[i]);
  return rooted;
}

std::vector<float> shares_of_ways(const Parents& parents, std::span<const double> odds) {
  const auto order = from_roots(parents);
  const auto costs = costs_as_roots(parents, order, odds);
  std::vector<double> below(parents.size()); // likelihood that the root is it, or below
  for (const auto i : order | std::views::reverse) {
    below[i] += std::exp(-std::max(costs[i], surely_the_root));
    if (const auto parent = parents[i])
      below[*parent] += below[i];
  }
  std::vector<double> of_tree = below;
  std::vector<float> shares(parents.size(), 1);
  for (const auto i : order)
    if (const auto parent = parents[i]) {
      of_tree[i] = of_tree[*parent];
      shares[i] = static_cast<float>(1 - below[i] / of_tree[i]);
    }
  return shares;
}

} // namespace lineage
