#include "lineage/guess.hpp"
#include <absl/container/flat_hash_set.h>
#include <algorithm>
#include <cmath>
#include <tuple>
#include <unordered_map>
#include <utility>

namespace lineage {

namespace {

// In words and pairs of words.
constexpr double restores = 3, invents = 1, adds_lines = 0.1, loses = 0.1, takes_not = 0.3,
                 takes_no_lines = 0.5, against_clock = 15;

// Articles; four stories of 1,000 copies that lineage learns from were as good without (0.699,
// 0.697).
constexpr std::size_t most_guessed_twice = 500;

// Whoever can hang under another does; so this is more than any descent costs.
constexpr double alone = 1e6, another_root = 1e4;

double guessed_cost(const Departure& departure, const Witness& parent, const Witness& child) {
  return restores * sum(departure.restored) + invents * sum(departure.invented) +
         adds_lines * departure.added_lines + loses * sum(departure.lost) +
         takes_not * sum(departure.not_taken) + takes_no_lines * departure.lines_not_taken +
         (child.date() < parent.date() ? against_clock : 0);
}

// What was found when an article came counts where the words alone would not have shown it.
void add_matches(std::span<const Witness> witnesses, const Collation& story,
                 std::vector<Kinship>& kin) {
  std::unordered_map<std::uint64_t, std::uint32_t> place;
  for (std::uint32_t i = 0; i < witnesses.size(); ++i)
    place.emplace(std::to_underlying(witnesses[i].id()), i);
  absl::flat_hash_set<std::pair<std::uint32_t, std::uint32_t>> known; // the earlier, the later
  for (const auto& each : kin)
    known.insert(std::minmax(each.parent, each.child));
  for (std::uint32_t i = 0; i < witnesses.size(); ++i)
    for (const auto& match : witnesses[i].matches) {
      const auto of = place.find(std::to_underlying(match.of));
      if (match.kind == news::ReuseKind::same_event || of == place.end() || of->second == i ||
          !known.insert(std::minmax(of->second, i)).second)
        continue;
      kin.push_back(kinship(story, of->second, i));
    }
}

bool is_untimely(const Witness& upstream, const Witness& copy) {
  return time_after(upstream.date(), copy.date()) < text::Time::duration{0};
}

// Minus the logarithm of how often a copy is dated before its upstream.
float untimeliness(std::span<const Witness> witnesses, const Parents& tree) {
  double copies = 2, untimely = 0.5; // a story of few says little
  for (std::uint32_t i = 0; i < tree.size(); ++i)
    if (const auto upstream = tree[i])
      ++copies, untimely += is_untimely(witnesses[*upstream], witnesses[i]) ? 1 : 0;
  return static_cast<float>(-std::log(untimely / copies));
}

// Both ways of each kinship. Of two that could equally be it, the earlier comes first.
Candidates candidates_of(std::span<const Witness> witnesses, const std::vector<Kinship>& kin,
                         const Collation& story, const Parents& tree) {
  const auto untimely = untimeliness(witnesses, tree);
  Candidates candidates(witnesses.size());
  const auto add = [&](const Kinship& each, const Departure& departure) {
    const bool is = is_untimely(witnesses[each.parent], witnesses[each.child]);
    candidates[each.child].push_back({each, departure, is ? untimely : 0});
  };
  for (const auto& each : kin) {
    const auto [of_child, of_parent] = story.departures(each.parent, each.child);
    add(each, of_child);
    add(each.reversed(), of_parent);
  }
  for (auto& of_child : candidates)
    std::ranges::sort(of_child, {}, [&](const Candidate& candidate) {
      const auto parent = candidate.kinship.parent;
      return std::tuple(witnesses[parent].date(), witnesses[parent].arrival, parent);
    });
  return candidates;
}

std::vector<std::vector<std::uint32_t>> kin_of_each(std::span<const Kinship> kin,
                                                    std::size_t articles) {
  std::vector<std::vector<std::uint32_t>> of_each(articles);
  for (const auto& each : kin) {
    of_each[each.child].push_back(each.parent);
    of_each[each.parent].push_back(each.child);
  }
  return of_each;
}

Parents guessed_parents(std::span<const Witness> witnesses, const Candidates& candidates) {
  const auto costs = costs_of(candidates, [&](const Candidate& candidate) {
    return guessed_cost(candidate.departure, witnesses[candidate.kinship.parent],
                        witnesses[candidate.kinship.child]);
  });
  return cheapest_parents(candidates, costs, std::vector<double>(witnesses.size(), alone));
}

std::vector<double> costs_of_roots(const Parents& parents) {
  std::vector<double> costs;
  costs.reserve(parents.size());
  for (const auto& parent : parents)
    costs.push_back(parent ? alone + another_root : alone);
  return costs;
}

// Rooted, and what each article may have been made from in the light of that.
Guess in_light_of(const Parents& tree, const Candidates& candidates,
                  const std::vector<Kinship>& kin, std::span<const Witness> witnesses,
                  Collation& story, OwnParts& own_parts) {
  Ways ways(story, own_parts, witnesses, candidates, tree);
  const auto rooted = ways.rooted(tree);
  story.know_of_ancestors(rooted);
  return {candidates_of(witnesses, kin, story, rooted), std::move(ways), costs_of_roots(rooted)};
}

} // namespace

// Whoever is hung wrong by the first tree hides what was known; the second has hardly any such.
Guess guess(std::span<const Witness> witnesses, Collation& story, OwnParts& own_parts) {
  auto kin = kinships(story, witnesses);
  add_matches(witnesses, story, kin);
  story.know_of_kin(kin_of_each(kin, witnesses.size()));
  const auto candidates = candidates_of(witnesses, kin, story, Parents(witnesses.size()));
  const auto in_light = [&](const Parents& tree, const Candidates& of_tree) {
    return in_light_of(tree, of_tree, kin, witnesses, story, own_parts);
  };
  auto first = in_light(guessed_parents(witnesses, candidates), candidates);
  if (witnesses.size() > most_guessed_twice)
    return first;
  const auto costs = costs_of(
      first.candidates, [&](const Candidate& candidate) { return cost_of(candidate, witnesses); });
  return in_light(cheapest_parents(first.candidates, costs, first.alone), first.candidates);
}

} // namespace lineage
