#include "lineage/descent.hpp"
#include <cmath>
#include <numeric>

namespace lineage {

namespace {

// models/lineage/card.md: a conditional logit over the candidates of each copy (McFadden, 1974).
constexpr DescentFeatures learned = {0.712F, 0.686F, 0.771F, 0.698F, 0.043F, 0.632F, 0.042F, 0.244F,
                                     0.810F, 0.594F, 1.600F, 0.877F, 0.804F, 0.475F, 0.781F};

float few(std::uint32_t count) { return std::log1p(static_cast<float>(count)); }
float many(std::uint32_t count) { return static_cast<float>(count) / 10; }

// That the copy left the upstream's own words, by how often it left known ones.
float unlikely_to_be_left(const Departure& departure) {
  const auto kept = static_cast<float>(departure.kept[0]),
             lost = static_cast<float>(departure.lost[0]);
  const auto share_left = (lost + 1) / (kept + lost + 2);
  return std::log1p(static_cast<float>(departure.not_taken[0]) * -std::log(share_left));
}

} // namespace

DescentFeatures descent_features_of(const Departure& departure, const Witness& upstream,
                                    const Witness& copy) {
  const auto lost = sum(departure.lost);
  const auto dated = copy.date() < upstream.date() ? 1 : 0,
             arrived = copy.arrival < upstream.arrival ? 1 : 0;
  return {few(departure.restored[1]),
          many(departure.restored[1]),
          few(departure.invented[1]),
          many(departure.invented[0]),
          many(departure.invented[1]),
          few(lost),
          many(lost),
          few(departure.added_lines),
          few(departure.lines_not_taken),
          static_cast<float>(dated + arrived),
          few(departure.restored[2]),
          many(departure.restored[2]),
          few(departure.invented[2]),
          many(departure.invented[2]),
          unlikely_to_be_left(departure)};
}

double cost_of_descent(const DescentFeatures& features) {
  return cost_of_descent(features, learned);
}

double cost_of_descent(const DescentFeatures& features, const DescentFeatures& weights) {
  return std::inner_product(features.begin(), features.end(), weights.begin(), 0.0);
}

} // namespace lineage
