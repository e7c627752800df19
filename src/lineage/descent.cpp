#include "lineage/descent.hpp"
#include "lineage/scales.hpp"
#include "story/credited.hpp"
#include <chrono>
#include <cmath>
#include <numeric>

namespace lineage {

namespace {

// models/lineage/card.md: a conditional logit over the candidates of each copy (McFadden, 1974).
constexpr DescentFeatures learned = {1.007F, 1.300F, 1.208F, 0.516F, 0.840F, 0.564F, 0.016F, 0.554F, 0.671F, 2.065F, 1.018F, 1.805F, 1.393F, 1.970F, 2.650F, 0.737F, 0.699F};

// In the order in which we read them, though dated otherwise.
constexpr double read_before = 0.6;

constexpr double a_credit = 1, its_line = 3; // to the parent's outlet: copies of copies keep them

// That the copy left the upstream's own words, by how often it left known ones.
float unlikely_to_be_left(const Departure& departure) {
  const auto kept = static_cast<float>(departure.kept[0]),
             lost = static_cast<float>(departure.lost[0]);
  const auto share_left = (lost + 1) / (kept + lost + 2);
  return std::log1p(static_cast<float>(departure.not_taken[0]) * -std::log(share_left));
}

// What is won by hanging under an outlet that the child credits.
double won_by_credits(const Witness& child, const Witness& parent) {
  double won = 0;
  if (child.article->outlet.domain != parent.article->outlet.domain)
    for (const auto& credit : child.credits)
      if (story::is_outlet(credit.outlet, parent.article->outlet))
        won = std::max(won, story::claims_the_text(credit) ? its_line : a_credit);
  return won;
}

} // namespace

// Where one has no more than a day, they are compared by days.
text::Time::duration time_after(text::Time upstream, text::Time copy) {
  const auto day_of = [](text::Time time) { return std::chrono::floor<std::chrono::days>(time); };
  if (day_of(upstream) == upstream || day_of(copy) == copy)
    return day_of(copy) - day_of(upstream);
  return copy - upstream;
}

DescentFeatures descent_features_of(const Candidate& candidate,
                                    std::span<const Witness> witnesses) {
  const auto& [kinship, departure, untimely] = candidate;
  const auto lost = sum(departure.lost);
  const auto later = time_after(witnesses[kinship.parent].date(), witnesses[kinship.child].date());
  return {few(departure.restored[1]),
          tens(departure.restored[1]),
          few(departure.invented[1]),
          tens(departure.invented[0]),
          tens(departure.invented[1]),
          few(lost),
          tens(lost),
          few(departure.added_lines),
          few(departure.lines_not_taken),
          indicator(later < text::Time::duration{0} && -later < soon),
          indicator(later >= soon),
          few(departure.restored[2]),
          tens(departure.restored[2]),
          few(departure.invented[2]),
          tens(departure.invented[2]),
          unlikely_to_be_left(departure),
          untimely};
}

double cost_of_descent(const DescentFeatures& features) {
  return cost_of_descent(features, learned);
}

double cost_of_descent(const DescentFeatures& features, const DescentFeatures& weights) {
  return std::inner_product(features.begin(), features.end(), weights.begin(), 0.0);
}

double cost_of_circumstances(const Witness& upstream, const Witness& copy) {
  return (copy.arrival < upstream.arrival && copy.date() >= upstream.date() ? read_before : 0) -
         won_by_credits(copy, upstream);
}

} // namespace lineage
