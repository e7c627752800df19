// What becomes of a text that is copied, an operation each. Those that rewrite come in two families
// with nothing in common, so that what learns from one can be judged on the other.
#pragma once
#include "eval/trees.hpp"
#include "thesaurus.hpp"
#include <cstdint>
#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace tools {

using Random = std::mt19937_64;
double uniform(Random& random);                       // [0, 1)
std::size_t below(Random& random, std::size_t limit); // [0, limit)

// A text in paragraphs of sentences.
struct Draft {
  std::vector<std::vector<std::string>> paragraphs;
  [[nodiscard]] std::size_t sentences() const;
};
Draft draft_of(std::string_view text);
std::string text_of(const Draft& draft);

using eval::Slip;
using eval::SlipKind;

// In both families: nothing is rewritten.
void trim(Draft& draft, double kept); // its beginning
void drop_sentences(Draft& draft, double share, Random& random);
void move_paragraphs(Draft& draft, Random& random);
void add_lines(Draft& draft, Random& random); // "See also" and the like
std::vector<Slip> slip_numbers(Draft& draft, std::size_t most, Random& random);

// The family to learn from.
namespace first {
void replace_words(Draft& draft, const Thesaurus& thesaurus, double rate, Random& random);
// By words of another text, as if by a thesaurus that nobody knows; tells of denials lost or
// gained.
std::vector<Slip> exchange_words(Draft& draft, std::string_view other, double rate, Random& random);
void swap_clauses(Draft& draft, double rate, Random& random);    // at a comma
void merge_sentences(Draft& draft, double rate, Random& random); // with "and"
void cut_asides(Draft& draft, double rate, Random& random);      // between commas, in brackets
std::vector<Slip> slip_names(Draft& draft, std::size_t most, Random& random); // a letter
std::vector<Slip> slip_negation(Draft& draft, Random& random); // "not" lost or gained
std::vector<Slip> slip_place(Draft& draft, Random& random);    // for another of the text
std::vector<Slip> slip_role(Draft& draft, Random& random);     // "senator" for "minister"
std::vector<Slip> slip_opposite(Draft& draft, Random& random); // "rose" for "fell"
std::vector<Slip> slip_order(Draft& draft, Random& random);    // surnames change places
} // namespace first

// The family to judge by.
namespace second {
void replace_words(Draft& draft, const Thesaurus& thesaurus, double rate, Random& random);
void rephrase(Draft& draft, double rate, Random& random);      // "said", "in order to", "3 million"
void move_speakers(Draft& draft, double rate, Random& random); // "…, X said" and "X said that …"
void split_sentences(Draft& draft, double rate, Random& random); // at "and", "but", "which"
void cut_modifiers(Draft& draft, double rate, Random& random);   // "-ly", "very"
std::vector<Slip> slip_names(Draft& draft, std::size_t most, Random& random); // Antony, Anthony
std::vector<Slip> slip_negation(Draft& draft, Random& random); // "n't", "never", "no", "denied"
std::vector<Slip> slip_place(Draft& draft, std::string_view other,
                             Random& random);                  // from elsewhere
std::vector<Slip> slip_role(Draft& draft, Random& random);     // "former" lost or gained, too
std::vector<Slip> slip_opposite(Draft& draft, Random& random); // "gained" for "lost"
std::vector<Slip> slip_order(Draft& draft, Random& random);    // whole names change places
} // namespace second

} // namespace tools
