#include "lineage/change_confidence.hpp"
#include <cmath>
#include <numeric>
#include <utility>

namespace lineage {

namespace {

// By tools/train_changes; see models/lineage/card.md.
constexpr float bias = -1.906F;
constexpr ChangeFeatures weights = {0.895F,  0.488F,  0.518F,  -3.962F, 2.520F,
                                    1.793F,  -1.066F, -1.343F, -2.504F, -2.024F,
                                    -4.794F, -0.515F, -3.141F, 0.589F,  2.563F};

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
