#include "lineage/ancestry.hpp"
#include "lineage/guess.hpp"
#include <algorithm>

namespace lineage {

namespace {

// Chosen on the copies that lineage learns from (tools/learning_families).
constexpr float near_pairs = 0.85F; // share of the smaller one's pairs; rewording leaves fewer
constexpr float own_words = 0.45F;  // of the copy; where it has more, what it took is a part of it

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

// By the words; where they have nothing in common, as it was recorded.
news::EdgeKind kind_of(const Kinship& kin, float own_part, const Collation& story,
                       std::optional<news::EdgeKind> recorded) {
  if (kin.invented == 0 && kin.dropped == 0)
    return news::EdgeKind::verbatim;
  if (kin.shared_pairs == 0 && recorded)
    return *recorded;
  if (own_part > own_words)
    return news::EdgeKind::partial;
  const auto fewest =
      std::min(story.material(kin.parent).count(1), story.material(kin.child).count(1));
  return static_cast<float>(kin.shared_pairs) < near_pairs * static_cast<float>(fewest)
             ? news::EdgeKind::reworded
             : news::EdgeKind::near;
}

} // namespace

std::vector<std::optional<Parent>> parents_of(std::span<const Witness> witnesses,
                                              const Materials& materials) {
  Collation story(materials);
  OwnParts own_parts(materials);
  auto [candidates, ways, alone_costs] = guess(witnesses, story, own_parts);
  const auto costs = costs_of(candidates, [&](const Candidate& candidate) {
    const auto& kin = candidate.kinship;
    return cost_of(candidate, witnesses) + ways.cost_by_others(kin.parent, kin.child);
  });
  const auto chosen = cheapest_parents(candidates, costs, alone_costs);
  const auto this_way = shares_of_ways(chosen, ways.odds(chosen));
  std::vector<std::optional<Parent>> parents(witnesses.size());
  for (std::uint32_t child = 0; child < witnesses.size(); ++child) {
    if (!chosen[child])
      continue;
    // NOLINTNEXTLINE(bugprone-unchecked-optional-access): checked above
    const auto parent = *chosen[child];
    const auto& kinship = std::ranges::find_if(candidates[child], [&](const Candidate& candidate) {
                            return candidate.kinship.parent == parent;
                          })->kinship;
    const auto own_part = own_parts(parent, child).share;
    const auto recorded = recorded_kind(witnesses[parent], witnesses[child]);
    parents[child] =
        Parent{kinship, kind_of(kinship, own_part, story, recorded),
               confidence_of(shares_of_parent(child, candidates, costs, chosen), this_way[child]),
               own_part};
  }
  return parents;
}

} // namespace lineage
