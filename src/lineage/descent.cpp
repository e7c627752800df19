#include "lineage/descent.hpp"
#include <cmath>
#include <numeric>

namespace lineage {

namespace {

// models/lineage/card.md: a conditional logit over the candidates of each copy (McFadden, 1974).
constexpr DescentFeatures learned = {0.000F, 0.890F, 0.580F, 1.064F, 0.077F, 0.625F, 0.534F, 0.718F,
                                     0.577F, 0.053F, 0.558F, 0.026F, 0.495F, 1.026F, 0.644F};

float few(std::uint32_t count) { return std::log1p(static_cast<float>(count)); }
float many(std::uint32_t count) { return static_cast<float>(count) / 10; }

} // namespace

DescentFeatures descent_features_of(const Departure& departure, const Witness& upstream,
                                    const Witness& copy) {
  const auto lost = sum(departure.lost), not_taken = sum(departure.not_taken);
  const auto dated = copy.date() < upstream.date() ? 1 : 0,
             arrived = copy.arrival < upstream.arrival ? 1 : 0;
  return {few(departure.restored[0]),
          few(departure.restored[1]),
          many(departure.restored[0]),
          many(departure.restored[1]),
          few(departure.invented[0]),
          few(departure.invented[1]),
          many(departure.invented[0]),
          many(departure.invented[1]),
          few(lost),
          many(lost),
          few(not_taken),
          many(not_taken),
          few(departure.added_lines),
          few(departure.lines_not_taken),
          static_cast<float>(dated + arrived)};
}

double cost_of_descent(const DescentFeatures& features) {
  return cost_of_descent(features, learned);
}

double cost_of_descent(const DescentFeatures& features, const DescentFeatures& weights) {
  return std::inner_product(features.begin(), features.end(), weights.begin(), 0.0);
}

} // namespace lineage
