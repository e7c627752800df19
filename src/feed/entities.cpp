#include "feed/entities.hpp"
#include "text/utf8.hpp"
#include "web/html/entities.hpp"
#include <algorithm>
#include <array>
#include <charconv>
#include <fmt/format.h>
#include <utility>

namespace feed {

namespace {

constexpr std::size_t longest_name = 32; // bytes; the longest of HTML's has 31

constexpr std::array<std::pair<std::string_view, char>, 5> of_xml = {
    {{"amp", '&'}, {"lt", '<'}, {"gt", '>'}, {"quot", '"'}, {"apos", '\''}}};

// windows-1252's characters for 128–159; 0 where it has none.
constexpr std::array<char16_t, 32> windows_1252 = {
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

bool is_name_byte(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
         c == '-' || c == '.' || c == ':' || static_cast<signed char>(c) < 0;
}

bool append_number(std::string_view digits, std::string& text) {
  const bool is_hex = digits.starts_with('x') || digits.starts_with('X');
  if (is_hex)
    digits.remove_prefix(1);
  std::uint32_t value = 0;
  const auto [end, trouble] =
      std::from_chars(digits.data(), digits.data() + digits.size(), value, is_hex ? 16 : 10);
  if (end != digits.data() + digits.size() || trouble == std::errc::invalid_argument)
    return false;
  if (value >= 0x80 && value < 0xA0 && windows_1252[value - 0x80] != 0)
    value = windows_1252[value - 0x80];
  const bool is_control = value < 0x20 && value != '\t' && value != '\n' && value != '\r';
  const bool is_surrogate = value >= 0xD800 && value < 0xE000;
  if (trouble != std::errc{} || value > 0x10FFFF || is_surrogate || value == 0)
    value = 0xFFFD;
  else if (is_control)
    return true;
  text::append_utf8(text, value);
  return true;
}

} // namespace

std::string_view entity_name(std::string_view text) {
  const auto head = text.substr(0, longest_name + 1);
  const auto semicolon = head.find(';');
  if (semicolon == head.npos)
    return {};
  const auto name = head.substr(0, semicolon);
  const auto letters = name.starts_with('#') ? name.substr(1) : name;
  return std::ranges::all_of(letters, is_name_byte) ? name : std::string_view();
}

bool append_known_entity(std::string_view name, std::string& text) {
  if (name.starts_with('#'))
    return append_number(name.substr(1), text);
  if (const auto found = std::ranges::find(of_xml, name, &std::pair<std::string_view, char>::first);
      found != of_xml.end()) {
    text.push_back(found->second);
    return true;
  }
  std::string decoded;
  web::append_decoded(decoded, fmt::format("&{};", name), web::Place::text);
  if (decoded.ends_with(';')) // HTML knows a few without: "&copyright;" has one in it
    return false;
  text += decoded;
  return true;
}

} // namespace feed
