// From which other article of its story each one was made.
//
// Every article is described by what it takes from its parent and what it adds; the family tree is
// the one that takes fewest additions in all. So a copy hangs under that copy whose slips it
// shares, and a date that was made up moves nothing: it costs as much as three words. Dates, the
// order in which we read the articles and credits decide where the words do not.
#pragma once
#include "lineage/kinship.hpp"
#include "lineage/witness.hpp"
#include <optional>
#include <span>
#include <vector>

namespace lineage {

struct Parent {
  Kinship kinship;
  news::EdgeKind kind = news::EdgeKind::near;
  float confidence = 0;
};

// One a witness; none for those with words of their own.
std::vector<std::optional<Parent>> parents_of(std::span<const Witness> witnesses,
                                              std::vector<Material> materials);

} // namespace lineage
