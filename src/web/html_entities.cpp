#include "web/html_entities.hpp"
#include "text/utf8.hpp"
#include <array>
#include <libxml/HTMLparser.h>
#include <unordered_map>

namespace web {

namespace {

using Names = std::unordered_map<std::string_view, char32_t>;

constexpr std::array<std::pair<std::string_view, char32_t>, 36> later_names = {{
    {"apos", '\''},   {"Tab", '\t'},   {"NewLine", '\n'},  {"excl", '!'},      {"num", '#'},
    {"dollar", '$'},  {"percnt", '%'}, {"lpar", '('},      {"rpar", ')'},      {"ast", '*'},
    {"plus", '+'},    {"comma", ','},  {"period", '.'},    {"sol", '/'},       {"colon", ':'},
    {"semi", ';'},    {"equals", '='}, {"quest", '?'},     {"commat", '@'},    {"lsqb", '['},
    {"bsol", '\\'},   {"rsqb", ']'},   {"lowbar", '_'},    {"grave", '`'},     {"lcub", '{'},
    {"verbar", '|'},  {"vert", '|'},   {"rcub", '}'},      {"AMP", '&'},       {"LT", '<'},
    {"GT", '>'},      {"QUOT", '"'},   {"hyphen", 0x2010}, {"horbar", 0x2015}, {"check", 0x2713},
    {"star", 0x2606},
}};

// libxml2's table can be looked up by number only in order, which is a scan: it is turned round
// once.
Names make_names() {
  constexpr unsigned last = 0x26FF; // HTML 4's highest is U+2666
  Names names(later_names.begin(), later_names.end());
  for (unsigned value = 1; value <= last; ++value)
    if (const auto* entity = htmlEntityValueLookup(value))
      names.emplace(entity->name, value);
  return names;
}

char32_t named(std::string_view name) {
  static const Names names = make_names();
  const auto found = names.find(name);
  return found == names.end() ? 0 : found->second;
}

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

std::size_t decode_name(std::string& to, std::string_view text, Place place) {
  constexpr std::size_t longest = 32;
  std::size_t end = 1;
  while (end < text.size() && end <= longest && is_alphanumeric(text[end]))
    ++end;
  const bool closed = end < text.size() && text[end] == ';';
  if (const auto value = closed ? named(text.substr(1, end - 1)) : 0; value != 0) {
    text::append_utf8(to, value);
    return end + 1;
  }
  // The names of HTML 2 hold without a semicolon; in an attribute only where no word or "=" goes
  // on.
  for (auto stop = end; stop >= 3; --stop) {
    const auto value = named(text.substr(1, stop - 1));
    const bool old = (value >= 0xA0 && value < 0x100) || value == '&' || value == '<' ||
                     value == '>' || value == '"';
    if (!old)
      continue;
    if (place == Place::attribute && stop < text.size() &&
        (is_alphanumeric(text[stop]) || text[stop] == '='))
      return 0;
    text::append_utf8(to, value);
    return stop;
  }
  return 0;
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
