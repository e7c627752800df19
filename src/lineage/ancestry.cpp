#include "lineage/ancestry.hpp"
#include "lineage/own_part.hpp"
#include <absl/container/flat_hash_set.h>
#include <algorithm>
#include <cmath>
#include <tuple>
#include <unordered_map>
#include <utility>

namespace lineage {

namespace {

// Of a first guess, in words and pairs of words.
constexpr double restores = 3, invents = 1, adds_lines = 0.1, loses = 0.1, takes_not = 0.3,
                 takes_no_lines = 0.5, against_clock = 15, earlier_kin = 100;

// Whoever can hang under another does; so this is more than any descent costs.
constexpr double alone = 1e6, another_root = 1e4;

constexpr double a_credit = 1, its_line = 3; // to the parent's outlet: copies of copies keep them
constexpr double read_before = 0.6;          // though dated after

constexpr float near_pairs = 0.6F; // share of the smaller one's pairs; rewording leaves fewer
constexpr float near_all = 0.5F;   // of both; where less, only a part was taken
constexpr float mostly = 0.5F;

// What is won by hanging under an outlet that the child credits.
double won_by_credits(const Witness& child, const Witness& parent) {
  double won = 0;
  if (child.article->outlet.domain != parent.article->outlet.domain)
    for (const auto& credit : child.credits)
      if (is_outlet(credit.outlet, parent.article->outlet))
        won = std::max(won, claims_the_text(credit) ? its_line : a_credit);
  return won;
}

double guessed_cost(const Departure& departure, const Witness& parent, const Witness& child) {
  return restores * sum(departure.restored) + invents * sum(departure.invented) +
         adds_lines * departure.added_lines + loses * sum(departure.lost) +
         takes_not * sum(departure.not_taken) + takes_no_lines * departure.lines_not_taken +
         (child.date() < parent.date() ? against_clock : 0) +
         (child.arrival < parent.arrival ? against_clock : 0);
}

// What was found when an article came counts where the words alone would not have shown it.
void add_matches(std::span<const Witness> witnesses, const Collation& story,
                 std::vector<Kinship>& kin) {
  constexpr float recorded = 0.8F;
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
      auto& there = kin.emplace_back(kinship(story, of->second, i));
      there.likeness = std::max(there.likeness, recorded);
    }
}

std::optional<news::EdgeKind> edge_kind(news::ReuseKind kind) {
  switch (kind) {
  case news::ReuseKind::verbatim:
    return news::EdgeKind::verbatim;
  case news::ReuseKind::near:
    return news::EdgeKind::near;
  case news::ReuseKind::reworded:
    return news::EdgeKind::reworded;
  case news::ReuseKind::partial:
    return news::EdgeKind::partial;
  case news::ReuseKind::same_event:
    break;
  }
  return std::nullopt;
}

std::optional<news::EdgeKind> recorded_kind(const Witness& parent, const Witness& child) {
  for (const auto& [one, other] : {std::pair{&child, &parent}, std::pair{&parent, &child}})
    for (const auto& match : one->matches)
      if (const auto kind = edge_kind(match.kind); kind && match.of == other->id())
        return kind;
  return std::nullopt;
}

news::EdgeKind kind_of(const Kinship& kin, float own_part, const Collation& story) {
  if (kin.invented == 0 && kin.dropped == 0)
    return news::EdgeKind::verbatim;
  const auto &of_parent = story.material(kin.parent), &of_child = story.material(kin.child);
  if (own_part > mostly)
    return news::EdgeKind::partial;
  const auto pairs = static_cast<float>(kin.shared_pairs);
  const auto fewest =
      static_cast<float>(std::max<std::size_t>(1, std::min(of_parent.count(1), of_child.count(1))));
  if (pairs < near_pairs * fewest)
    return news::EdgeKind::reworded;
  const auto all = static_cast<float>(kin.shared + kin.invented + kin.dropped);
  return static_cast<float>(kin.shared) < near_all * all ? news::EdgeKind::partial
                                                         : news::EdgeKind::near;
}

// A first report has what is common among its kin, little else, and a date before most of theirs.
std::vector<double> guessed_alone(std::span<const Witness> witnesses, const Collation& story,
                                  std::span<const std::vector<std::uint32_t>> kin) {
  std::vector<double> costs;
  for (std::uint32_t i = 0; i < story.size(); ++i) {
    const auto earlier = std::ranges::count_if(
        kin[i], [&](std::uint32_t other) { return witnesses[other].date() < witnesses[i].date(); });
    const auto all = std::max<std::size_t>(1, kin[i].size());
    costs.push_back(alone + invents * story.lacks(i) + invents * story.has_beyond(i) +
                    earlier_kin * static_cast<double>(earlier) / static_cast<double>(all));
  }
  return costs;
}

// Both ways of each kinship. Of two that could equally be it, the earlier comes first.
Candidates candidates_of(std::span<const Witness> witnesses, const std::vector<Kinship>& kin,
                         const Collation& story) {
  Candidates candidates(witnesses.size());
  for (const auto& each : kin) {
    const auto [of_child, of_parent] = story.departures(each.parent, each.child);
    candidates[each.child].push_back({each, of_child});
    candidates[each.parent].push_back({each.reversed(), of_parent});
  }
  for (auto& of_child : candidates)
    std::ranges::sort(of_child, {}, [&](const Candidate& candidate) {
      const auto parent = candidate.kinship.parent;
      return std::tuple(witnesses[parent].date(), witnesses[parent].arrival, parent);
    });
  return candidates;
}

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

} // namespace

