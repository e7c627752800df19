// What changed on the way: facts of a copy that differ from its upstream, sentence by sentence.
// Facts are numbers, names, places, days and negations; other words for the same are no change, nor
// is what was left out, added or moved.
#pragma once
#include "lineage/alignment.hpp"
#include "news/lineage.hpp"
#include <vector>

namespace lineage {

// In the copy's order, at most 40. Only what stands in sentences that were aligned.
std::vector<news::Change> changes(const Wording& upstream, const Wording& copy);
std::vector<news::Change> changes(const Wording& upstream, const Wording& copy,
                                  const std::vector<AlignedSentence>& aligned);

} // namespace lineage
