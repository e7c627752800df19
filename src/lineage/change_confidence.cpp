#include "lineage/change_confidence.hpp"
#include <cmath>
#include <numeric>
#include <utility>

namespace lineage {

namespace {

// By tools/train_changes; see models/lineage/card.md.
constexpr float bias = -2.474F;
constexpr ChangeFeatures weights = {0.903F,  0.608F,  0.510F,  -4.129F, 2.683F,  2.006F, -0.899F,
                                    -2.411F, -2.533F, -1.751F, -5.490F, -0.209F, -2.856F};

} // namespace

ChangeFeatures features_of(const ChangeClues& clues) {
  const auto flag = [](bool is_so) { return is_so ? 1.0F : 0.0F; };
  ChangeFeatures features{std::log1p(static_cast<float>(clues.words)),
                          static_cast<float>(clues.held), flag(clues.is_known), flag(clues.opens),
                          flag(clues.in_place)};
  features[first_sign + std::to_underlying(clues.sign)] = 1;
  return features;
}

float confidence(const ChangeClues& clues) {
  const auto features = features_of(clues);
  return 1 / (1 + std::exp(-std::inner_product(features.begin(), features.end(), weights.begin(),
                                               bias)));
}

} // namespace lineage
