// The bytes that part the words of HTML's markup.
#pragma once
#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>

namespace web::bytes {

inline constexpr std::uint8_t space = 1, letter = 2, ends_name = 4, ends_attribute_name = 8,
                              ends_value = 16;
inline constexpr std::uint8_t odd_in_name = 32; // is not kept as it stands

inline constexpr auto kinds = [] {
  std::array<std::uint8_t, 256> table{};
  const auto add = [&](char c, std::uint8_t bits) { table[static_cast<unsigned char>(c)] |= bits; };
  for (const char c : {' ', '\t', '\n', '\r', '\f'})
    add(c, space | ends_name | ends_attribute_name | ends_value);
  add('/', ends_name | ends_attribute_name);
  add('>', ends_name | ends_attribute_name | ends_value);
  add('=', ends_attribute_name);
  add('\0', odd_in_name);
  for (char c = 'a'; c <= 'z'; ++c)
    add(c, letter);
  for (char c = 'A'; c <= 'Z'; ++c)
    add(c, letter | odd_in_name);
  return table;
}();

inline std::uint8_t kind(char c) { return kinds[static_cast<unsigned char>(c)]; }
inline bool is(char c, std::uint8_t bits) { return (kind(c) & bits) != 0; }

inline constexpr const char* spaces = " \t\n\r\f";

inline bool is_blank(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return is(c, space); });
}
inline bool is_blank_or_nul(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return c == '\0' || is(c, space); });
}

} // namespace web::bytes
