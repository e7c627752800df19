#include "lineage/descent.hpp"
#include "lineage/scales.hpp"
#include "story/credited.hpp"
#include <algorithm>
#include <chrono>
#include <cmath>
#include <numeric>

namespace lineage {

namespace {

// models/lineage/card.md: a conditional logit over the candidates of each copy (McFadden, 1974).
constexpr DescentFeatures learned = {1.004F, 1.286F, 1.529F, 0.501F, 0.879F, 0.513F,
                                     0.019F, 0.712F, 0.716F, 1.956F, 1.062F, 1.803F,
                                     1.390F, 1.561F, 2.301F, 0.756F, 0.672F};

// In the order in which we read them, though dated otherwise.
constexpr double read_before = 0.6;

// To the parent's outlet. Copies of copies keep them, so that they tell little of which copy is the
// upstream, but much of which way round, where the second row is won besides; more than dates.
constexpr double a_credit = 1, its_line = 3;
constexpr double a_credit_this_way = 4, its_line_this_way = 8, a_line_of_its_own = 6;

// That the copy left the upstream's own words, by how often it left known ones.
float unlikely_to_be_left(const Departure& departure) {
  const auto kept = static_cast<float>(departure.kept[0]),
             lost = static_cast<float>(departure.lost[0]);
  const auto share_left = (lost + 1) / (kept + lost + 2);
  return std::log1p(static_cast<float>(departure.not_taken[0]) * -std::log(share_left));
}

// What is won by hanging under an outlet that the child credits.
double won_by_credits(const Witness& child, const Witness& parent, double credit, double line) {
  if (child.credits.empty() || child.article->outlet.domain == parent.article->outlet.domain)
    return 0;
  const story::Names names(parent.article->outlet);
  double won = 0;
  for (const auto& each : child.credits)
    if (names.include(news::letters_of(each.outlet)))
      won = std::max(won, story::claims_the_text(each) ? line : credit);
  return won;
}

// The text says that its own outlet wrote it.
bool has_own_line(const Witness& witness) {
  return std::ranges::any_of(witness.credits, [&](const news::Credit& credit) {
    return story::claims_the_text(credit) &&
           story::is_outlet(credit.outlet, witness.article->outlet);
  });
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
         won_by_credits(copy, upstream, a_credit, its_line);
}

double won_by_credits_this_way(const Witness& upstream, const Witness& copy) {
  return won_by_credits(copy, upstream, a_credit_this_way, its_line_this_way) +
         (has_own_line(upstream) ? a_line_of_its_own : 0);
}

} // namespace lineage
