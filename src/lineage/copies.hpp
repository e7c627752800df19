// Whether one of two articles was made of the other, by the model that judges it when an article
// comes (src/reuse). Independent reports of one event share names, numbers and quotes: counts of
// what two texts have in common do not part them from copies that were reworded.
#pragma once
#include "lineage/material.hpp"
#include "lineage/witness.hpp"
#include "news/match.hpp"
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace lineage {

news::Fingerprint print_of(const news::Article& article);

// How likely it is; 1 where nearly all of one stands in the other.
float probability_of_copy(const news::Fingerprint& one, const news::Fingerprint& other);

// When an article comes it is called a copy from 0.61 on; here the two are of one story, or were
// searched for.
inline constexpr float probable = 0.5F;
inline bool is_copy(const news::Fingerprint& one, const news::Fingerprint& other) {
  return probability_of_copy(one, other) >= probable;
}

// Of the articles of a story.
class Copies {
public:
  Copies(std::span<const Witness> witnesses, const Materials& story)
      : witnesses_(witnesses), story_(story), prints_(witnesses.size()) {}

  [[nodiscard]] float probability(std::uint32_t one, std::uint32_t other);

private:
  const news::Fingerprint& print_of(std::uint32_t number);

  std::span<const Witness> witnesses_;
  const Materials& story_;
  std::vector<std::optional<news::Fingerprint>> prints_; // of those that were asked for
};

} // namespace lineage
