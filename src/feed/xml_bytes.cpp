#include "feed/xml_bytes.hpp"
#include <algorithm>
#include <array>

namespace feed {

namespace {

constexpr std::string_view after_name = " \t\r\n/>=<\"'";

// The first at or behind `at` that is in `bytes`; the size where none is.
template <const std::array<bool, 256>& bytes, bool wanted>
std::size_t find_byte(std::string_view text, std::size_t at) {
  while (at < text.size() && bytes[static_cast<unsigned char>(text[at])] != wanted)
    ++at;
  return std::min(at, text.size());
}

constexpr std::array<bool, 256> table_of(std::string_view members) {
  std::array<bool, 256> table{};
  for (const char c : members)
    table[static_cast<unsigned char>(c)] = true;
  return table;
}
constexpr auto ends_name = table_of(after_name);
constexpr auto is_blank = table_of(blanks);

// XML 1.0 §2.2 allows no other control characters; §2.11 makes line ends one.
bool is_unwanted(char c) { return static_cast<unsigned char>(c) < 0x20 && c != '\t' && c != '\n'; }

} // namespace

std::size_t name_end(std::string_view text, std::size_t at) {
  return find_byte<ends_name, true>(text, at);
}
std::size_t skip_blanks(std::string_view text, std::size_t at) {
  return find_byte<is_blank, false>(text, at);
}

bool begins_name(std::string_view text) {
  if (text.empty())
    return false;
  const auto c = static_cast<unsigned char>(text.front());
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == ':' || c >= 0x80;
}

std::pair<std::string_view, std::string_view> split_name(std::string_view written) {
  const auto colon = written.find(':');
  if (colon == written.npos)
    return {{}, written};
  return {written.substr(0, colon), written.substr(colon + 1)};
}

unsigned char likeness_of(std::string_view name) {
  unsigned sum = 0;
  for (const char c : name)
    sum = sum * 31 + (static_cast<unsigned char>(c) | 0x20U);
  return static_cast<unsigned char>(sum ^ (sum >> 8U));
}

void set_lower(std::string& lower, std::string_view name) {
  lower = name;
  for (auto& c : lower)
    if (c >= 'A' && c <= 'Z')
      c = static_cast<char>(c + ('a' - 'A'));
}

std::string lower(std::string_view name) {
  std::string result;
  set_lower(result, name);
  return result;
}

bool has_unwanted(std::string_view raw) {
  constexpr std::size_t block = 64; // bytes, looked at together
  std::size_t at = 0;
  for (; at + block <= raw.size(); at += block) {
    unsigned char unwanted = 0;
    for (std::size_t i = 0; i < block; ++i)
      unwanted |= static_cast<unsigned char>(is_unwanted(raw[at + i]));
    if (unwanted != 0)
      return true;
  }
  return std::ranges::any_of(raw.substr(at), is_unwanted);
}

void append_wanted(std::string& text, std::string_view raw) {
  if (!has_unwanted(raw)) {
    text.append(raw);
    return;
  }
  for (std::size_t i = 0; i < raw.size(); ++i)
    if (!is_unwanted(raw[i]))
      text.push_back(raw[i]);
    else if (raw[i] == '\r' && (i + 1 == raw.size() || raw[i + 1] != '\n'))
      text.push_back('\n');
}

bool ends_value(std::string_view rest) {
  constexpr std::size_t longest_name = 64; // bytes
  rest.remove_prefix(std::min(rest.find_first_not_of(blanks), rest.size()));
  if (rest.empty() || rest.front() == '>' || rest.front() == '/' || rest.front() == '<')
    return true;
  if (!begins_name(rest))
    return false;
  const auto name = rest.substr(0, longest_name);
  const auto end =
      rest.find_first_not_of(blanks, std::min(name.find_first_of(after_name), name.size()));
  return end == rest.npos || rest[end] == '=';
}

} // namespace feed
