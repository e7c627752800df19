// Trains model::Trees: histogram gradient boosting on the logistic loss, second order (Chen &
// Guestrin, KDD 2016, §2–3), with features cut into 64 bins by quantile.
#pragma once
#include "model/trees.hpp"
#include <cstdint>
#include <span>
#include <vector>

namespace tools {

struct Table { // rows of features, row after row
  std::size_t features = 0;
  std::vector<float> values, weights;
  std::vector<std::uint8_t> labels; // 0 or 1
  [[nodiscard]] std::size_t rows() const { return labels.size(); }
};

struct Boosting {
  std::size_t trees = 150, depth = 5;
  float rate = 0.1F, sample = 0.6F; // share of the rows that each tree sees
  float least_weight = 20, penalty = 5;
  std::uint64_t seed = 1;
};

// `rows`: those to learn from.
model::Trees train(const Table& table, std::span<const std::uint32_t> rows,
                   const Boosting& settings);

} // namespace tools
