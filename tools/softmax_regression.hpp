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
  std::vector<float> dense; // as long in every row; may be empty
  std::size_t label = 0;
  float weight = 1;
};

struct Regression {
  unsigned log2_buckets = 18;
  std::size_t classes = 11, passes = 8;
  float rate = 0.3F, shrinkage = 1e-6F;
  std::uint64_t seed = 1;
};

struct Weights {
  unsigned log2_buckets = 0;
  std::vector<float> hashed, dense; // a row of one weight a class for each bucket, each dimension
  std::vector<float> biases;        // one a class
};

Weights train(std::span<const LabelledRow* const> rows, const Regression& settings);

// Gives a hashed feature what its vector weighs: the dense weights, said of single features.
void fold(Weights& weights, std::uint64_t hash, std::span<const float> vector);

// The bytes that model::Linear::load reads; the dense weights have to be folded before.
std::string save(const Weights& weights);

} // namespace tools
