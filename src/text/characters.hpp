// What kind of character is this? Unicode's general categories, folded to what reading words needs.
#pragma once
#include <array>
#include <cstdint>

namespace text {

enum class CharacterKind : std::uint8_t {
  other,
  space,
  lower,
  upper,
  letter, // without case: Arabic, Hebrew, Devanagari, Hangul
  digit,
  mark,
  unspaced, // of a script that sets no spaces between words: Han, Kana, Thai, Lao, Khmer, Myanmar
};

// Latin, Greek, Cyrillic, Armenian and Hebrew, looked up without a call.
struct CharacterTable {
  static constexpr char32_t size = 0x600;
  std::array<CharacterKind, size> kinds{};
  // Case-folded; 0 where one code point does not do (ß) or where the sequence has to be composed
  // first.
  std::array<char16_t, size> folded{};
};
const CharacterTable& character_table();

CharacterKind kind_of(char32_t character);

} // namespace text
