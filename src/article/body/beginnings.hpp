// A list of words, to ask whether a text begins with one of them.
#pragma once
#include <array>
#include <cstdint>
#include <initializer_list>
#include <span>
#include <string_view>
#include <vector>

namespace article {

class Beginnings {
public:
  Beginnings(std::initializer_list<std::string_view> words) {
    for (const auto word : words)
      by_first_[slot(word)].push_back(word);
  }

  // A word of up to three bytes has to end there, a plural's "s" aside.
  [[nodiscard]] bool begin(std::string_view text) const {
    if (text.empty())
      return false;
    const char second = text.size() > 1 ? text[1] : '\0';
    for (const auto word : by_first_[slot(text)])
      if ((word.size() == 1 || word[1] == second) && text.starts_with(word) &&
          (word.size() > 3 || ends_behind(text, word.size())))
        return true;
    return false;
  }

  // How many words of `text`, lower case, begin so.
  [[nodiscard]] std::uint32_t count_words(std::string_view text) const {
    std::uint32_t count = 0;
    bool inside = false;
    for (std::size_t at = 0; at < text.size(); ++at) {
      const bool letter = letters[slot(text.substr(at))];
      if (letter && !inside && begin(text.substr(at)))
        ++count;
      inside = letter;
    }
    return count;
  }

private:
  static constexpr auto letters = [] {
    std::array<bool, 256> table{};
    for (std::size_t byte = 0; byte < table.size(); ++byte)
      table[byte] = (byte >= 'a' && byte <= 'z') || byte >= 0x80 || byte == '-';
    return table;
  }();
  static bool ends_behind(std::string_view text, std::size_t at) {
    const auto next = [&](std::size_t i) { return i < text.size() ? text[i] : ' '; };
    return next(at) == ' ' || (next(at) == 's' && next(at + 1) == ' ');
  }
  static std::size_t slot(std::string_view word) {
    return static_cast<unsigned char>(word.front());
  }

  std::array<std::vector<std::string_view>, 256> by_first_;
};

} // namespace article
