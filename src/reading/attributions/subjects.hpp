// Whom a text means where it says no name beside its verb of saying: by the names around.
#pragma once
#include "news/reading.hpp"
#include "reading/attributions/symbols.hpp"
#include <functional>
#include <span>

namespace reading {

bool is_pronoun(const Symbol& word);
bool is_preposition(const Symbol& word); // that tells whose somebody is: "of", "for", "at"

// A person, or a name of several words that may be one's.
bool may_be_person(const news::Mention& mention);

// "a lawyer for John Smith": whether a name that stands behind `begin` only tells whose the one
// before it is.
bool belongs_to_another(const Symbols& symbols, const news::Span& name, std::uint32_t begin);

// The first person of the nearest sentence before this one, in the paragraph, that names any:
// subjects come first. Outside quotation marks, and of those that `may_be_meant`; nullptr where
// there is none.
const news::Mention*
subject_before(const Symbols& symbols, std::span<const news::Mention> mentions, std::size_t symbol,
               const std::function<bool(const news::Mention&)>& may_be_meant = may_be_person);

// The first person of the sentence that ends before a paragraph's first symbol.
const news::Mention* introduced_before(const Symbols& symbols,
                                       std::span<const news::Mention> mentions,
                                       std::size_t paragraph);

// The first name of this stretch, outside quotation marks.
const news::Mention* first_named(const Symbols& symbols, std::span<const news::Mention> mentions,
                                 const Stretch& stretch);

// A name near the cue, a pronoun beside it, or the subject before; empty where there is none.
news::Span speaker_of_cue(const Symbols& symbols, std::span<const news::Mention> mentions,
                          std::size_t cue);

} // namespace reading
