#include "text/characters.hpp"
#include <unicode/uchar.h>
#include <unicode/ustring.h>

namespace text {

namespace {

bool sets_no_spaces(char32_t c) {
  const auto within = [c](char32_t low, char32_t high) { return c >= low && c <= high; };
  if (c < 0xE00)
    return false;
  if (c < 0x3000) // Thai and Lao; Myanmar; Khmer
    return within(0xE00, 0xEFF) || within(0x1000, 0x109F) || within(0x1780, 0x17FF);
  return within(0x3005, 0x3007) || within(0x3041, 0x30FF) || within(0x31F0, 0x31FF) ||
         within(0x3400, 0x4DBF) || within(0x4E00, 0x9FFF) || within(0xA9E0, 0xA9FF) ||
         within(0xAA60, 0xAA7F) || within(0xF900, 0xFAFF) || within(0xFF66, 0xFF9F) ||
         within(0x20000, 0x323AF);
}

CharacterKind kind_by_category(char32_t character) {
  const auto code_point = static_cast<UChar32>(character);
  const auto category = U_MASK(u_charType(code_point));
  if ((category & U_GC_ND_MASK) != 0)
    return CharacterKind::digit;
  if ((category & (U_GC_L_MASK | U_GC_M_MASK | U_GC_NL_MASK)) != 0) {
    if (sets_no_spaces(character))
      return CharacterKind::unspaced;
    if ((category & U_GC_M_MASK) != 0)
      return CharacterKind::mark;
    if ((category & (U_GC_LU_MASK | U_GC_LT_MASK)) != 0)
      return CharacterKind::upper;
    return (category & U_GC_LL_MASK) != 0 ? CharacterKind::lower : CharacterKind::letter;
  }
  return u_isUWhiteSpace(code_point) != 0 ? CharacterKind::space : CharacterKind::other;
}

CharacterTable make_table() {
  CharacterTable table;
  for (char16_t c = 0; c < CharacterTable::size; ++c) {
    table.kinds[c] = kind_by_category(c);
    std::array<char16_t, 4> folded{};
    UErrorCode status = U_ZERO_ERROR;
    const auto length = u_strFoldCase(folded.data(), 4, &c, 1, U_FOLD_CASE_DEFAULT, &status);
    table.folded[c] = U_SUCCESS(status) != 0 && length == 1 && table.kinds[c] != CharacterKind::mark
                          ? folded[0]
                          : u'\0';
  }
  return table;
}

} // namespace

const CharacterTable& character_table() {
  static const CharacterTable table = make_table();
  return table;
}

CharacterKind kind_of(char32_t character) {
  return character < CharacterTable::size ? character_table().kinds[character]
                                          : kind_by_category(character);
}

} // namespace text
