// Names that changed places: "Lakona beat Torvia", "Torvia beat Lakona".
#pragma once
#include "lineage/phrases.hpp"
#include "lineage/proper_names.hpp"
#include <vector>

namespace lineage {

struct ExchangedNames {
  ProperNames::Run was, is; // from the first name to the second, with what stands between
};

// Around the same words, beside the same. None in a list ("A and B"), around what goes both ways
// ("A met B"), and where the upstream says it in another place.
std::vector<ExchangedNames> exchanged_names(const Wording& upstream, const Sentence& of_upstream,
                                            const ProperNames& upstream_names,
                                            Phrases& upstream_phrases, const Wording& copy,
                                            const Sentence& of_copy, const ProperNames& copy_names);

} // namespace lineage
