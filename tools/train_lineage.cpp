// Learns what tells a copy's upstream from its other kin: train_lineage DATA. A conditional logit
// (McFadden, 1974) over each copy's candidates in simulated families of the learning kind, whose
// weights never speak for a loss; cross-validated by original. And what tells which of two is the
// other's copy: a logistic regression. Prints the weights of lineage/rooting.cpp (paste them and
// run it again: they decide what is known of a family), those of lineage/descent.cpp and, of what
// the tree chose for held-out copies, those of lineage/choice.cpp.
#include "learning_families.hpp"
#include "lineage/guess.hpp"
#include "logistic_regression.hpp"
#include "model/linear.hpp"
#include <algorithm>
#include <cmath>
#include <fmt/core.h>

namespace {

using lineage::DescentFeatures;
constexpr std::size_t folds = tools::lineage_folds, rounds = 150;
constexpr double step = 0.5, shrinkage = 1e-3;

// The candidates of one copy, or which of two is the other's copy.
struct Choice {
  std::vector<DescentFeatures> features{};
  std::vector<bool> right{}; // copies of the same words cannot be told apart
  std::size_t fold = 0;
};

// A copy from its upstream, and the other way round.
struct Direction {
  lineage::DirectionFeatures there{}, back{};
  std::size_t fold = 0;
  float weight = 1; // so that each family has the same
};

struct Family {
  lineage::Guess guess{};
  std::vector<std::vector<DescentFeatures>> features{}; // of each candidate
  std::vector<std::vector<bool>> right{};
  std::vector<bool> is_copy{};
  std::size_t fold = 0;
};

struct Examples {
  std::vector<Choice> choices;
  std::vector<Direction> directions;
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
  Family family{.guess = lineage::guess(witnesses, story)};
  for (std::size_t child = 0; child < members.size(); ++child) {
    const auto parent = members[child]->parent;
    family.is_copy.push_back(parent.has_value());
    auto& features = family.features.emplace_back();
    auto& right = family.right.emplace_back();
    for (const auto& [kinship, departure] : family.guess.candidates[child]) {
      features.push_back(
          lineage::descent_features_of(departure, witnesses[kinship.parent], witnesses[child]));
      right.push_back(parent &&
                      members[kinship.parent]->article.text == relatives[*parent].article.text);
    }
  }
  return family;
}

Choice choice_of(const Family& family, std::size_t child, const std::vector<bool>& descends) {
  const auto& candidates = family.guess.candidates[child];
  Choice choice{.fold = family.fold};
  for (std::size_t k = 0; k < candidates.size(); ++k)
    if (!descends[candidates[k].kinship.parent]) { // the tree sees to it
      choice.features.push_back(family.features[child][k]);
      choice.right.push_back(family.right[child][k]);
    }
  return choice;
}

// Of the first of its candidates that is its upstream; where both have the same words nobody knows.
std::optional<Direction> direction_of(const Family& family, std::size_t child) {
  const auto& candidates = family.guess.candidates;
  const auto& directions = family.guess.directions;
  const auto right = std::ranges::find(family.right[child], true) - family.right[child].begin();
  const auto there = static_cast<std::size_t>(right);
  if (there == family.right[child].size())
    return std::nullopt;
  const auto& kinship = candidates[child][there].kinship;
  if (kinship.invented == 0 && kinship.dropped == 0)
    return std::nullopt;
  const auto& of_parent = candidates[kinship.parent];
  const auto back = std::ranges::find(of_parent, child,
                                      [](const lineage::Candidate& candidate) {
                                        return candidate.kinship.parent;
                                      }) -
                    of_parent.begin();
  return Direction{directions[child][there],
                   directions[kinship.parent][static_cast<std::size_t>(back)], family.fold,
                   1 / static_cast<float>(candidates.size())};
}

void add_examples(const std::vector<eval::Relative>& relatives, std::size_t fold,
                  Examples& examples) {
  std::vector<const eval::Relative*> members;
  members.reserve(relatives.size());
  for (const auto& each : relatives)
    members.push_back(&each);
  std::ranges::stable_sort(members, {}, [](const auto* each) { return each->article.date(); });
  auto& family = examples.families.emplace_back(family_of(members, relatives));
  family.fold = fold;
  for (std::size_t child = 0; child < members.size(); ++child) {
    if (!family.is_copy[child])
      continue;
    std::vector<bool> below;
    below.reserve(members.size());
    for (const auto* each : members)
      below.push_back(descends(relatives, *each, *members[child]));
    examples.choices.push_back(choice_of(family, child, below));
    if (const auto direction = direction_of(family, child))
      examples.directions.push_back(*direction);
  }
}

std::vector<float> chances(const Choice& choice, const DescentFeatures& weights) {
  std::vector<float> scores;
  scores.reserve(choice.features.size());
  for (const auto& each : choice.features)
    scores.push_back(-static_cast<float>(lineage::cost_of_descent(each, weights)));
  return model::softmax(scores);
}

// Adam (Kingma, Ba, 2015) on the log-likelihood, weights kept at zero or above.
DescentFeatures learn(const std::vector<Choice>& choices, std::size_t without) {
  DescentFeatures weights{};
  weights.fill(0.2F);
  std::array<double, lineage::descent_features> mean{}, square{};
  for (std::size_t round = 1; round <= rounds; ++round) {
    std::array<double, lineage::descent_features> slope{};
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
      weights[f] =
          static_cast<float>(std::max(0.0, weights[f] - step * 0.1 * m / (std::sqrt(v) + 1e-8)));
    }
  }
  return weights;
}

