// How well one article would do as another's upstream.
#pragma once
#include "lineage/collation.hpp"
#include "lineage/kinship.hpp"
#include "lineage/witness.hpp"
#include <array>
#include <span>

namespace lineage {

// What one article may have been made from.
struct Candidate {
  Kinship kinship;
  Departure departure;
  float untimely = 0; // if it is dated before: minus the logarithm of how often copies here are
};

// How long after the upstream a copy is dated. Where one has no more than a day, by days.
text::Time::duration time_after(text::Time upstream, text::Time copy);

// What tells for and against, each the more the less likely; for tools/train_lineage.
inline constexpr std::size_t descent_features = 17;
using DescentFeatures = std::array<float, descent_features>;
DescentFeatures descent_features_of(const Candidate& candidate, std::span<const Witness> witnesses);

// Minus the logarithm of a likelihood, but for a constant of the copy's.
double cost_of_descent(const DescentFeatures& features);
double cost_of_descent(const DescentFeatures& features, const DescentFeatures& weights);

// What tells besides the words and dates: whom the copy credits, and which we read first.
double cost_of_circumstances(const Witness& upstream, const Witness& copy);

// What tells by the credits that the copy was not the upstream.
double won_by_credits_this_way(const Witness& upstream, const Witness& copy);

} // namespace lineage
