// Which articles of a story have material of each other.
#pragma once
#include "lineage/collation.hpp"
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
  std::uint32_t invented = 0;          // that the child alone has
  std::uint32_t dropped = 0;           // that the parent alone has
  float likeness = 0;                  // probability that one was made from the other
};

// How much of the smaller of the two stands in the other decides: independent reports of one event
// share names and numbers, not pairs of words.
Kinship kinship(std::uint32_t parent, const Material& of_parent, std::uint32_t child,
                const Material& of_child);

// Both directions of every pair that is probably no coincidence. An article is compared with those
// 8 that share most pairs of words with it.
std::vector<Kinship> kinships(const Collation& story);
Kinship kinship(const Collation& story, std::uint32_t parent, std::uint32_t child);

} // namespace lineage
