// How high a story stands: the voices that tell it, each fading by half in the half-life of its
// section. A sum of such weights keeps its order while time passes, so a rank is the logarithm of
// the sum at a fixed moment (1970) and can be indexed; only stories of different sections are to be
// compared at the moment of asking.
#pragma once
#include "news/section.hpp"
#include "text/time.hpp"
#include <span>

namespace story {

std::chrono::seconds half_life(news::Section section);

// Something that speaks for a story: a voice's latest report, a copy.
struct Heard {
  double weight = 0;
  text::Time date{};
};

// log2 of the sum of weight x 2^(date / half-life). `heard`: at least one.
double rank(std::span<const Heard> heard, news::Section section);

// log2 of what the story is worth at that moment, in voices.
double worth(double rank, news::Section section, text::Time now);

// The rank of what is worth so much then.
double rank_worth(double worth, news::Section section, text::Time now);

// No story with a report at `since` or later is ranked lower.
double least_rank(news::Section section, text::Time since);

// What the nth copy of a story adds, of a voice: 1 / n(n + 1). That it is carried at all tells
// something; however many carry it, they never come to one voice more.
double weight_of_copy(std::size_t nth);

// How much an outlet publishes: its articles, each fading by half in three days.
struct Output {
  double articles = 0;
  text::Time until{}; // the latest of them

  [[nodiscard]] double a_day() const;
  void add(text::Time date); // in any order
};

// What a report counts: 1 for an outlet of few, less the more it publishes anyway. One that tells
// of everything says little by telling of this.
double weight_of_report(const Output& outlet);

} // namespace story
