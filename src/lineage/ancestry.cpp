#include "lineage/ancestry.hpp"
#include "lineage/arborescence.hpp"
#include <algorithm>
#include <cmath>
#include <tuple>
#include <unordered_map>
#include <utility>

namespace lineage {

namespace {

// Costs, in words or pairs of words that a copy would have to invent.
constexpr double a_dropped_one = 0.05; // sentences go as a whole
constexpr double earlier_date = 3;     // than its parent's
constexpr double earlier_arrival = 3;
constexpr double a_credit = 4;     // to the parent's outlet: that much is won
constexpr double own_words = 0.95; // share that must be its own for it to be nobody's copy

// An article that has more of its own than of another is not its copy against both clocks.
constexpr double mostly = 0.5;

constexpr float near_pairs = 0.6F; // share of the smaller one's pairs; rewording leaves fewer
constexpr float near_all = 0.5F;   // of both; where less, only a part was taken

// How often the chosen parent is the right one, by how much dearer the next would have been
// (`headwater_eval lineage`).
constexpr float even_chance = 0.6F, of_margin = 0.9F;

struct Clocks {
  bool date = false, arrival = false; // say that the child was first
};

Clocks against(const Witness& parent, const Witness& child) {
  return {child.date() < parent.date(), child.arrival < parent.arrival};
}

bool credits(const Witness& child, const Witness& parent) {
  return child.article->outlet.domain != parent.article->outlet.domain &&
         std::ranges::any_of(child.credits, [&](const news::Credit& credit) {
           return is_outlet(credit.outlet, parent.article->outlet);
         });
}

double cost_of(const Kinship& kin, std::span<const Witness> witnesses) {
  const auto &parent = witnesses[kin.parent], &child = witnesses[kin.child];
  const auto clocks = against(parent, child);
  double cost = kin.invented + a_dropped_one * kin.dropped;
  cost += clocks.date ? earlier_date : 0;
  cost += clocks.arrival ? earlier_arrival : 0;
  cost -= credits(child, parent) ? a_credit : 0;
  return cost;
}

bool is_possible(const Kinship& kin, std::span<const Witness> witnesses) {
  const auto clocks = against(witnesses[kin.parent], witnesses[kin.child]);
  return !(clocks.date && clocks.arrival) ||
         kin.invented < mostly * (double{1} * kin.invented + kin.shared);
}

// What was found when an article came counts where the words alone would not have shown it.
void add_matches(std::span<const Witness> witnesses, std::span<const Material> materials,
                 std::vector<Kinship>& kin) {
  constexpr float recorded = 0.8F;
  std::unordered_map<std::uint64_t, std::uint32_t> place;
  for (std::uint32_t i = 0; i < witnesses.size(); ++i)
    place.emplace(std::to_underlying(witnesses[i].id()), i);
  std::unordered_map<std::uint64_t, bool> known;
  for (const auto& each : kin)
    known[(std::uint64_t{each.parent} << 32U) | each.child] = true;
  for (std::uint32_t i = 0; i < witnesses.size(); ++i)
    for (const auto& match : witnesses[i].matches) {
      const auto of = place.find(std::to_underlying(match.of));
      if (match.kind == news::ReuseKind::same_event || of == place.end() || of->second == i ||
          known[(std::uint64_t{of->second} << 32U) | i])
        continue;
      auto there = kinship(of->second, materials[of->second], i, materials[i]);
      there.likeness = std::max(there.likeness, recorded);
      kin.push_back(there);
      kin.push_back({i, of->second, there.shared, there.dropped, there.invented, there.likeness});
      known[(std::uint64_t{of->second} << 32U) | i] = true;
      known[(std::uint64_t{i} << 32U) | of->second] = true;
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

news::EdgeKind kind_of(const Kinship& kin, const Material& of_parent, const Material& of_child) {
  if (kin.invented == 0 && kin.dropped == 0)
    return news::EdgeKind::verbatim;
  const auto pairs = static_cast<float>(in_common(of_parent.pairs, of_child.pairs));
  const auto fewest = static_cast<float>(
      std::max<std::size_t>(1, std::min(of_parent.pairs.size(), of_child.pairs.size())));
  if (pairs < near_pairs * fewest)
    return news::EdgeKind::reworded;
  const auto all = static_cast<float>(kin.shared + kin.invented + kin.dropped);
  return static_cast<float>(kin.shared) < near_all * all ? news::EdgeKind::partial
                                                         : news::EdgeKind::near;
}

struct Choice {
  const Kinship* kin = nullptr;
  double cost = 0;
};

float confidence_of(const std::vector<Choice>& choices, std::uint32_t parent, double alone) {
  double chosen = 0, next = alone;
  float likeness = 0;
  for (const auto& [kin, cost] : choices)
    if (kin->parent == parent)
      chosen = cost, likeness = kin->likeness;
    else
      next = std::min(next, cost);
  const auto margin = static_cast<float>(std::max(0.0, next - chosen));
  const auto z = std::log(even_chance / (1 - even_chance)) + of_margin * std::log1p(margin);
  return likeness / (1 + std::exp(-z));
}

} // namespace

std::vector<std::optional<Parent>> parents_of(std::span<const Witness> witnesses,
                                              std::span<const Material> materials) {
  auto kin = kinships(materials);
  add_matches(witnesses, materials, kin);
  std::vector<std::vector<Choice>> choices(witnesses.size());
  for (const auto& each : kin)
    if (is_possible(each, witnesses))
      choices[each.child].push_back({&each, cost_of(each, witnesses)});

  std::vector<double> alone;
  std::vector<Bond> bonds;
  for (std::uint32_t child = 0; child < witnesses.size(); ++child) {
    alone.push_back(own_words *
                    static_cast<double>(std::max<std::size_t>(1, materials[child].size())));
    // Of two that could equally be it, the earlier.
    std::ranges::sort(choices[child], [&](const Choice& left, const Choice& right) {
      const auto &l = witnesses[left.kin->parent], &r = witnesses[right.kin->parent];
      return std::tuple(left.cost, l.date(), l.arrival) <
             std::tuple(right.cost, r.date(), r.arrival);
    });
    for (const auto& [each, cost] : choices[child])
      bonds.push_back({each->parent, child, cost});
  }
  const auto tree = cheapest_parents(alone, bonds);
  std::vector<std::optional<Parent>> parents(witnesses.size());
  for (std::uint32_t child = 0; child < witnesses.size(); ++child) {
    if (!tree[child])
      continue;
    const auto parent = *tree[child];
    const auto chosen = std::ranges::find_if(
        choices[child], [&](const Choice& choice) { return choice.kin->parent == parent; });
    parents[child] =
        Parent{*chosen->kin,
               recorded_kind(witnesses[parent], witnesses[child])
                   .value_or(kind_of(*chosen->kin, materials[parent], materials[child])),
               confidence_of(choices[child], parent, alone[child])};
  }
  return parents;
}

} // namespace lineage
