#include "lineage/change_confidence.hpp"
#include <cmath>
#include <numeric>
#include <utility>

namespace lineage {

namespace {

// By tools/train_changes; see models/lineage/card.md.
constexpr float bias = -4.336F;
constexpr ChangeFeatures weights = {1.209F,  1.077F,  2.389F,  -4.609F, 3.078F,  2.349F,
                                    -0.647F, -1.877F, -3.125F, -2.106F, -1.143F, -1.183F};

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
