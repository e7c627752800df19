#include "reuse/words.hpp"
#include "text/hash.hpp"
#include <array>

namespace reuse {

namespace {

// "3,000" and "3000" are one number; longer ones than these digits are told apart by the first.
Word number_of(std::string_view surface) {
  std::array<char, 16> digits{};
  std::size_t size = 0;
  for (const char c : surface)
    if (c != ',' && size < digits.size())
      digits[size++] = c;
  return static_cast<Word>(text::hash64({digits.data(), size}) % different_numbers);
}

} // namespace

std::optional<Word> content_word(const text::Token& token, std::string_view text) {
  using enum text::TokenShape;
  if (token.shape == number)
    return number_of(text.substr(token.begin, token.end - token.begin));
  if (token.is_stop || token.end - token.begin < 2)
    return std::nullopt;
  const auto word =
      static_cast<Word>(different_numbers + token.stem % (different_words - different_numbers));
  const bool named = token.shape == upper || (token.shape == capitalised && !token.starts_sentence);
  return named ? static_cast<Word>(word | name_mark) : word;
}

} // namespace reuse
