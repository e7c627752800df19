// From which other article of its story each one was made.
//
// A first guess hangs every article where little had to be changed. It says what was known before
// an upstream was written; whoever has what the upstream has lost was made of something older. So a
// copy hangs under that copy whose slips it shares, and a date that was made up moves little.
// Dates, the order in which we read the articles and credits decide where the words do not.
#pragma once
#include "lineage/kinship.hpp"
#include "lineage/witness.hpp"
#include "story/independence.hpp"
#include <optional>
#include <span>
#include <vector>

namespace lineage {

struct Parent {
  Kinship kinship;
  news::EdgeKind kind = news::EdgeKind::near;
  float confidence = 0;
  float own_part = 0; // of the child: in sentences that have hardly anything of the parent

  [[nodiscard]] bool is_mostly_its_own() const { return own_part > story::mostly; }
};

// One a witness; none for first reports.
std::vector<std::optional<Parent>> parents_of(std::span<const Witness> witnesses,
                                              const Materials& materials);

} // namespace lineage
