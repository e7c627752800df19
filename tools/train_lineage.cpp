// Learns what tells a copy's upstream from its other kin: train_lineage DATA. A conditional logit
// (McFadden, 1974) over each copy's candidates in simulated families of the learning kind, whose
// weights never speak for a loss; cross-validated by original. Prints the weights of
// lineage/descent.cpp and, of what the tree chose for held-out copies, those of lineage/choice.cpp.
#include "learning_families.hpp"
#include "lineage/ancestry.hpp"
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
  bool of_direction = false;
};

struct Family {
  lineage::Guess guess;
  std::vector<std::vector<DescentFeatures>> features{}; // of each candidate
  std::vector<std::vector<bool>> right{};
  std::vector<bool> is_copy{};
  std::size_t fold = 0;
};

struct Examples {
  std::vector<Choice> choices;
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

void add_choices(const Family& family, std::size_t child, const std::vector<bool>& descends,
                 std::vector<Choice>& choices) {
  const auto& candidates = family.guess.candidates;
  Choice choice{.fold = family.fold}, direction{.fold = family.fold, .of_direction = true};
  for (std::size_t k = 0; k < candidates[child].size(); ++k) {
    const auto parent = candidates[child][k].kinship.parent;
    if (!descends[parent]) { // the tree sees to it
      choice.features.push_back(family.features[child][k]);
      choice.right.push_back(family.right[child][k]);
    }
    if (!family.right[child][k] || !direction.features.empty())
      continue;
    for (std::size_t back = 0; back < candidates[parent].size(); ++back)
      if (candidates[parent][back].kinship.parent == child) {
        direction.features = {family.features[child][k], family.features[parent][back]};
        direction.right = {true, false};
      }
  }
  choices.push_back(std::move(choice));
  if (!direction.features.empty())
    choices.push_back(std::move(direction));
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
    add_choices(family, child, below, examples.choices);
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

struct Judged {
  double right = 0, all = 0, reachable = 0, direction_right = 0, directions = 0, right_in_tree = 0;
  std::vector<tools::LogisticRow> shares; // of what the tree chose
};

void judge(const Choice& choice, const DescentFeatures& weights, Judged& judged) {
  const auto best = std::ranges::min_element(choice.features, {},
                                             [&](const auto& features) {
                                               return lineage::cost_of_descent(features, weights);
                                             }) -
                    choice.features.begin();
  const bool right = !choice.features.empty() && choice.right[static_cast<std::size_t>(best)];
  if (choice.of_direction) {
    ++judged.directions, judged.direction_right += right ? 1 : 0;
    return;
  }
  ++judged.all, judged.right += right ? 1 : 0;
  judged.reachable += std::ranges::find(choice.right, true) != choice.right.end() ? 1 : 0;
}

void judge(const Family& family, const DescentFeatures& weights, Judged& judged) {
  const auto& candidates = family.guess.candidates;
  lineage::Costs costs;
  for (const auto& of_child : family.features) {
    auto& row = costs.emplace_back();
    for (const auto& features : of_child)
      row.push_back(lineage::cost_of_descent(features, weights));
  }
  const auto parents = lineage::cheapest_parents(candidates, costs, family.guess.alone);
  for (std::uint32_t child = 0; child < parents.size(); ++child) {
    if (!family.is_copy[child] || !parents[child])
      continue;
    bool right = false;
    for (std::size_t k = 0; k < candidates[child].size(); ++k)
      right |= candidates[child][k].kinship.parent == parents[child] && family.right[child][k];
    const auto [of_all, of_possible] = lineage::shares_of_parent(child, candidates, costs, parents);
    judged.right_in_tree += right ? 1 : 0;
    judged.shares.push_back({{of_all, of_possible}, right});
  }
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
    for (const auto& choice : examples.choices)
      if (choice.fold == fold)
        judge(choice, weights, judged);
    for (const auto& family : examples.families)
      if (family.fold == fold)
        judge(family, weights, judged);
  }
  fmt::print("held out: {} copies, upstream among the candidates {:.4f}, right {:.4f}, in the tree "
             "{:.4f}; direction {:.4f}\n",
             judged.all, judged.reachable / judged.all, judged.right / judged.all,
             judged.right_in_tree / judged.all, judged.direction_right / judged.directions);
  constexpr int signs[] = {1, 1};
  const auto confidence = tools::fit(judged.shares, signs, 0);
  fmt::print("confidence: {:.3f}, {:.3f} by all, {:.3f} by possible\n", confidence.bias,
             confidence.weights[0], confidence.weights[1]);
  for (const auto weight : learn(examples.choices, folds))
    fmt::print("{:.3f}F, ", weight);
  fmt::print("\n");
}
