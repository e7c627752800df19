#include "softmax_regression.hpp"
#include <algorithm>
#include <cmath>
#include <random>

namespace tools {

std::string train(std::span<const LabelledRow* const> rows, const Regression& settings) {
  const auto classes = settings.classes;
  const std::uint64_t mask = (std::uint64_t{1} << settings.log2_buckets) - 1;
  std::vector<float> weights((mask + 1) * classes), squares(weights.size(), 1e-4F), biases(classes),
      bias_squares(classes, 1e-2F);
  std::vector<const LabelledRow*> order(rows.begin(), rows.end());
  std::mt19937_64 random(settings.seed);
  for (std::size_t pass = 0; pass < settings.passes; ++pass) {
    std::ranges::shuffle(order, random);
    for (const auto* row : order) {
      std::vector<float> sums(biases);
      for (const auto& [hash, value] : row->features)
        for (std::size_t i = 0; i < classes; ++i)
          sums[i] += value * weights[(hash & mask) * classes + i];
      auto errors = model::softmax(sums);
      errors[row->label] -= 1;
      for (std::size_t i = 0; i < classes; ++i) {
        const auto error = errors[i] * row->weight;
        bias_squares[i] += error * error;
        biases[i] -= settings.rate * error / std::sqrt(bias_squares[i]);
        for (const auto& [hash, value] : row->features) {
          const auto at = (hash & mask) * classes + i;
          const auto slope = error * value + settings.shrinkage * weights[at];
          squares[at] += slope * slope;
          weights[at] -= settings.rate * slope / std::sqrt(squares[at]);
        }
      }
    }
  }
  return model::save_linear(weights, biases, settings.log2_buckets);
}

} // namespace tools
