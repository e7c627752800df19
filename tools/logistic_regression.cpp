#include "logistic_regression.hpp"
#include <algorithm>
#include <cmath>

namespace tools {

namespace {

constexpr int steps = 400;

struct Scale {
  std::vector<double> mean, deviation;
};

Scale scale_of(std::span<const LogisticRow> rows, std::size_t features) {
  Scale scale{std::vector<double>(features), std::vector<double>(features)};
  double all = 0;
  for (const auto& row : rows) {
    all += row.weight;
    for (std::size_t i = 0; i < features; ++i)
      scale.mean[i] += row.weight * row.features[i];
  }
  for (auto& mean : scale.mean)
    mean /= all;
  for (const auto& row : rows)
    for (std::size_t i = 0; i < features; ++i)
      scale.deviation[i] += row.weight * std::pow(row.features[i] - scale.mean[i], 2);
  for (auto& deviation : scale.deviation)
    deviation = std::max(std::sqrt(deviation / all), 1e-6);
  return scale;
}

} // namespace

// Accelerated projected gradient (Beck & Teboulle, 2009) on standardised features.
Logistic fit(std::span<const LogisticRow> rows, std::span<const int> signs, double shrinkage) {
  const auto features = signs.size();
  const auto scale = scale_of(rows, features);
  std::vector<double> x;
  double all = 0;
  for (const auto& row : rows) {
    all += row.weight;
    for (std::size_t i = 0; i < features; ++i)
      x.push_back((row.features[i] - scale.mean[i]) / scale.deviation[i]);
  }
  const double rate = 4.0 / static_cast<double>(features + 1);
  std::vector<double> weights(features + 1), ahead(features + 1), slope(features + 1);
  double momentum = 1;
  for (int step = 0; step < steps; ++step) {
    std::ranges::fill(slope, 0.0);
    for (std::size_t r = 0; r < rows.size(); ++r) {
      const double* row = &x[r * features];
      double sum = ahead[features];
      for (std::size_t i = 0; i < features; ++i)
        sum += ahead[i] * row[i];
      const double error = rows[r].weight * (1 / (1 + std::exp(-sum)) - (rows[r].label ? 1 : 0));
      for (std::size_t i = 0; i < features; ++i)
        slope[i] += error * row[i];
      slope[features] += error;
    }
    const auto before = weights;
    for (std::size_t i = 0; i <= features; ++i) {
      const double shrunk = i < features ? shrinkage * ahead[i] : 0;
      weights[i] = ahead[i] - rate * (slope[i] / all + shrunk);
      if (i < features && signs[i] != 0 && weights[i] * signs[i] < 0)
        weights[i] = 0;
    }
    const double next = (1 + std::sqrt(1 + 4 * momentum * momentum)) / 2;
    for (std::size_t i = 0; i <= features; ++i)
      ahead[i] = weights[i] + (momentum - 1) / next * (weights[i] - before[i]);
    momentum = next;
  }
  Logistic fitted{static_cast<float>(weights[features]), {}};
  for (std::size_t i = 0; i < features; ++i) {
    fitted.weights.push_back(static_cast<float>(weights[i] / scale.deviation[i]));
    fitted.bias -= static_cast<float>(weights[i] / scale.deviation[i] * scale.mean[i]);
  }
  return fitted;
}

} // namespace tools
