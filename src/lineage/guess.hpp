// A guess where each article hangs, made twice: by weights set by hand, and in its light by those
// that were learned, save in long stories; its roots by lineage/ways. It says what was known before
// an upstream was written, and so what a copy of it can have had from older ones.
#pragma once
#include "lineage/ways.hpp"
#include "lineage/witness.hpp"
#include <span>
#include <vector>

namespace lineage {

// What each article may have been made from, which way round, and what it costs to be a first
// report, in the light of the guess.
struct Guess {
  Candidates candidates;
  Ways ways;                 // while its story, own parts and witnesses live
  std::vector<double> alone; // of each article
};

// Tells the guess to `story`.
Guess guess(std::span<const Witness> witnesses, Collation& story, OwnParts& own_parts);

} // namespace lineage
