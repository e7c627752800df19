// A content word in 16 bits: what of a text is kept in order. 15 bits tell words apart, numbers
// from all others; the last marks a name. A name that opens a sentence cannot be told from any
// other word there, so the mark is no part of which word it is.
#pragma once
#include "text/tokens.hpp"
#include <cstdint>
#include <optional>
#include <string_view>

namespace reuse {

using Word = std::uint16_t;

inline constexpr std::size_t different_words = 32'768;
inline constexpr Word different_numbers = 4'096; // words below are numbers
inline constexpr Word name_mark = 0x8000;

constexpr Word identity(Word word) { return word & static_cast<Word>(~name_mark); }
constexpr bool is_number(Word word) { return identity(word) < different_numbers; }
constexpr bool is_name(Word word) { return (word & name_mark) != 0; }
// What survives rewording.
constexpr bool is_anchor(Word word) { return is_name(word) || is_number(word); }

// Nothing for function words and single letters.
std::optional<Word> content_word(const text::Token& token, std::string_view text);

} // namespace reuse
