// How well a grouping agrees with the gold one.
#pragma once
#include "metrics.hpp"
#include <span>
#include <string>
#include <vector>

namespace eval {

struct Grouped { // one article
  std::string gold, found;
};

// BCubed precision, recall and F1 (Bagga & Baldwin, ACL 1998), pairwise F1, and the number of
// groups.
std::vector<Score> cluster_scores(const std::string& stage, const std::string& of,
                                  std::span<const Grouped> articles);

double pairwise_f1(std::span<const Grouped> articles);

} // namespace eval
