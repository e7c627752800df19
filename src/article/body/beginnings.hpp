// A list of words, to ask whether a text begins with one of them. A–Z count as a–z.
#pragma once
#include <array>
#include <cstdint>
#include <initializer_list>
#include <string_view>
#include <vector>

namespace article {

class Beginnings {
public:
  // `words`: lower case.
  Beginnings(std::initializer_list<std::string_view> words) {
    for (const auto word : words) {
      by_first_[byte(word[0])].push_back(word);
      seconds_[byte(word[0])] |= word.size() > 1 ? bit(word[1]) : ~0U;
    }
  }

  // A word of up to three bytes has to end there, a plural's "s" aside.
  [[nodiscard]] bool begin(std::string_view text) const {
    if (text.empty())
      return false;
    const auto first = byte(folded[byte(text[0])]);
    const char second = text.size() > 1 ? folded[byte(text[1])] : '\0';
    if ((seconds_[first] & bit(second)) == 0) // as of nearly all texts
      return false;
    for (const auto word : by_first_[first])
      if ((word.size() == 1 || word[1] == second) && starts_with(text, word) &&
          (word.size() > 3 || ends_behind(text, word.size())))
        return true;
    return false;
  }

  // How many words of `text` begin so.
  [[nodiscard]] std::uint32_t count_words(std::string_view text) const {
    std::uint32_t count = 0;
    for (std::size_t at = 0; at < text.size();) {
      if (!is_letter[byte(text[at])]) {
        ++at;
        continue;
      }
      count += begin(text.substr(at)) ? 1 : 0;
      while (at < text.size() && is_letter[byte(text[at])])
        ++at;
    }
    return count;
  }

private:
  static constexpr auto folded = [] {
    std::array<char, 256> table{};
    for (std::size_t code = 0; code < table.size(); ++code)
      table[code] = static_cast<char>(code >= 'A' && code <= 'Z' ? code | 0x20U : code);
    return table;
  }();
  static constexpr auto is_letter = [] {
    std::array<bool, 256> table{};
    for (std::size_t code = 0; code < table.size(); ++code)
      table[code] = (folded[code] >= 'a' && folded[code] <= 'z') || code >= 0x80 || code == '-';
    return table;
  }();

  static std::uint8_t byte(char c) { return static_cast<std::uint8_t>(c); }
  static std::uint32_t bit(char c) { return 1U << (byte(c) & 31U); }
  static bool starts_with(std::string_view text, std::string_view word) {
    if (text.size() < word.size())
      return false;
    for (std::size_t at = 1; at < word.size(); ++at) // the first is the same
      if (folded[byte(text[at])] != word[at])
        return false;
    return true;
  }
  static bool ends_behind(std::string_view text, std::size_t at) {
    const auto next = [&](std::size_t i) { return i < text.size() ? text[i] : ' '; };
    return next(at) == ' ' || ((next(at) | 0x20) == 's' && next(at + 1) == ' ');
  }

  std::array<std::vector<std::string_view>, 256> by_first_;
  std::array<std::uint32_t, 256> seconds_{}; // of the words with a first byte, the seconds' bits
};

} // namespace article
