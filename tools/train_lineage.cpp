// Learns what tells a copy's upstream from its other kin: train_lineage DATA. A conditional logit
// (McFadden, 1974) over each copy's candidates in simulated families of the learning kind, whose
// weights never speak for a loss; cross-validated by original. And another for the root of a tree:
// of each article the ways that would be turned round. Prints the weights of lineage/ways.cpp
// (paste them and run it again: they decide what is known of a family), those of
// lineage/descent.cpp and, of what the tree chose for held-out copies, those of lineage/choice.cpp.
#include "learning_families.hpp"
#include "lineage/guess.hpp"
#include "logistic_regression.hpp"
#include "model/linear.hpp"
#include <algorithm>
#include <cmath>
#include <fmt/core.h>
#include <numeric>
#include <optional>

namespace {

using lineage::DescentFeatures, lineage::WayFeatures;
constexpr std::size_t folds = tools::lineage_folds, rounds = 150;
constexpr double step = 0.5, shrinkage = 1e-3;

// The candidates of one copy, or for the root of one tree.
template <class Features> struct Choice {
  std::vector<Features> features{};
  std::vector<bool> right{}; // copies of the same words cannot be told apart
  std::size_t fold = 0;
};

// From an upstream to a copy, and the other way round.
struct Way {
  WayFeatures there{}, back{};
  // With the weights that we have:
  double odds = 0, cost_by_others = 0;
};

struct Family {
  lineage::Candidates candidates{};
  std::vector<double> alone{};
  std::vector<std::vector<DescentFeatures>> features{}; // of each candidate
  std::vector<std::vector<Way>> ways{};                 // of each candidate
  std::vector<std::vector<bool>> right{};
  std::vector<std::optional<std::uint32_t>> parent{};
  std::size_t fold = 0;
};

struct Examples {
  std::vector<Choice<DescentFeatures>> upstreams;
  std::vector<Choice<WayFeatures>> roots;
  std::vector<Family> families;
};

bool descends(const std::vector<eval::Relative>& family, const eval::Relative& one,
              const eval::Relative& from) {
  const auto* at = &one;
  while (at->parent && at != &from)
    at = &family[*at->parent];
  return at == &from && &one != &from;
}

Family family_of(const std::vector<const eval::Relative*>& members,
                 const std::vector<eval::Relative>& relatives) {
  std::vector<lineage::Witness> witnesses;
  lineage::Materials materials;
  witnesses.reserve(members.size());
  for (const auto* each : members) {
    witnesses.push_back({&each->article, {}, {}, static_cast<std::int64_t>(witnesses.size() + 1)});
    materials.add(each->article.text, "en");
  }
  lineage::Collation story(materials);
  lineage::OwnParts own_parts(materials);
  auto [candidates, ways, alone] = lineage::guess(witnesses, story, own_parts);
  Family family{.candidates = std::move(candidates), .alone = std::move(alone)};
  for (std::uint32_t child = 0; child < members.size(); ++child) {
    const auto parent = members[child]->parent;
    family.parent.push_back(std::nullopt);
    if (parent)
      family.parent.back() = static_cast<std::uint32_t>(
          std::ranges::find(members, &relatives[*parent]) - members.begin());
    auto& features = family.features.emplace_back();
    auto& right = family.right.emplace_back();
    auto& ways_of_child = family.ways.emplace_back();
    for (const auto& candidate : family.candidates[child]) {
      const auto upstream = candidate.kinship.parent;
      features.push_back(lineage::descent_features_of(candidate, witnesses));
      ways_of_child.push_back({ways.features(upstream, child), ways.features(child, upstream),
                               ways.odds(upstream, child), ways.cost_by_others(upstream, child)});
      right.push_back(parent && members[upstream]->article.text == relatives[*parent].article.text);
    }
  }
  return family;
}

Choice<DescentFeatures> upstream_of(const Family& family, std::size_t child,
                                    const std::vector<bool>& descends) {
  const auto& candidates = family.candidates[child];
  Choice<DescentFeatures> choice{.fold = family.fold};
  for (std::size_t k = 0; k < candidates.size(); ++k)
    if (!descends[candidates[k].kinship.parent]) { // the tree sees to it
      choice.features.push_back(family.features[child][k]);
      choice.right.push_back(family.right[child][k]);
    }
  return choice;
}

// Each article as the root of the first one's tree: what the ways cost that would be turned round.
void add_root(const Family& family, std::uint32_t root, const std::vector<bool>& has_its_words,
              std::vector<Choice<WayFeatures>>& choices) {
  Choice<WayFeatures> choice{{{}}, {true}, family.fold};
  std::vector<std::uint32_t> tree{root};
  for (std::size_t at = 0; at < tree.size(); ++at)
    for (std::uint32_t child = 0; child < family.parent.size(); ++child) {
      if (family.parent[child] != tree[at])
        continue;
      const auto& candidates = family.candidates[child];
      const auto found = std::ranges::find(
          candidates, tree[at], [](const auto& candidate) { return candidate.kinship.parent; });
      if (found == candidates.end())
        continue;
      const auto& way = family.ways[child][static_cast<std::size_t>(found - candidates.begin())];
      auto turned = choice.features[at];
      for (std::size_t f = 0; f < turned.size(); ++f)
        turned[f] += way.back[f] - way.there[f];
      tree.push_back(child);
      choice.features.push_back(turned);
      choice.right.push_back(has_its_words[child]);
    }
  choices.push_back(std::move(choice));
}

void add_examples(const std::vector<eval::Relative>& relatives, std::size_t fold,
                  Examples& examples) {
  const auto members = eval::as_read(relatives);
  auto& family = examples.families.emplace_back(family_of(members, relatives));
  family.fold = fold;
  for (std::uint32_t child = 0; child < members.size(); ++child) {
    if (!family.parent[child]) {
      std::vector<bool> has_its_words;
      has_its_words.reserve(members.size());
      for (const auto* each : members)
        has_its_words.push_back(each->article.text == members[child]->article.text);
      add_root(family, child, has_its_words, examples.roots);
      continue;
    }
    std::vector<bool> below;
    below.reserve(members.size());
    for (const auto* each : members)
      below.push_back(descends(relatives, *each, *members[child]));
    examples.upstreams.push_back(upstream_of(family, child, below));
  }
}

template <class Features> double cost(const Features& features, const Features& weights) {
  return std::inner_product(features.begin(), features.end(), weights.begin(), 0.0);
}

template <class Features>
std::vector<float> chances(const Choice<Features>& choice, const Features& weights) {
  std::vector<float> scores;
  scores.reserve(choice.features.size());
  for (const auto& each : choice.features)
    scores.push_back(-static_cast<float>(cost(each, weights)));
  return model::softmax(scores);
}

// Adam (Kingma, Ba, 2015) on the log-likelihood. `is_free`: of each weight whether it may sink
// below zero.
template <class Features>
Features learn(const std::vector<Choice<Features>>& choices, std::size_t without,
               const std::array<bool, std::tuple_size_v<Features>>& is_free) {
  Features weights{};
  weights.fill(0.2F);
  std::array<double, std::tuple_size_v<Features>> mean{}, square{};
  for (std::size_t round = 1; round <= rounds; ++round) {
    std::array<double, std::tuple_size_v<Features>> slope{};
    std::size_t used = 0;
    for (const auto& choice : choices) {
      if (choice.fold == without || std::ranges::find(choice.right, true) == choice.right.end())
        continue;
      ++used;
      const auto all = chances(choice, weights);
      double right = 0;
      for (std::size_t k = 0; k < all.size(); ++k)
        right += choice.right[k] ? all[k] : 0;
      for (std::size_t k = 0; k < all.size(); ++k) {
        const auto pull = (choice.right[k] ? all[k] / std::max(right, 1e-12) : 0) - all[k];
        for (std::size_t f = 0; f < slope.size(); ++f)
          slope[f] += pull * choice.features[k][f];
      }
    }
    for (std::size_t f = 0; f < slope.size(); ++f) {
      const auto down = slope[f] / static_cast<double>(used) + shrinkage * weights[f];
      mean[f] = 0.9 * mean[f] + 0.1 * down;
      square[f] = 0.99 * square[f] + 0.01 * down * down;
      const auto m = mean[f] / (1 - std::pow(0.9, round)),
                 v = square[f] / (1 - std::pow(0.99, round));
      const auto next = weights[f] - step * 0.1 * m / (std::sqrt(v) + 1e-8);
      weights[f] = static_cast<float>(is_free[f] ? next : std::max(0.0, next));
    }
  }
  return weights;
}

DescentFeatures learn(const std::vector<Choice<DescentFeatures>>& upstreams, std::size_t without) {
  return learn(upstreams, without, {});
}

// Neither an earlier date nor neighbours ever speak against an upstream.
WayFeatures learn(const std::vector<Choice<WayFeatures>>& roots, std::size_t without) {
  return learn(roots, without,
               {false, false, true, true, true, true, true, false, false, false, false, true, false,
                false, false});
}

struct InTrees {
  double copies = 0, right = 0, reports = 0, roots = 0;
};

struct Judged {
  double right = 0, all = 0, reachable = 0, roots_right = 0, roots = 0;
  InTrees in_small, in_large;
  std::vector<tools::LogisticRow> shares; // of what the tree chose
};

template <class Features>
bool chooses_right(const Choice<Features>& choice, const Features& weights) {
  const auto best =
      std::ranges::min_element(choice.features, {},
                               [&](const auto& features) { return cost(features, weights); }) -
      choice.features.begin();
  return !choice.features.empty() && choice.right[static_cast<std::size_t>(best)];
}

void judge(const Choice<DescentFeatures>& choice, const DescentFeatures& weights, Judged& judged) {
  ++judged.all;
  judged.right += chooses_right(choice, weights) ? 1 : 0;
  judged.reachable += std::ranges::find(choice.right, true) != choice.right.end() ? 1 : 0;
}

void judge(const Choice<WayFeatures>& choice, const WayFeatures& weights, Judged& judged) {
  ++judged.roots;
  judged.roots_right += chooses_right(choice, weights) ? 1 : 0;
}

std::vector<float> ways_of(const Family& family, const lineage::Parents& parents) {
  std::vector<double> odds(parents.size());
  for (std::size_t child = 0; child < parents.size(); ++child)
    for (std::size_t k = 0; k < family.candidates[child].size(); ++k)
      if (family.candidates[child][k].kinship.parent == parents[child])
        odds[child] = family.ways[child][k].odds;
  return lineage::shares_of_ways(parents, odds);
}

void judge(const Family& family, const DescentFeatures& weights, Judged& judged) {
  constexpr std::size_t few = 9;
  const auto& candidates = family.candidates;
  lineage::Costs costs;
  for (std::size_t child = 0; child < candidates.size(); ++child) {
    auto& row = costs.emplace_back();
    for (std::size_t k = 0; k < candidates[child].size(); ++k)
      row.push_back(lineage::cost_of_descent(family.features[child][k], weights) +
                    family.ways[child][k].cost_by_others);
  }
  const auto parents = lineage::cheapest_parents(candidates, costs, family.alone);
  const auto this_way = ways_of(family, parents);
  auto& in_trees = parents.size() < few ? judged.in_small : judged.in_large;
  for (std::uint32_t child = 0; child < parents.size(); ++child) {
    ++(family.parent[child] ? in_trees.copies : in_trees.reports);
    if (!parents[child])
      in_trees.roots += family.parent[child] ? 0 : 1;
    if (!parents[child])
      continue;
    bool right = false;
    for (std::size_t k = 0; k < candidates[child].size(); ++k)
      if (candidates[child][k].kinship.parent == parents[child])
        right = family.right[child][k];
    const auto [of_all, of_possible] = lineage::shares_of_parent(child, candidates, costs, parents);
    in_trees.right += right ? 1 : 0;
    judged.shares.push_back({{of_all, of_possible, this_way[child]}, right});
  }
}

void print(std::string_view name, const InTrees& judged) {
  fmt::print("{} families: of {} copies the upstream {:.4f}; of {} reports first {:.4f}\n", name,
             judged.copies, judged.right / judged.copies, judged.reports,
             judged.roots / judged.reports);
}

template <class Weights> void print_weights(const Weights& weights) {
  for (const auto weight : weights)
    fmt::print("{:.3f}F, ", weight);
  fmt::print("\n");
}

} // namespace

