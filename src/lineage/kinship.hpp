// Which articles of a story have material of each other.
#pragma once
#include "lineage/collation.hpp"
#include "lineage/witness.hpp"
#include "news/lineage.hpp"
#include <cstdint>
#include <span>
#include <vector>

namespace lineage {

// How much two articles have in common. Directed: `parent` is the one that is thought to be
// earlier.
struct Kinship {
  std::uint32_t parent = 0, child = 0; // places in the story
  std::uint32_t shared = 0;            // words and pairs of words
  std::uint32_t shared_pairs = 0;      // of these
  std::uint32_t invented = 0;          // that the child alone has
  std::uint32_t dropped = 0;           // that the parent alone has
  float likeness = 0;                  // share of the pairs of words of the smaller one

  [[nodiscard]] Kinship reversed() const {
    return {child, parent, shared, shared_pairs, dropped, invented, likeness};
  }
};

Kinship kinship(const Collation& story, std::uint32_t parent, std::uint32_t child);

// Every two of one descent, once. An article is compared with those 12 that share most pairs of
// words and joints with it, in stories of more than 583 with fewer, but never less than 4. Most
// pairs in common are no coincidence; where there are few, whoever is of one family already is kin,
// and of the others it is asked whether one is the other's copy.
std::vector<Kinship> kinships(const Collation& story, std::span<const Witness> witnesses);

} // namespace lineage
