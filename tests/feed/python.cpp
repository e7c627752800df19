#include "tests/feed/python.hpp"
#include "text/utf8.hpp"
#include <algorithm>
#include <charconv>

namespace expectations {

namespace {

// Behind a text that begins at `at` with its quotation mark.
std::size_t skip_quoted(std::string_view text, std::size_t at) {
  const char quote = text[at++];
  while (at < text.size() && text[at] != quote)
    at += text[at] == '\\' ? 2 : 1;
  return std::min(at + 1, text.size());
}

bool is_quote(char c) { return c == '\'' || c == '"'; }

char32_t hex(std::string_view digits) {
  std::uint32_t value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value, 16);
  return value;
}

// The character behind a backslash at `at`, which is moved behind it.
void append_escaped(std::string& decoded, std::string_view text, std::size_t& at) {
  const char kind = text[at++];
  const std::size_t digits = kind == 'x' ? 2 : kind == 'u' ? 4 : kind == 'U' ? 8 : 0;
  if (digits > 0)
    text::append_utf8(decoded, hex(text.substr(at, digits)));
  else
    decoded.push_back(kind == 'n' ? '\n' : kind == 't' ? '\t' : kind == 'r' ? '\r' : kind);
  at += digits;
}

} // namespace

std::vector<std::string_view> split(std::string_view text, std::string_view separator) {
  std::vector<std::string_view> parts;
  std::size_t begin = 0, depth = 0;
  for (std::size_t at = 0; at < text.size();) {
    const char c = text[at];
    if (is_quote(c)) {
      at = skip_quoted(text, at);
    } else if (depth == 0 && text.substr(at).starts_with(separator)) {
      parts.push_back(text.substr(begin, at - begin));
      begin = at += separator.size();
    } else {
      depth += c == '(' || c == '[' || c == '{' ? 1 : 0;
      depth -= (c == ')' || c == ']' || c == '}') && depth > 0 ? 1 : 0;
      ++at;
    }
  }
  parts.push_back(text.substr(begin));
  return parts;
}

std::optional<std::string_view> in_brackets(std::string_view text) {
  if (text.size() < 2 || text.front() != '(' || text.back() != ')')
    return std::nullopt;
  const auto inner = text.substr(1, text.size() - 2);
  std::size_t depth = 0;
  for (std::size_t at = 0; at < inner.size(); ++at) {
    if (is_quote(inner[at]))
      at = skip_quoted(inner, at) - 1;
    else if (inner[at] == '(')
      ++depth;
    else if (inner[at] == ')' && depth-- == 0)
      return std::nullopt;
  }
  return inner;
}

std::optional<std::string> text_of(std::string_view literal) {
  std::string decoded;
  literal = text::trim(literal);
  if (literal.empty())
    return std::nullopt;
  for (std::size_t at = 0; at < literal.size();) {
    at = literal.find_first_not_of(" +u", at);
    if (at == literal.npos || !is_quote(literal[at]))
      return std::nullopt;
    const auto end = skip_quoted(literal, at);
    for (++at; at + 1 < end;)
      if (literal[at] == '\\')
        append_escaped(decoded, literal, ++at);
      else
        decoded.push_back(literal[at++]);
    at = end;
  }
  return decoded;
}

std::optional<std::vector<int>> numbers_of(std::string_view literal) {
  const auto inner = in_brackets(literal);
  if (!inner)
    return std::nullopt;
  std::vector<int> numbers;
  for (const auto part : split(*inner, ",")) {
    const auto digits = text::trim(part);
    if (std::from_chars(digits.data(), digits.data() + digits.size(), numbers.emplace_back()).ec !=
        std::errc{})
      return std::nullopt;
  }
  return numbers;
}

std::string path_of(std::string_view expression) {
  std::string path;
  for (std::size_t at = 0; at < expression.size(); ++at)
    if (expression[at] == '[' && at + 1 < expression.size() && is_quote(expression[at + 1])) {
      const auto end = skip_quoted(expression, at + 1);
      path.append(".").append(expression.substr(at + 2, end - at - 3));
      at = end;
    } else {
      path.push_back(expression[at]);
    }
  return path;
}

} // namespace expectations
