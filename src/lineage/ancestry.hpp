// From which other article of its story each one was made.
//
// A first guess hangs every article where it adds least. It says what was known before an upstream
// was written; whoever has what the upstream has lost was made of something older. So a copy hangs
// under that copy whose slips it shares, and a date that was made up moves little. Dates, the order
// in which we read the articles and credits decide where the words do not.
#pragma once
#include "lineage/choice.hpp"
#include "lineage/witness.hpp"
#include <optional>
#include <span>
#include <vector>

namespace lineage {

struct Parent {
  Kinship kinship;
  news::EdgeKind kind = news::EdgeKind::near;
  float confidence = 0;
  float own_part = 0; // of the child: in sentences that have hardly anything of the parent
};

// Where each article would hang if only additions counted, told to `story`; and what each may have
// been made from, or costs to be a first report, in that light.
struct Guess {
  Candidates candidates;
  std::vector<double> alone;
};
Guess guess(std::span<const Witness> witnesses, Collation& story);

// One a witness; none for those with words of their own.
std::vector<std::optional<Parent>> parents_of(std::span<const Witness> witnesses,
                                              const Materials& materials);

} // namespace lineage
