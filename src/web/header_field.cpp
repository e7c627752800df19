#include "web/header_field.hpp"
#include "text/utf8.hpp"

namespace web {

Line line_at(std::string_view text, std::size_t at) {
  const auto end = text.find('\n', at);
  auto line = text.substr(at, end - at);
  if (line.ends_with('\r'))
    line.remove_suffix(1);
  return {line, end == text.npos ? end : end + 1};
}

HeaderField header_field(std::string_view line) {
  const auto colon = line.find(':');
  if (colon == line.npos)
    return {};
  return {text::trim(line.substr(0, colon)), text::trim(line.substr(colon + 1))};
}

} // namespace web
