// Learns what tells a copy's upstream from its other kin: train_lineage DATA. A conditional logit
// (McFadden, 1974) over each copy's candidates in simulated families of the learning kind, whose
// weights never speak for a loss; cross-validated by original. Prints the weights of
// lineage/descent.cpp.
#include "lineage/ancestry.hpp"
#include "logistic_regression.hpp"
#include "model/linear.hpp"
#include "simulated_families.hpp"
#include "text/hash.hpp"
#include <algorithm>
#include <cmath>
#include <fmt/core.h>

namespace {

using lineage::DescentFeatures;
constexpr std::size_t folds = 5, families_of_each = 40, rounds = 150;
constexpr double step = 0.5, shrinkage = 1e-3;

struct Choice {
  std::vector<DescentFeatures> features;
  std::vector<bool> right;          // copies of the same words cannot be told apart
  std::vector<std::uint64_t> words; // equal where the candidates' texts are
  std::size_t fold = 0;
  bool of_direction = false; // only which of two is the other's copy
};

bool descends(const std::vector<eval::Relative>& family, const eval::Relative& one,
              const eval::Relative& from) {
  const auto* at = &one;
  while (at->parent && at != &from)
    at = &family[*at->parent];
  return at == &from && &one != &from;
}

void add_choices(const std::vector<eval::Relative>& family, std::size_t fold,
                 std::vector<Choice>& choices) {
  std::vector<const eval::Relative*> members;
  members.reserve(family.size());
  for (const auto& each : family)
    members.push_back(&each);
  std::ranges::stable_sort(members, {}, [](const auto* each) { return each->article.date(); });
  std::vector<lineage::Witness> witnesses;
  lineage::Materials materials;
  witnesses.reserve(members.size());
  for (const auto* each : members) {
    witnesses.push_back({&each->article, {}, {}, static_cast<std::int64_t>(witnesses.size() + 1)});
    materials.add(each->article.text, "en");
  }
  lineage::Collation story(materials);
  const auto candidates = lineage::guess(witnesses, story).candidates;
  for (std::size_t child = 0; child < members.size(); ++child) {
    const auto parent = members[child]->parent;
    if (!parent)
      continue;
    const auto& truth = family[*parent].article.text;
    auto& choice = choices.emplace_back();
    choice.fold = fold;
    for (const auto& [kinship, departure] : candidates[child]) {
      if (descends(family, *members[kinship.parent], *members[child]))
        continue; // the tree sees to it
      choice.features.push_back(
          lineage::descent_features_of(departure, witnesses[kinship.parent], witnesses[child]));
      choice.right.push_back(members[kinship.parent]->article.text == truth);
      choice.words.push_back(text::hash64(members[kinship.parent]->article.text));
    }
    Choice direction{.features = {}, .right = {}, .words = {}, .fold = fold, .of_direction = true};
    for (const auto& [kinship, departure] : candidates[child])
      if (members[kinship.parent]->article.text == truth)
        for (const auto& back : candidates[kinship.parent])
          if (back.kinship.parent == child && direction.features.empty()) {
            direction.features = {lineage::descent_features_of(departure, witnesses[kinship.parent],
                                                               witnesses[child]),
                                  lineage::descent_features_of(back.departure, witnesses[child],
                                                               witnesses[kinship.parent])};
            direction.right = {true, false};
          }
    if (!direction.features.empty())
      choices.push_back(std::move(direction));
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
  double right = 0, all = 0, reachable = 0, direction_right = 0, directions = 0;
};

// Margins of the held-out choices, for the confidence.
void judge(const std::vector<Choice>& choices, const DescentFeatures& weights, std::size_t fold,
           Judged& judged, std::vector<std::pair<double, bool>>& margins) {
  for (const auto& choice : choices) {
    if (choice.fold != fold)
      continue;
    std::vector<double> costs;
    costs.reserve(choice.features.size());
    for (const auto& each : choice.features)
      costs.push_back(lineage::cost_of_descent(each, weights));
    const auto best = costs.empty() ? 0 : std::ranges::min_element(costs) - costs.begin();
    const bool right = !costs.empty() && choice.right[static_cast<std::size_t>(best)];
    if (choice.of_direction) {
      ++judged.directions, judged.direction_right += right ? 1 : 0;
      continue;
    }
    ++judged.all, judged.right += right ? 1 : 0;
    judged.reachable += std::ranges::find(choice.right, true) != choice.right.end() ? 1 : 0;
    if (costs.empty())
      continue;
    const auto chosen = static_cast<std::size_t>(best);
    auto next = costs[chosen] + 20;
    for (std::size_t k = 0; k < costs.size(); ++k)
      if (choice.words[k] != choice.words[chosen])
        next = std::min(next, costs[k]);
    margins.emplace_back(next - costs[chosen], right);
  }
}

// The same originals, with other copies.
std::vector<eval::Relative> copied_by_hand(const std::vector<eval::Relative>& family,
                                           std::mt19937_64& random) {
  std::vector<news::Article> originals;
  for (const auto& each : family)
    if (!each.parent)
      originals.push_back(each.article);
  return eval::grow_family(originals, family.size(), random, [&](const std::string& text) {
    return eval::copy_by_hand(text, random);
  });
}

} // namespace

int main(int argc, char** argv) {
  if (argc != 2)
    return 2;
  auto thesaurus = tools::Thesaurus::load(tools::debian_wordnet);
  if (!thesaurus)
    return 1;
  std::vector<Choice> choices;
  std::mt19937_64 random(5);
  for (const auto source : {tools::Source::wcxb, tools::Source::bbc}) {
    auto originals = tools::read_originals(argv[1], source);
    if (!originals)
      return 1;
    tools::SimulatedFamilies families(*thesaurus, *std::move(originals), tools::Family::first, 3);
    for (std::size_t i = 0; i < families_of_each; ++i) {
      const auto family = families.next();
      if (family.empty())
        continue;
      add_choices(family, i % folds, choices);
      add_choices(copied_by_hand(family, random), i % folds, choices);
    }
  }
  Judged judged;
  std::vector<std::pair<double, bool>> margins;
  for (std::size_t fold = 0; fold < folds; ++fold)
    judge(choices, learn(choices, fold), fold, judged, margins);
  fmt::print("held out: {} copies, upstream among the candidates {:.4f}, right {:.4f}; direction "
             "{:.4f}\n",
             judged.all, judged.reachable / judged.all, judged.right / judged.all,
             judged.direction_right / judged.directions);
  std::vector<tools::LogisticRow> rows;
  rows.reserve(margins.size());
  for (const auto& [margin, right] : margins)
    rows.push_back({{static_cast<float>(std::log1p(margin))}, right});
  constexpr int signs[] = {1};
  const auto confidence = tools::fit(rows, signs, 0);
  fmt::print("confidence: {:.3f} + {:.3f} log(1 + margin)\n", confidence.bias,
             confidence.weights[0]);
  for (const auto weight : learn(choices, folds))
    fmt::print("{:.3f}F, ", weight);
  fmt::print("\n");
}
