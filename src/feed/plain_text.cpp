#include "feed/plain_text.hpp"
#include "text/utf8.hpp"
#include "web/html_tags.hpp"
#include "web/html_tokens.hpp"
#include <array>
#include <cstdint>
#include <optional>

namespace feed {

namespace {

// How what is inside of an element is read, if it has no tags.
std::optional<web::TextModel> model_of(web::Tag tag) {
  switch (tag) {
  case web::Tag::title:
  case web::Tag::textarea:
    return web::TextModel::rcdata;
  case web::Tag::iframe:
  case web::Tag::noembed:
  case web::Tag::noframes:
  case web::Tag::noscript:
  case web::Tag::style:
    return web::TextModel::rawtext;
  case web::Tag::script:
    return web::TextModel::script;
  default:
    return std::nullopt;
  }
}

bool is_hidden(const web::HtmlToken& start) {
  if (start.tag == web::Tag::svg || start.tag == web::Tag::template_)
    return !start.closes_itself;
  const auto model = model_of(start.tag);
  return model && model != web::TextModel::rcdata;
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
  std::string text;
  text.reserve(html.size());
  web::HtmlArena arena;
  web::HtmlTokens tokens(html, arena);
  auto hidden = web::Tag::other; // an element that is not shown
  for (auto token = tokens.next(); token.kind != web::TokenKind::end_of_page;
       token = tokens.next()) {
    if (hidden != web::Tag::other) {
      if (token.kind == web::TokenKind::end && token.tag == hidden)
        hidden = web::Tag::other;
      continue;
    }
    const bool is_start = token.kind == web::TokenKind::start;
    if (token.kind == web::TokenKind::text)
      text += token.text;
    else if (is_start && is_hidden(token))
      hidden = token.tag;
    else if ((is_start || token.kind == web::TokenKind::end) &&
             !web::is(token.tag, web::trait::phrasing))
      text.push_back(' ');
    if (const auto model = model_of(token.tag); is_start && model)
      tokens.read_as(*model, token.text);
  }
  return collapse_spaces(text);
}

} // namespace feed