// The features are of the difference: turned round it says the opposite.
tools::Logistic learn_directions(const std::vector<Direction>& directions, std::size_t without) {
  std::vector<tools::LogisticRow> rows;
  for (const auto& [there, back, fold, weight] : directions) {
    if (fold == without)
      continue;
    tools::LogisticRow is_it{.features = {}, .label = true},
        is_turned{.features = {}, .label = false};
    for (std::size_t f = 0; f < there.size(); ++f) {
      is_it.features.push_back(back[f] - there[f]);
      is_turned.features.push_back(there[f] - back[f]);
    }
    rows.push_back(std::move(is_it));
    rows.push_back(std::move(is_turned));
  }
  // Neither an earlier date nor neighbours ever speak against an upstream.
  constexpr int signs[lineage::direction_features] = {0, 0, 0, 0, 0, 1, 1, 1, 0, 1, 1};
  return tools::fit(rows, signs, 1e-4);
}

struct InTrees {
  double copies = 0, right = 0, reports = 0, roots = 0;
};

struct Judged {
  double right = 0, all = 0, reachable = 0, directions_right = 0, directions = 0;
  InTrees in_small, in_large;
  std::vector<tools::LogisticRow> shares; // of what the tree chose
};

void judge(const Choice& choice, const DescentFeatures& weights, Judged& judged) {
  const auto best = std::ranges::min_element(choice.features, {},
                                             [&](const auto& features) {
                                               return lineage::cost_of_descent(features, weights);
                                             }) -
                    choice.features.begin();
  ++judged.all;
  judged.right += !choice.features.empty() && choice.right[static_cast<std::size_t>(best)] ? 1 : 0;
  judged.reachable += std::ranges::find(choice.right, true) != choice.right.end() ? 1 : 0;
}

void judge(const Direction& direction, const tools::Logistic& model, Judged& judged) {
  float right = 0;
  for (std::size_t f = 0; f < model.weights.size(); ++f)
    right += model.weights[f] * (direction.back[f] - direction.there[f]);
  ++judged.directions;
  judged.directions_right += right > 0 ? 1 : 0;
}

void judge(const Family& family, const DescentFeatures& weights, Judged& judged) {
  constexpr std::size_t few = 9;
  const auto& candidates = family.guess.candidates;
  lineage::Costs costs;
  for (const auto& of_child : family.features) {
    auto& row = costs.emplace_back();
    for (const auto& features : of_child)
      row.push_back(lineage::cost_of_descent(features, weights));
  }
  const auto parents = lineage::cheapest_parents(candidates, costs, family.guess.alone);
  auto& in_trees = parents.size() < few ? judged.in_small : judged.in_large;
  for (std::uint32_t child = 0; child < parents.size(); ++child) {
    ++(family.is_copy[child] ? in_trees.copies : in_trees.reports);
    if (!parents[child])
      in_trees.roots += family.is_copy[child] ? 0 : 1;
    if (!family.is_copy[child] || !parents[child])
      continue;
    bool right = false;
    for (std::size_t k = 0; k < candidates[child].size(); ++k)
      right |= candidates[child][k].kinship.parent == parents[child] && family.right[child][k];
    const auto [of_all, of_possible] = lineage::shares_of_parent(child, candidates, costs, parents);
    const auto this_way =
        lineage::share_of_this_way(*parents[child], child, candidates, family.guess.ways);
    in_trees.right += right ? 1 : 0;
    judged.shares.push_back({{of_all, of_possible, this_way}, right});
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
    const auto weights = learn(examples.choices, fold);
    const auto directions = learn_directions(examples.directions, fold);
    for (const auto& choice : examples.choices)
      if (choice.fold == fold)
        judge(choice, weights, judged);
    for (const auto& direction : examples.directions)
      if (direction.fold == fold)
        judge(direction, directions, judged);
    for (const auto& family : examples.families)
      if (family.fold == fold)
        judge(family, weights, judged);
  }
  fmt::print(
      "held out: {} copies, upstream among the candidates {:.4f}, right {:.4f}; which of two "
      "is the other's copy {:.4f}\n",
      judged.all, judged.reachable / judged.all, judged.right / judged.all,
      judged.directions_right / judged.directions);
  print("small", judged.in_small);
  print("large", judged.in_large);
  constexpr int signs[] = {1, 1, 1};
  const auto confidence = tools::fit(judged.shares, signs, 0);
  fmt::print("rooting.cpp: ");
  print_weights(learn_directions(examples.directions, folds).weights);
  fmt::print("descent.cpp: ");
  print_weights(learn(examples.choices, folds));
  fmt::print("choice.cpp: {:.3f}F, ", confidence.bias);
  print_weights(confidence.weights);
}
