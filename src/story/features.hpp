// What is asked of an article and a story before they are joined: numbers that mean the same in a
// stream of a hundred articles and of a million (after Miranda et al., EMNLP 2018, and Santos et
// al., 2022; the best members beside the whole, so that a story does not drift).
#pragma once
#include "story/candidates.hpp"
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace story {

enum class Feature : std::uint8_t {
  title_best, // cosine with the title of one of the nearest members
  title_mean, // of them all
  text_best,
  text_mean,
  names_best,
  names_mean,
  title_told,      // share of the title's weight that the best member's text has, or the other way
                   // round: the lesser
  title_told_once, // the greater
  title_held,      // share of the title's weight, that a member has in the mean
  text_held,
  names_held,
  title_centre, // cosine of the title with the sum of the members
  text_centre,
  rarest_title, // of the terms shared by the titles, as a share of what a term can tell
  rarest_name,
  numbers_shared, // of the numbers of the one with fewer
  numbers_apart,  // both have numbers, and none in common
  gap,            // log of the days to the nearest member, beyond an hour
  long_gap,       // weeks
  size,           // log of the members
  count
};
constexpr auto feature_count = static_cast<std::size_t>(Feature::count);
using Features = std::array<float, feature_count>;

// As the file of weights names them.
extern const std::array<std::string_view, feature_count> feature_names;

// An article beside a story it may belong to.
struct Comparison {
  news::StoryId story{};
  Features features{};
  bool by_headline = false; // nothing else could be compared
};

std::vector<Comparison> compare_with(const Live& live, const Query& query,
                                     std::span<const Candidate> candidates);

// Of two articles: the cosines of title, text and names, added up.
float likeness(const Live& live, const Query& query, const Remembered& other);

} // namespace story
