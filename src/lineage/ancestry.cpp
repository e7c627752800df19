#include "lineage/ancestry.hpp"
#include "lineage/guess.hpp"
#include <algorithm>

namespace lineage {

namespace {

constexpr float near_pairs = 0.6F; // share of the smaller one's pairs; rewording leaves fewer
constexpr float near_all = 0.5F;   // of both; where less, only a part was taken

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
    parents[child] =
        Parent{kinship,
               recorded_kind(witnesses[parent], witnesses[child])
                   .value_or(kind_of(kinship, own_part, story)),
               confidence_of(shares_of_parent(child, candidates, costs, chosen), this_way[child]),
               own_part};
  }
  return parents;
}

} // namespace lineage
