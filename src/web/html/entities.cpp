#include "web/html/entities.hpp"
#include "text/utf8.hpp"
#include <algorithm>
#include <array>

namespace web {

namespace {

struct Named {
  std::string_view name;
  char32_t first = 0, second = 0; // the second of a few
  bool is_old = false;            // holds without a semicolon
};

constexpr auto all_named = std::to_array<Named>({
#include "web/html/entity_names.inc"
});
static_assert(std::ranges::is_sorted(all_named, {}, &Named::name));

// Where the names with a first letter begin, by the letter.
constexpr auto begins = [] {
  std::array<std::uint16_t, 129> table{};
  for (std::size_t letter = 0, row = 0; letter < table.size(); ++letter) {
    while (row < all_named.size() && static_cast<std::size_t>(all_named[row].name[0]) < letter)
      ++row;
    table[letter] = static_cast<std::uint16_t>(row);
  }
  return table;
}();

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_alphanumeric(char c) {
  return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

// §13.2.5.80: what a number in the range of C1 controls was meant to be, in windows-1252.
constexpr std::array<char16_t, 32> windows_1252 = {
    0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x8D,   0x017D, 0x8F,   0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178};

char32_t meant(std::uint32_t number) {
  if (number == 0 || number > 0x10FFFF || (number >= 0xD800 && number <= 0xDFFF))
    return 0xFFFD;
  return number >= 0x80 && number < 0xA0 ? windows_1252[number - 0x80] : number;
}

// Bytes that the reference at the beginning of `text` takes, decoded to `to`; 0 where it is none.
std::size_t decode_number(std::string& to, std::string_view text) {
  std::size_t at = 2;
  const bool hexadecimal = at < text.size() && (text[at] == 'x' || text[at] == 'X');
  at += hexadecimal ? 1 : 0;
  const auto first = at;
  std::uint32_t number = 0;
  for (; at < text.size(); ++at) {
    const char c = text[at], lower = static_cast<char>(c | 0x20);
    std::uint32_t digit = 0;
    if (is_digit(c))
      digit = static_cast<std::uint32_t>(c - '0');
    else if (hexadecimal && lower >= 'a' && lower <= 'f')
      digit = static_cast<std::uint32_t>(lower - 'a' + 10);
    else
      break;
    if (number <= 0x10FFFF)
      number = number * (hexadecimal ? 16 : 10) + digit;
  }
  if (at == first)
    return 0;
  text::append_utf8(to, meant(number));
  return at < text.size() && text[at] == ';' ? at + 1 : at;
}

struct Match {
  const Named* named = nullptr;
  std::size_t size = 0; // with the semicolon
};

// The longest name that `text` begins with (§13.2.5.73).
Match longest_name(std::string_view text) {
  Match longest;
  if (text.empty() || !is_alphanumeric(text[0]))
    return longest;
  const auto letter = static_cast<std::size_t>(text[0]);
  auto names = std::ranges::subrange(all_named.begin() + begins[letter],
                                     all_named.begin() + begins[letter + 1]);
  for (std::size_t size = 1; !names.empty(); ++size) {
    const auto& row = names.front();
    const char next = size < text.size() ? text[size] : '\0';
    if (row.name.size() == size) {
      if (next == ';')
        return {&row, size + 1};
      if (row.is_old)
        longest = {&row, size};
    }
    if (!is_alphanumeric(next))
      break;
    names = std::ranges::equal_range(names, next, {}, [size](const Named& named) {
      return named.name.size() > size ? named.name[size] : '\0';
    });
  }
  return longest;
}

std::size_t decode_name(std::string& to, std::string_view text, Place place) {
  const auto [named, size] = longest_name(text.substr(1));
  if (named == nullptr)
    return 0;
  const auto after = 1 + size;
  const bool is_closed = text[size] == ';';
  if (place == Place::attribute && !is_closed && after < text.size() &&
      (is_alphanumeric(text[after]) || text[after] == '='))
    return 0;
  text::append_utf8(to, named->first);
  if (named->second != 0)
    text::append_utf8(to, named->second);
  return after;
}

} // namespace

void append_decoded(std::string& to, std::string_view text, Place place) {
  std::size_t kept = 0;
  for (auto at = text.find('&'); at != text.npos; at = text.find('&', at)) {
    to.append(text.substr(kept, at - kept));
    const auto rest = text.substr(at);
    const auto taken =
        rest.size() > 2 && rest[1] == '#' ? decode_number(to, rest) : decode_name(to, rest, place);
    kept = at;
    at += std::max<std::size_t>(taken, 1);
    kept = taken == 0 ? kept : at;
  }
  to.append(text.substr(kept));
}

} // namespace web
