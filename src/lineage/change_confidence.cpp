#include "lineage/change_confidence.hpp"
#include <cmath>
#include <numeric>
#include <utility>

namespace lineage {

namespace {

// By tools/train_changes; see models/lineage/card.md.
constexpr float bias = -1.704F;
constexpr ChangeFeatures weights = {0.851F,  0.435F,  0.518F,  -3.934F, 2.470F,
                                    1.817F,  -1.002F, -1.972F, -2.463F, -1.971F,
                                    -4.795F, -0.479F, -3.073F, 0.366F,  2.581F};

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
