// How far to trust a change that was found: what it was found by, and how alike both sentences are.
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
  lone_number,     // for the only other of its sentence
  negated
};
constexpr std::size_t learnt_signs = 5; // no simulated slip is a negation

struct ChangeClues {
  ChangeSign sign = ChangeSign::misspelt;
  float likeness = 0;      // of the sentences, 0–1
  std::uint32_t words = 0; // of the copy's sentence
};

// What a logistic regression reads: the likeness, the logarithm of the words, then a one for the
// sign.
using ChangeFeatures = std::array<float, 2 + learnt_signs>;
ChangeFeatures features_of(const ChangeClues& clues);

// That the copy got the fact wrong, and that it is no other fact, 0–1.
float confidence(const ChangeClues& clues);

} // namespace lineage
