// How far confidences can be trusted: of what is said to be right with some probability, how much
// is.
#pragma once
#include "metrics.hpp"
#include <array>
#include <string>
#include <vector>

namespace eval {

class Reliability {
public:
  void add(double confidence, bool is_right);
  // A row for each fifth of the confidences that has any: "of: right, of those said to be at …".
  [[nodiscard]] std::vector<Score> scores(const std::string& stage, const std::string& of) const;

private:
  struct Bin {
    double said = 0;
    std::vector<double> right;
  };
  std::array<Bin, 5> bins_;
};

} // namespace eval
