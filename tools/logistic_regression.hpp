// Logistic regression with a sign for each weight: what can only speak for something never comes to
// speak against it because two features tell the same.
#pragma once
#include <cstddef>
#include <span>
#include <vector>

namespace tools {

struct LogisticRow {
  std::vector<float> features;
  bool label = false;
  float weight = 1;
};

struct Logistic {
  float bias = 0;
  std::vector<float> weights;
};

// `signs`: of each weight, 1, -1 or 0 where it is free. `shrinkage`: of the squared weights of
// standardised features, a row.
Logistic fit(std::span<const LogisticRow> rows, std::span<const int> signs, double shrinkage);

} // namespace tools
