#include "softmax_regression.hpp"
#include <algorithm>
#include <cmath>
#include <random>

namespace tools {

namespace {

// Weights that a row's slopes move, each at a rate of its own.
class Adaptive {
public:
  Adaptive(std::size_t size, float first_square) : weights(size), squares_(size, first_square) {}

  void move(std::size_t at, float slope, float rate) {
    squares_[at] += slope * slope;
    weights[at] -= rate * slope / std::sqrt(squares_[at]);
  }

  std::vector<float> weights;

private:
  std::vector<float> squares_;
};

} // namespace

Weights train(std::span<const LabelledRow* const> rows, const Regression& settings) {
  const auto classes = settings.classes;
  const std::uint64_t mask = (std::uint64_t{1} << settings.log2_buckets) - 1;
  const auto dimensions = rows.empty() ? 0 : rows.front()->dense.size();
  Adaptive hashed((mask + 1) * classes, 1e-4F), dense(dimensions * classes, 1e-2F),
      biases(classes, 1e-2F);
  std::vector<const LabelledRow*> order(rows.begin(), rows.end());
  std::mt19937_64 random(settings.seed);
  for (std::size_t pass = 0; pass < settings.passes; ++pass) {
    std::ranges::shuffle(order, random);
    for (const auto* row : order) {
      auto sums = biases.weights;
      for (const auto& [hash, value] : row->features)
        for (std::size_t i = 0; i < classes; ++i)
          sums[i] += value * hashed.weights[(hash & mask) * classes + i];
      for (std::size_t d = 0; d < dimensions; ++d)
        for (std::size_t i = 0; i < classes; ++i)
          sums[i] += row->dense[d] * dense.weights[d * classes + i];
      auto errors = model::softmax(sums);
      errors[row->label] -= 1;
      for (auto& error : errors)
        error *= row->weight;
      const auto move = [&](Adaptive& table, std::size_t at, float value) {
        for (std::size_t i = 0; i < classes; ++i)
          table.move(at * classes + i,
                     errors[i] * value + settings.shrinkage * table.weights[at * classes + i],
                     settings.rate);
      };
      move(biases, 0, 1);
      for (const auto& [hash, value] : row->features)
        move(hashed, hash & mask, value);
      for (std::size_t d = 0; d < dimensions; ++d)
        move(dense, d, row->dense[d]);
    }
  }
  return {settings.log2_buckets, std::move(hashed.weights), std::move(dense.weights),
          std::move(biases.weights)};
}

void fold(Weights& weights, std::uint64_t hash, std::span<const float> vector) {
  const auto classes = weights.biases.size();
  const auto bucket = hash & ((std::uint64_t{1} << weights.log2_buckets) - 1);
  for (std::size_t d = 0; d < vector.size(); ++d)
    for (std::size_t i = 0; i < classes; ++i)
      weights.hashed[bucket * classes + i] += vector[d] * weights.dense[d * classes + i];
}

std::string save(const Weights& weights) {
  return model::save_linear(weights.hashed, weights.biases, weights.log2_buckets);
}

} // namespace tools
