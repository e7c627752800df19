// Whether the text means a woman or a man, so that pronouns are not given to the other: by titles
// and given names.
#pragma once
#include "news/reading.hpp"
#include "reading/attributions/symbols.hpp"
#include <string_view>

namespace reading {

enum class Gender : std::uint8_t { unknown, woman, man };

Gender gender_of(const Symbol& pronoun);
// `text`: what the mention's spans point into.
Gender gender_of(const news::Mention& person, std::string_view text);

// What is unknown contradicts nothing.
constexpr bool may_agree(Gender left, Gender right) {
  return left == right || left == Gender::unknown || right == Gender::unknown;
}

} // namespace reading
