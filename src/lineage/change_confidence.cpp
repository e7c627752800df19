#include "lineage/change_confidence.hpp"
#include <cmath>
#include <numeric>
#include <utility>

namespace lineage {

namespace {

// By tools/train_changes; see models/lineage/card.md.
constexpr float bias = -2.649F;
constexpr ChangeFeatures weights = {0.922F,  0.653F,  0.501F,  -3.909F, 2.668F,  1.937F, -0.942F,
                                    -2.363F, -2.453F, -1.709F, -5.374F, -0.142F, -2.353F};

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
