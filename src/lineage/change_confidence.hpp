// How far to trust a change that was found: what it was found by, and what stands around it.
#pragma once
#include <array>
#include <cstddef>
#include <cstdint>

namespace lineage {

enum class ChangeSign : std::uint8_t {
  misspelt,        // a name almost like one that the upstream had
  exchanged,       // a name for another, of which one text knows nothing
  known_elsewhere, // a name for another that either text has in other places
  other_number,    // of the same things
  held_number,     // for another, beside the same words
  lone_number,     // for the only other of its sentence
  negated,
  other_role, // of somebody between the same words
  opposite,   // a word for what says otherwise
  other_order // of two names around the same words
};
constexpr std::size_t change_signs = 10;

struct ChangeClues {
  ChangeSign sign = ChangeSign::misspelt;
  std::uint32_t words = 0; // of the copy's sentence
  std::uint8_t held = 0;   // sides on which the same word stands, 0–2
  bool is_known = false;   // the upstream has the copy's number elsewhere
  bool opens = false;    // the sentence, where any word has a capital; for names, numbers, denials
  bool in_place = false; // a sentence next to it is aligned with one next to its counterpart
};

// What a logistic regression reads: the logarithm of the words, on how many sides it
// is held, whether it is known, opens the sentence, is in its place, then a one for the sign.
constexpr std::size_t first_sign = 5;
using ChangeFeatures = std::array<float, first_sign + change_signs>;
ChangeFeatures features_of(const ChangeClues& clues);

// That the copy got the fact wrong, and that it is no other fact, 0–1.
float confidence(const ChangeClues& clues);

} // namespace lineage
