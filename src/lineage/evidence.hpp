// What an edge rests on, in words that a reader can look up.
#pragma once
#include "lineage/alignment.hpp"
#include "lineage/witness.hpp"
#include "news/lineage.hpp"
#include <vector>

namespace lineage {

inline constexpr std::size_t most_sentences_shown = 5;

// The sentences that are most alike, the phrases that credit the upstream's outlet, the dates.
std::vector<news::Evidence> evidence_of(const Witness& upstream, const Wording& of_upstream,
                                        const Witness& copy, const Wording& of_copy,
                                        const std::vector<AlignedSentence>& aligned);

// "carries CNN's line", "first reported by Der Spiegel"
news::Evidence evidence_of(const news::Credit& credit);

} // namespace lineage
