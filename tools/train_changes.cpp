// Learns how far to trust a change that was found in a copy: train_changes DATA. A logistic
// regression over the changes of simulated families of the learning kind; cross-validated by
// original. Prints a reliability table and the weights of lineage/change_confidence.cpp.
#include "eval/reliability.hpp"
#include "learning_families.hpp"
#include "lineage/changes.hpp"
#include "logistic_regression.hpp"
#include <algorithm>
#include <cmath>
#include <fmt/core.h>
#include <numeric>
#include <span>

namespace {

constexpr std::size_t folds = tools::lineage_folds;
constexpr double shrinkage = 1e-3;

struct Found {
  tools::LogisticRow row;
  std::size_t fold = 0;
};

// A family weighs the same, however many
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
                               lineage::wording_of(copy.article.text, copy.article.language))) {
      const auto features = lineage::features_of(clues);
      all.push_back({{{features.begin(), features.end()}, eval::was_put_in(copy, change)}, fold});
    }
  }
  const auto added = std::span(all).subspan(before);
  for (auto& found : added)
    found.row.weight = 1 / static_cast<float>(added.size());
}

tools::Logistic learn(const std::vector<Found>& all, std::size_t without) {
  std::vector<tools::LogisticRow> rows;
  for (const auto& found : all)
    if (found.fold != without)
      rows.push_back(found.row);
  const std::vector<int> signs(std::tuple_size_v<lineage::ChangeFeatures>);
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
  std::array<std::array<std::size_t, 2>, lineage::change_signs> of_sign{}; // all, right
  for (const auto& [row, fold] : all) {
    reliability.add(confidence(learnt[fold], row), row.label);
    const auto sign =
        std::ranges::find(row.features.begin() + lineage::first_sign, row.features.end(), 1.0F);
    auto& counts =
        of_sign[static_cast<std::size_t>(sign - row.features.begin()) - lineage::first_sign];
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
  std::vector<Found> all;
  const auto visited = tools::visit_learning_families(
      argv[1], [&](const auto& family, std::size_t fold) { add_changes(family, fold, all); });
  if (!visited) {
    fmt::print(stderr, "{}\n", text::to_string(visited.error()));
    return 1;
  }
  report(all);
  const auto learnt = learn(all, folds);
  fmt::print("bias {:.3f}F, weights", learnt.bias);
  for (const auto weight : learnt.weights)
    fmt::print(" {:.3f}F,", weight);
  fmt::print("\n");
}
