#include "feed/plain_text.hpp"
#include "text/utf8.hpp"
#include "web/html_entities.hpp"
#include "web/html_tags.hpp"
#include "web/html_tokens.hpp"
#include <algorithm>
#include <array>
#include <cstdint>

namespace feed {

namespace {

// Whether a tag parts words. Names are short; longer ones are of no element that HTML knows.
bool parts_words(std::string_view name, web::Tag& tag) {
  std::array<char, 16> lower{};
  tag = web::Tag::other;
  if (name.size() > lower.size())
    return !web::is(tag, web::trait::phrasing);
  for (std::size_t i = 0; i < name.size(); ++i)
    lower[i] =
        name[i] >= 'A' && name[i] <= 'Z' ? static_cast<char>(name[i] + ('a' - 'A')) : name[i];
  tag = web::tag_named({lower.data(), name.size()});
  return !web::is(tag, web::trait::phrasing);
}

enum class Byte : std::uint8_t { word, space, unsure };

constexpr auto bytes = [] {
  std::array<Byte, 256> table{};
  for (const char c : {' ', '\t', '\n', '\v', '\f', '\r'})
    table[static_cast<unsigned char>(c)] = Byte::space;
  for (const int first : {0xC2, 0xE1, 0xE2, 0xE3, 0xEF}) // of Unicode's other spaces
    table[static_cast<unsigned char>(first)] = Byte::unsure;
  return table;
}();

// Whether the character at the beginning of `text` may be a space.
bool may_be_space(std::string_view text) {
  const auto next = text.substr(1, 2);
  const auto last = next.size() < 2 ? 0U : static_cast<unsigned char>(next[1]);
  switch (static_cast<unsigned char>(text[0])) {
  case 0xC2:
    return next.starts_with('\x85') || next.starts_with('\xA0');
  case 0xE2:
    return (next.starts_with('\x80') && (last <= 0x8B || last >= 0xA8)) || next.starts_with('\x81');
  case 0xE3:
    return next == "\x80\x80";
  case 0xEF:
    return next.starts_with('\xBB');
  default:
    return next.starts_with('\x9A');
  }
}

bool needs_repair(std::string_view html) {
  return html.contains("<!") || html.contains("<iframe") || html.contains("<IFRAME");
}

// Frames are what stands in them. A comment that is not closed ends at the next ">", or never; any
// other declaration that is not is text.
std::string repaired(std::string_view html) {
  const auto last_comment = html.rfind("-->"), last_tag = html.rfind('>');
  const auto ends_behind = [](std::size_t last, std::size_t at) {
    return last != std::string_view::npos && last >= at;
  };
  std::string result;
  for (std::size_t at = 0; at < html.size();) {
    const auto open = std::min(html.find('<', at), html.size());
    result.append(html.substr(at, open - at));
    if (open == html.size())
      break;
    const auto rest = html.substr(open);
    const auto behind_tag = [&] { return open + std::min(rest.find('>'), rest.size() - 1) + 1; };
    at = open + 1;
    if (text::starts_with_ignoring_case(rest, "<iframe") ||
        text::starts_with_ignoring_case(rest, "</iframe")) {
      result += ' ';
      at = behind_tag();
    } else if (rest.starts_with("<!--") && !ends_behind(last_comment, open + 2)) {
      at = behind_tag();
    } else if (rest.starts_with("<!") && !ends_behind(last_tag, open)) {
      result += "&lt;";
    } else {
      result += '<';
    }
  }
  return result;
}

std::string text_of_tokens(std::string_view html) {
  std::string text;
  text.reserve(html.size());
  web::HtmlTokens tokens(html);
  for (auto token = tokens.next(); token.kind != web::TokenKind::end_of_page;
       token = tokens.next()) {
    if (token.kind == web::TokenKind::text) {
      web::append_decoded(text, token.text, web::Place::text);
    } else if (token.kind != web::TokenKind::json_ld) {
      web::Tag tag{};
      if (parts_words(token.text, tag))
        text.push_back(' ');
      if (token.kind == web::TokenKind::start &&
          (tag == web::Tag::title || tag == web::Tag::textarea))
        web::append_decoded(text, tokens.take_until_end_of(tag), web::Place::text);
    }
  }
  return text;
}

} // namespace

std::string collapse_spaces(std::string_view text) {
  std::string collapsed(text.size(), '\0');
  std::size_t size = 0;
  bool is_behind_word = false;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const auto kind = bytes[static_cast<unsigned char>(text[at])];
    if (kind == Byte::unsure && may_be_space(text.substr(at)))
      return text::collapse_spaces(text);
    if (kind != Byte::space)
      collapsed[size++] = text[at];
    else if (is_behind_word)
      collapsed[size++] = ' ';
    is_behind_word = kind != Byte::space;
  }
  collapsed.resize(size - (size > 0 && !is_behind_word ? 1 : 0));
  return collapsed;
}

std::string plain_text(std::string_view html) {
  if (html.find('<') == html.npos && html.find('&') == html.npos)
    return collapse_spaces(html);
  return collapse_spaces(needs_repair(html) ? text_of_tokens(repaired(html))
                                            : text_of_tokens(html));
}

} // namespace feed
