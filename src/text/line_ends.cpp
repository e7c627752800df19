#include "text/line_ends.hpp"
#include "text/characters.hpp"
#include "text/utf8.hpp"
#include <algorithm>

namespace text {

namespace {

constexpr std::size_t widest_wrapped = 120; // columns; a longer line is a paragraph

std::size_t columns(std::string_view line) {
  return static_cast<std::size_t>(std::ranges::count_if(
      line, [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U; }));
}

} // namespace

LineEnds::LineEnds(std::string_view text) : text_(text) {
  for (std::size_t at = 0; at < text.size();) {
    const auto end = std::min(text.find('\n', at), text.size());
    width_ = std::max(width_, columns(trim(text.substr(at, end - at))));
    at = end + 1;
  }
  if (width_ > widest_wrapped)
    width_ = 0;
}

bool LineEnds::ends_paragraph(std::size_t line_feed) const {
  const auto behind = text_.substr(line_feed + 1);
  const auto next = trim(behind.substr(0, std::min(behind.find('\n'), 4 * widest_wrapped)));
  if (next.empty() || kind_of(decode_at(next, 0).value) == CharacterKind::lower)
    return false;
  if (width_ == 0)
    return true;
  const auto before = text_.substr(0, line_feed);
  const auto line = before.substr(before.rfind('\n') + 1); // npos + 1 is 0
  const bool breaks_anywhere = kind_of(decode_at(next, 0).value) == CharacterKind::unspaced;
  const auto word =
      breaks_anywhere ? 1 : 1 + columns(next.substr(0, next.find_first_of(" \t\r\n")));
  return columns(trim(line)) + word <= width_;
}

} // namespace text
