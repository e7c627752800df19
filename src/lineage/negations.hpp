// What a sentence denies: "will not provide" and "will provide" share every word but one.
#pragma once
#include "lineage/wording.hpp"
#include <cstdint>
#include <optional>

namespace lineage {

struct Negation {
  std::uint32_t negator = 0;  // token of the text that denies
  std::uint32_t denied = 0;   // and what it denies
  std::uint32_t affirmed = 0; // the same word in the other text
};

// A word that is denied in `one` and stands in `other`, which denies nothing. Nothing where either
// refuses in other words ("declined to", "failed to"): those may say the same.
std::optional<Negation> denied_in_one(const Wording& one, const Sentence& of_one,
                                      const Wording& other, const Sentence& of_other);

} // namespace lineage
