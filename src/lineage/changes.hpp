// What changed on the way: facts of a copy that differ from its upstream, sentence by sentence.
// Facts are numbers, names, places, days, negations and who somebody is; other words for the same
// are no change, nor is what was left out, added or moved.
#pragma once
#include "lineage/change_confidence.hpp"
#include "lineage/wording.hpp"
#include "news/lineage.hpp"
#include <vector>

namespace lineage {

// In the copy's order, at most 40. Only what stands in sentences that were aligned.
std::vector<news::Change> changes(const Wording& upstream, const Wording& copy);

// With what their confidence comes of.
struct FoundChange {
  news::Change change;
  ChangeClues clues;
};
std::vector<FoundChange> find_changes(const Wording& upstream, const Wording& copy);

} // namespace lineage
