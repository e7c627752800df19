// Learns how far to trust a change that was found in a copy: train_changes DATA. A logistic
// regression over the changes of simulated families of the learning kind; cross-validated by
// original. Prints a reliability table and the weights of lineage/change_confidence.cpp.
#include "eval/reliability.hpp"
#include "lineage/changes.hpp"
#include "logistic_regression.hpp"
#include "simulated_families.hpp"
#include <algorithm>
#include <cmath>
#include <fmt/core.h>
#include <numeric>
#include <span>

namespace {

constexpr std::size_t folds = 5, families_of_each = 40;
constexpr double shrinkage = 1e-3;

struct Found {
  tools::LogisticRow row;
  std::size_t fold = 0;
};

// Negations are left out: no slip of the simulation is one. A family weighs the same, however many
// changes its copies hand down.
void add_changes(const std::vector<eval::Relative>& family, std::size_t fold,
                 std::vector<Found>& all) {
  const auto before = all.size();
  for (const auto& copy : family) {
    if (!copy.parent)
      continue;
    const auto& parent = family[*copy.parent].article;
    for (const auto& [change, clues] :
         lineage::find_changes(lineage::wording_of(parent.text, parent.language),
                               lineage::wording_of(copy.article.text, copy.article.language)))
      if (const auto features = lineage::features_of(clues);
          change.kind != news::ChangeKind::negation)
        all.push_back({{{features.begin(), features.end()}, eval::was_put_in(copy, change)}, fold});
  }
  const auto added = std::span(all).subspan(before);
  for (auto& found : added)
    found.row.weight = 1 / static_cast<float>(added.size());
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

tools::Logistic learn(const std::vector<Found>& all, std::size_t without) {
  std::vector<tools::LogisticRow> rows;
  for (const auto& found : all)
    if (found.fold != without)
      rows.push_back(found.row);
  std::vector<int> signs(std::tuple_size_v<lineage::ChangeFeatures>);
  signs[0] = 1; // likeness
  return tools::fit(rows, signs, shrinkage);
}

double confidence(const tools::Logistic& learnt, const tools::LogisticRow& row) {
  return 1 / (1 + std::exp(-std::inner_product(row.features.begin(), row.features.end(),
                                               learnt.weights.begin(), learnt.bias)));
}

void report(const std::vector<Found>& all) {
  eval::Reliability reliability;
  std::vector<tools::Logistic> learnt;
  learnt.reserve(folds);
  for (std::size_t fold = 0; fold < folds; ++fold)
    learnt.push_back(learn(all, fold));
  std::array<std::array<std::size_t, 2>, lineage::learnt_signs> of_sign{}; // all, right
  for (const auto& [row, fold] : all) {
    reliability.add(confidence(learnt[fold], row), row.label);
    const auto sign = std::ranges::find(row.features.begin() + 2, row.features.end(), 1.0F);
    auto& counts = of_sign[static_cast<std::size_t>(sign - row.features.begin() - 2)];
    ++counts[0], counts[1] += row.label ? 1 : 0;
  }
  for (const auto& score : reliability.scores("", "held out"))
    fmt::print("{} {:.3f} ({})\n", score.metric, score.value, score.n);
  for (const auto& [found, right] : of_sign)
    fmt::print("{} of {} right\n", right, found);
}

} // namespace

int main(int argc, char** argv) {
  if (argc != 2)
    return 2;
  auto thesaurus = tools::Thesaurus::load(tools::debian_wordnet);
  if (!thesaurus)
    return 1;
  std::vector<Found> all;
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
      add_changes(family, i % folds, all);
      add_changes(copied_by_hand(family, random), i % folds, all);
    }
  }
  report(all);
  const auto learnt = learn(all, folds);
  fmt::print("bias {:.3f}F, weights", learnt.bias);
  for (const auto weight : learnt.weights)
    fmt::print(" {:.3f}F,", weight);
  fmt::print("\n");
}
