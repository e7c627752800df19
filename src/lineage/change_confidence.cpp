#include "lineage/change_confidence.hpp"
#include <cmath>
#include <numeric>
#include <utility>

namespace lineage {

namespace {

// By tools/train_changes; see models/lineage/card.md.
constexpr float bias = -2.837F;
constexpr ChangeFeatures weights = {1.548F, 1.396F, 1.604F, -0.817F, -0.931F, -0.177F, -1.707F};
constexpr float negated = 0.5F; // by hand

} // namespace

ChangeFeatures features_of(const ChangeClues& clues) {
  ChangeFeatures features{clues.likeness, std::log1p(static_cast<float>(clues.words))};
  if (clues.sign != ChangeSign::negated)
    features[2 + std::to_underlying(clues.sign)] = 1;
  return features;
}

float confidence(const ChangeClues& clues) {
  if (clues.sign == ChangeSign::negated)
    return negated;
  const auto features = features_of(clues);
  return 1 / (1 + std::exp(-std::inner_product(features.begin(), features.end(), weights.begin(),
                                               bias)));
}

} // namespace lineage