Guess guess(std::span<const Witness> witnesses, Collation& story) {
  auto kin = kinships(story);
  add_matches(witnesses, story, kin);
  std::vector<std::vector<std::uint32_t>> kin_of(witnesses.size());
  for (const auto& each : kin) {
    kin_of[each.child].push_back(each.parent);
    kin_of[each.parent].push_back(each.child);
  }
  story.know_of_kin(kin_of);
  const auto candidates = candidates_of(witnesses, kin, story);
  const auto costs = costs_of(candidates, [&](const Candidate& candidate) {
    return guessed_cost(candidate.departure, witnesses[candidate.kinship.parent],
                        witnesses[candidate.kinship.child]);
  });
  const auto guessed = cheapest_parents(candidates, costs, guessed_alone(witnesses, story, kin_of));
  story.know_of_ancestors(guessed);
  std::vector<double> alone_costs;
  alone_costs.reserve(guessed.size());
  for (const auto& parent : guessed)
    alone_costs.push_back(parent ? alone + another_root : alone);
  return {candidates_of(witnesses, kin, story), std::move(alone_costs)};
}

std::vector<std::optional<Parent>> parents_of(std::span<const Witness> witnesses,
                                              const Materials& materials) {
  Collation story(materials);
  const auto [candidates, alone_costs] = guess(witnesses, story);
  const auto costs = costs_of(candidates, [&](const Candidate& candidate) {
    const auto &parent = witnesses[candidate.kinship.parent],
               &child = witnesses[candidate.kinship.child];
    return cost_of_descent(descent_features_of(candidate.departure, parent, child)) -
           won_by_credits(child, parent) +
           (child.arrival < parent.arrival && child.date() >= parent.date() ? read_before : 0);
  });
  const auto chosen = cheapest_parents(candidates, costs, alone_costs);
  OwnParts own_parts(materials);
  std::vector<std::optional<Parent>> parents(witnesses.size());
  for (std::uint32_t child = 0; child < witnesses.size(); ++child) {
    if (!chosen[child])
      continue;
    // NOLINTNEXTLINE(bugprone-unchecked-optional-access): checked above
    const auto parent = *chosen[child];
    const auto& [kinship, departure] =
        *std::ranges::find_if(candidates[child], [&](const Candidate& candidate) {
          return candidate.kinship.parent == parent;
        });
    const auto own_part = own_parts(parent, child);
    parents[child] =
        Parent{kinship,
               recorded_kind(witnesses[parent], witnesses[child])
                   .value_or(kind_of(kinship, own_part, story)),
               confidence_of(shares_of_parent(child, candidates, costs, chosen)), own_part};
  }
  return parents;
}

} // namespace lineage
