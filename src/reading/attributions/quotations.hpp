// Passages in quotation marks, of all styles, and who is said to say them: by the verbs of saying
// beside them. Any language.
#pragma once
#include "news/reading.hpp"
#include "reading/attributions/symbols.hpp"
#include <cstddef>
#include <span>
#include <vector>

namespace reading {

// Long enough to be somebody's statement, in order; the marks belong to them.
std::vector<Stretch> find_quotations(const Symbols& symbols);

// Whether a quotation stands as a sentence of its own, not as a part of another.
bool is_whole_sentence(const Symbols& symbols, const Stretch& quotation);

// Cue and speaker of a quotation, or the speaker that a colon announces; empty spans where none
// stands near. `paragraph` holds it.
struct Ascription {
  news::Span cue, speaker;
};
Ascription ascribe(const Symbols& symbols, std::span<const news::Mention> mentions,
                   const Stretch& quotation, const Stretch& paragraph);

} // namespace reading
