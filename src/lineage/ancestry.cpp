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
constexpr double a_loss = 0.1;        // sentences go as a whole
constexpr double growth = 0.15;       // dearer than loss: copies are cut sooner than continued
constexpr double earlier_date = 3;    // than its parent's: many copies are re-dated
constexpr double earlier_arrival = 2; // feeds are read when their turn comes
constexpr double earlier_in_both = 100;
constexpr double alone_anyway = 10; // to be nobody's copy
constexpr double a_credit = 4;      // to the parent's outlet: that much is won
constexpr double its_line = 50;     // "(CNN) —" at the head of the text

// An article that has more of its own than of another is not its copy against both clocks.
constexpr double mostly = 0.5;

constexpr std::size_t most_reports = 20; // that sentences are held against

constexpr float near_pairs = 0.6F; // share of the smaller one's pairs; rewording leaves fewer
constexpr float near_all = 0.5F;   // of both; where less, only a part was taken

// How often the chosen parent is the right one, by how much dearer the next would have been
// (`headwater_eval lineage`).
constexpr float even_chance = 0.35F, of_margin = 0.9F;

struct Clocks {
  bool date = false, arrival = false; // say that the child was first
};

Clocks against(const Witness& parent, const Witness& child) {
  return {child.date() < parent.date(), child.arrival < parent.arrival};
}

// What is won by hanging under an outlet that the child credits.
double won_by_credits(const Witness& child, const Witness& parent) {
  double won = 0;
  if (child.article->outlet.domain != parent.article->outlet.domain)
    for (const auto& credit : child.credits)
      if (is_outlet(credit.outlet, parent.article->outlet))
        won = std::max(won, claims_the_text(credit) ? its_line : a_credit);
  return won;
}

double cost_of(const Kinship& kin, std::span<const Witness> witnesses,
               std::span<const Material> materials) {
  const auto &parent = witnesses[kin.parent], &child = witnesses[kin.child];
  const auto clocks = against(parent, child);
  const auto &of_parent = materials[kin.parent], &of_child = materials[kin.child];
  double cost =
      (1 + growth) * additions(of_parent, of_child) + a_loss * additions(of_child, of_parent);
  cost += clocks.date && clocks.arrival ? earlier_in_both
          : clocks.date                 ? earlier_date
          : clocks.arrival              ? earlier_arrival
                                        : 0;
  return cost - won_by_credits(child, parent);
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

using Tree = std::vector<std::optional<std::uint32_t>>;

std::vector<std::vector<Choice>> choices_of(const std::vector<Kinship>& kin,
                                            std::span<const Witness> witnesses,
                                            std::span<const Material> materials) {
  std::vector<std::vector<Choice>> choices(witnesses.size());
  for (const auto& each : kin)
    if (is_possible(each, witnesses))
      choices[each.child].push_back({&each, cost_of(each, witnesses, materials)});
  // Of two that could equally be it, the earlier.
  for (auto& of_child : choices)
    std::ranges::sort(of_child, [&](const Choice& left, const Choice& right) {
      const auto &l = witnesses[left.kin->parent], &r = witnesses[right.kin->parent];
      return std::tuple(left.cost, l.date(), l.arrival) <
             std::tuple(right.cost, r.date(), r.arrival);
    });
  return choices;
}

// To stand alone costs all the words an article has, so that it is the same which of two is the
// root and which adds to it: only growth, losses and clocks tell. Whoever can hang under another
// does.
Tree cheapest_tree(const std::vector<std::vector<Choice>>& choices,
                   std::span<const Material> materials) {
  std::size_t longest = 0;
  for (const auto& material : materials)
    longest = std::max(longest, material.size());
  std::vector<Bond> bonds;
  std::vector<double> alone;
  for (std::uint32_t child = 0; child < choices.size(); ++child) {
    alone.push_back(additions({}, materials[child]) + alone_anyway +
                    growth * static_cast<double>(longest));
    for (const auto& [kin, cost] : choices[child])
      bonds.push_back({kin->parent, child, cost});
  }
  return cheapest_parents(alone, bonds);
}

// Each article's sentences against the first reports, as the tree has them so far.
void mark_foreign(std::vector<Material>& materials, const Tree& tree) {
  std::vector<const Material*> reports;
  for (std::size_t i = 0; i < tree.size(); ++i)
    if (!tree[i] && reports.size() < most_reports)
      reports.push_back(&materials[i]);
  for (auto& material : materials)
    mark_foreign(material, reports);
}

} // namespace

std::vector<std::optional<Parent>> parents_of(std::span<const Witness> witnesses,
                                              std::vector<Material> materials) {
  auto kin = kinships(materials);
  add_matches(witnesses, materials, kin);
  auto choices = choices_of(kin, witnesses, materials);
  mark_foreign(materials, cheapest_tree(choices, materials));
  choices = choices_of(kin, witnesses, materials);
  const auto tree = cheapest_tree(choices, materials);
  std::vector<std::optional<Parent>> parents(witnesses.size());
  for (std::uint32_t child = 0; child < witnesses.size(); ++child) {
    if (!tree[child])
      continue;
    // NOLINTNEXTLINE(bugprone-unchecked-optional-access): checked above
    const auto parent = *tree[child];
    const auto chosen = std::ranges::find_if(
        choices[child], [&](const Choice& choice) { return choice.kin->parent == parent; });
    parents[child] =
        Parent{*chosen->kin,
               recorded_kind(witnesses[parent], witnesses[child])
                   .value_or(kind_of(*chosen->kin, materials[parent], materials[child])),
               confidence_of(choices[child], parent, static_cast<double>(materials[child].size()))};
  }
  return parents;
}

} // namespace lineage
