#include "web/header_field.hpp"
#include "text/utf8.hpp"
#include <algorithm>

namespace web {

namespace {

// Where the character stands first outside of quotes, or the end.
std::size_t find_unquoted(std::string_view text, char wanted) {
  bool is_quoted = false;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == '"')
      is_quoted = !is_quoted;
    else if (text[at] == wanted && !is_quoted)
      return at;
  }
  return text.size();
}

// `parameters`: "; rel=\"hub self\"; type=…" of one link.
bool names_relation(std::string_view parameters, std::string_view relation) {
  while (!parameters.empty()) {
    const auto end = find_unquoted(parameters, ';');
    const auto parameter = text::trim(parameters.substr(0, end));
    parameters.remove_prefix(std::min(end + 1, parameters.size()));
    const auto equals = std::min(parameter.find('='), parameter.size());
    if (!text::equals_ignoring_case(text::trim(parameter.substr(0, equals)), "rel"))
      continue;
    auto words = parameter.substr(equals);
    while (!words.empty()) {
      constexpr std::string_view between = "=\", \t";
      words.remove_prefix(std::min(words.find_first_not_of(between), words.size()));
      const auto word = words.substr(0, words.find_first_of(between));
      if (text::equals_ignoring_case(word, relation))
        return true;
      words.remove_prefix(word.size());
    }
  }
  return false;
}

} // namespace

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

std::string_view link_to(std::string_view links, std::string_view relation) {
  for (auto at = links.find('<'); at != links.npos; at = links.find('<', at)) {
    const auto end = links.find('>', at);
    if (end == links.npos)
      return {};
    const auto address = links.substr(at + 1, end - at - 1);
    const auto next = end + find_unquoted(links.substr(end), '<');
    const auto parameters = links.substr(end + 1, next - end - 1);
    if (names_relation(parameters, relation))
      return text::trim(address);
    at = next;
  }
  return {};
}

} // namespace web
