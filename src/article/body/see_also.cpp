#include "article/body/see_also.hpp"
#include "text/utf8.hpp"
#include <array>

namespace article {

namespace {

constexpr std::size_t longest = 220; // bytes; a sentence of the text may begin so too

// clang-format off
constexpr auto openings = std::to_array<std::string_view>({
    "see also", "read also", "also read", "read more", "read next", "related:",
    "related article", "related stories", "related story", "more on this", "more:",
    "don't miss", "you may also like", "recommended:", "watch:", "listen:", "must read",
    "lesen sie auch", "siehe auch", "mehr zum thema", "lire aussi", "à lire aussi",
    "à lire également", "voir aussi", "lea también", "le puede interesar", "te puede interesar",
    "ver también", "leggi anche", "leia também", "lees ook", "czytaj też", "читайте также",
    "διαβάστε επίσης"});
// clang-format on

constexpr auto is_initial = [] {
  std::array<bool, 256> initials{};
  for (const auto opening : openings)
    initials[static_cast<unsigned char>(opening.front())] = true;
  return initials;
}();

// Nearly all lines begin otherwise.
bool may_open(std::string_view line) {
  const auto first = static_cast<unsigned char>(line.empty() ? '\0' : line.front());
  return first >= 0x80 || is_initial[first | 0x20U];
}

} // namespace

std::optional<std::string> see_also(std::string_view paragraph) {
  if (paragraph.size() > longest || !may_open(paragraph))
    return std::nullopt;
  const auto folded = text::to_lower(paragraph.substr(0, 64));
  for (const auto opening : openings)
    if (folded.starts_with(opening)) {
      auto rest = paragraph.substr(opening.size());
      while (!rest.empty() && (rest.front() == ':' || rest.front() == ' ' || rest.front() == '-'))
        rest.remove_prefix(1);
      rest = text::trim(rest);
      // "Read more than forty pages of it" is a sentence: what leads elsewhere stands apart or in
      // capitals.
      const bool apart = opening.ends_with(':') ||
                         paragraph.substr(opening.size()).starts_with(":") ||
                         paragraph.substr(opening.size()).starts_with("  ") || rest.empty() ||
                         (rest.front() >= 'A' && rest.front() <= 'Z') ||
                         static_cast<unsigned char>(rest.front()) >= 0x80;
      if (apart && !(paragraph.ends_with('.') && paragraph.size() > 160))
        return std::string(rest);
    }
  return std::nullopt;
}

} // namespace article
