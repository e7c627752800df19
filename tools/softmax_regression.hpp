// Trains model::Linear: softmax regression by AdaGrad (Duchi et al., JMLR 2011).
#pragma once
#include "model/linear.hpp"
#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace tools {

struct LabelledRow {
  std::vector<model::Feature> features;
  std::size_t label = 0;
  float weight = 1;
};

struct Regression {
  unsigned log2_buckets = 18;
  std::size_t classes = 11, passes = 8;
  float rate = 0.3F, shrinkage = 1e-6F;
  std::uint64_t seed = 1;
};

// The bytes that model::Linear::load reads.
std::string train(std::span<const LabelledRow* const> rows, const Regression& settings);

} // namespace tools