int main(int argc, char** argv) {
  if (argc != 2)
    return 2;
  Examples examples;
  const auto visited = tools::visit_learning_families(
      argv[1], [&](const auto& family, std::size_t fold) { add_examples(family, fold, examples); });
  if (!visited) {
    fmt::print(stderr, "{}\n", text::to_string(visited.error()));
    return 1;
  }
  Judged judged;
  for (std::size_t fold = 0; fold < folds; ++fold) {
    const auto of_upstreams = learn(examples.upstreams, fold);
    const auto of_roots = learn(examples.roots, fold);
    for (const auto& choice : examples.upstreams)
      if (choice.fold == fold)
        judge(choice, of_upstreams, judged);
    for (const auto& choice : examples.roots)
      if (choice.fold == fold)
        judge(choice, of_roots, judged);
    for (const auto& family : examples.families)
      if (family.fold == fold)
        judge(family, of_upstreams, judged);
  }
  fmt::print("held out: {} copies, upstream among the candidates {:.4f}, right {:.4f}; root of a "
             "known tree {:.4f}\n",
             judged.all, judged.reachable / judged.all, judged.right / judged.all,
             judged.roots_right / judged.roots);
  print("small", judged.in_small);
  print("large", judged.in_large);
  constexpr int signs[] = {1, 1, 1};
  const auto confidence = tools::fit(judged.shares, signs, 0);
  fmt::print("ways.cpp: ");
  print_weights(learn(examples.roots, folds));
  fmt::print("descent.cpp: ");
  print_weights(learn(examples.upstreams, folds));
  fmt::print("choice.cpp: {:.3f}F, ", confidence.bias);
  print_weights(confidence.weights);
}
