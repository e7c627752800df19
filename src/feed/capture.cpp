#include "feed/capture.hpp"
#include "text/utf8.hpp"
#include <algorithm>
#include <array>

namespace feed {

namespace {

// HTML elements that have no end tag.
constexpr std::array<std::string_view, 8> void_elements = {"br",   "img",  "hr",  "input",
                                                           "meta", "link", "wbr", "source"};

void append_escaped(std::string& markup, std::string_view text, bool is_value) {
  for (const char c : text)
    switch (c) {
    case '&':
      markup += "&amp;";
      break;
    case '<':
      markup += "&lt;";
      break;
    case '"':
      markup += is_value ? "&quot;" : "\"";
      break;
    default:
      markup.push_back(c);
    }
}

// RFC 4648 §4, blanks and other strangers passed over; "" where the bytes are no text.
std::string decode_base64(std::string_view encoded) {
  constexpr std::string_view digits =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string decoded;
  std::uint32_t bits = 0;
  int count = 0;
  for (const char c : encoded.substr(0, encoded.find('='))) {
    const auto digit = digits.find(c);
    if (digit == digits.npos)
      continue;
    bits = (bits << 6U | static_cast<std::uint32_t>(digit)) & 0xFFFFFFU;
    count += 6;
    if (count >= 8) {
      count -= 8;
      decoded.push_back(static_cast<char>(bits >> static_cast<unsigned>(count)));
    }
  }
  return text::is_valid_utf8(decoded) && decoded.find('\0') == decoded.npos ? decoded
                                                                            : std::string();
}

} // namespace

void Capture::add_characters(std::string_view characters) {
  if (is_xhtml)
    append_escaped(text, characters, false);
  else
    text += characters;
}

void Capture::add_start(const XmlReader& reader) {
  has_elements = true;
  text.append("<").append(reader.name());
  for (const auto& attribute : reader.attributes()) {
    text.append(" ").append(attribute.name).append("=\"");
    append_escaped(text, attribute.value, true);
    text += '"';
  }
  text += '>';
}

void Capture::add_end(std::string_view name) {
  if (std::ranges::find(void_elements, name) == void_elements.end())
    text.append("</").append(name).append(">");
}

std::string Capture::take_value() { return is_base64 ? decode_base64(text) : std::move(text); }

Capture begin_capture(const XmlReader& reader, const Rule& rule, std::uint8_t rank,
                      Dialect dialect) {
  Capture capture;
  capture.role = rule.role;
  capture.rank = rank;
  capture.depth = reader.depth();
  capture.is_permalink = !text::equals_ignoring_case(reader.attribute("ispermalink"), "false");
  const auto lower = [&](std::string_view name) {
    const auto value = reader.attribute(name);
    return value.empty() ? std::string() : text::to_lower(value);
  };
  const auto type = lower("type");
  const auto mode = lower("mode"); // Atom 0.3
  const auto names = [&](std::string_view word) { return type.find(word) != type.npos; };
  const bool is_inline = mode == "xml" || (mode.empty() && type == "application/xhtml+xml");
  capture.is_xhtml = type == "xhtml" || (is_inline && names("html")) || rule.space == Space::xhtml;
  // RFC 4287 §4.1.3.3: what is neither text nor XML comes in base64.
  capture.is_base64 =
      mode == "base64" ||
      (mode.empty() && names("/") && !type.starts_with("text/") && !names("xml") && !names("html"));
  const bool is_rss = dialect == Dialect::rss;
  if (capture.is_xhtml || names("html") || rule.space == Space::content ||
      (is_rss && rule.role == Role::content))
    capture.markup = Markup::html;
  else if ((!is_rss && !capture.is_base64) || type.starts_with("text"))
    capture.markup = Markup::text;
  return capture;
}

std::optional<std::string_view> inside(std::string_view markup, std::string_view name) {
  const auto begin = markup.find("<" + std::string(name) + ">");
  const auto end = markup.find("</" + std::string(name) + ">");
  if (begin == markup.npos || end == markup.npos || end < begin)
    return std::nullopt;
  const auto from = begin + name.size() + 2;
  return markup.substr(from, end - from);
}

} // namespace feed
