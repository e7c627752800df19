// Which sentence of a copy was made from which of its upstream: by shared stems, weighed by how
// rare they are in the two texts (idf), in any order; two sentences may have become one. What
// shares little, but stands between what was aligned, is what stood there.
#pragma once
#include "lineage/wording.hpp"
#include <cstdint>
#include <vector>

namespace lineage {

struct AlignedSentence {
  std::uint32_t copy = 0;                 // its number in the copy
  std::vector<std::uint32_t> of_upstream; // one or two, the likest first
  float likeness = 0;                     // idf-weighted Dice of the words, 0–1
  bool in_place = false; // a sentence next to it is aligned with one next to its counterpart
};

// The copy's sentences that have a counterpart, in the copy's order. Quadratic only in sentences
// that share a word that is not everywhere; texts beyond 400 sentences are aligned so far.
std::vector<AlignedSentence> align(const Wording& upstream, const Wording& copy);

} // namespace lineage
