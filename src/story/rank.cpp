#include "story/rank.hpp"
#include <algorithm>
#include <cmath>
#include <numbers>

namespace story {

namespace {

using std::chrono::hours;

constexpr double usual_output = 8; // articles a day, up to which an outlet is one of few
constexpr double least_weight = 1.0 / 65'536;
constexpr double output_half_life = 3; // days

double exponent(text::Time date, news::Section section) {
  return static_cast<double>(date.time_since_epoch().count()) /
         static_cast<double>(half_life(section).count());
}

} // namespace

// Twelve hours: of 8 to 48 they foretold the coverage to come best on one of eval/streams, and as
// well as any on the other. A match is over when the next begins; a finding, an illness and a
// recipe are read for longer, though 24 hours foretold less.
std::chrono::seconds half_life(news::Section section) {
  switch (section) {
  case news::Section::sports:
    return hours(8);
  case news::Section::science:
  case news::Section::health:
  case news::Section::lifestyle:
    return hours(16);
  default:
    return hours(12);
  }
}

double rank(std::span<const Heard> heard, news::Section section) {
  const auto latest = std::ranges::max(heard, {}, &Heard::date).date;
  const auto highest = exponent(latest, section);
  double sum = 0;
  for (const auto& each : heard)
    sum += each.weight * std::exp2(exponent(each.date, section) - highest);
  return highest + std::log2(sum);
}

double worth(double rank, news::Section section, text::Time now) {
  return rank - exponent(now, section);
}

double rank_worth(double worth, news::Section section, text::Time now) {
  return worth + exponent(now, section);
}

double least_rank(news::Section section, text::Time since) {
  return exponent(since, section) + std::log2(least_weight);
}

double weight_of_copy(std::size_t nth) {
  const auto n = static_cast<double>(nth);
  return std::max(1 / (n * (n + 1)), least_weight);
}

double Output::a_day() const { return articles * std::numbers::ln2 / output_half_life; }

void Output::add(text::Time date) {
  const auto days = std::chrono::duration<double, std::ratio<86'400>>(date - until).count();
  const auto faded = std::exp2(-std::abs(days) / output_half_life);
  if (date < until) {
    articles += faded;
    return;
  }
  articles = articles * faded + 1;
  until = date;
}

double weight_of_report(const Output& outlet) {
  return std::max(std::log2(2 + usual_output) / std::log2(2 + usual_output + outlet.a_day()),
                  least_weight);
}

} // namespace story
