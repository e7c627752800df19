#include "web/html/tokens.hpp"
#include "text/utf8.hpp"
#include "web/html/bytes.hpp"
#include "web/html/tags.hpp"
#include <algorithm>

namespace web {

std::string with_plain_newlines(std::string_view html) {
  auto at = html.find('\r');
  if (at == html.npos)
    return std::string(html);
  std::string plain;
  plain.reserve(html.size());
  std::size_t begin = 0;
  for (; at != html.npos; at = html.find('\r', begin)) {
    plain.append(html.substr(begin, at - begin)).push_back('\n');
    begin = at + 1;
    begin += begin < html.size() && html[begin] == '\n' ? 1 : 0;
  }
  return plain.append(html.substr(begin));
}

HtmlToken HtmlTokens::next() {
  if (model_ != TextModel::data)
    if (const auto text = raw_text(); !text.text.empty())
      return text;
  while (at_ < html_.size()) {
    if (html_[at_] != '<' || !begins_markup(at_))
      return text_run();
    const char second = html_[at_ + 1];
    const auto token = bytes::is(second, bytes::letter) ? start_tag()
                       : second == '/'                  ? end_tag()
                                                        : declaration();
    if (token.kind != TokenKind::end_of_page)
      return token;
  }
  return {};
}

// §13.2.5.6
bool HtmlTokens::begins_markup(std::size_t at) const {
  if (at + 1 >= html_.size())
    return false;
  const char second = html_[at + 1];
  return bytes::is(second, bytes::letter) || second == '!' || second == '?' ||
         (second == '/' && at + 2 < html_.size());
}

// §13.2.5.1
HtmlToken HtmlTokens::text_run() {
  const auto begin = at_;
  do
    at_ = std::min(html_.find('<', at_ + 1), html_.size());
  while (at_ < html_.size() && !begins_markup(at_));
  HtmlToken token{.kind = TokenKind::text};
  token.text = decoded(html_.substr(begin, at_ - begin), Place::text);
  token.has_nul = has_nul_ && token.text.find('\0') != none;
  return token;
}

HtmlToken HtmlTokens::start_tag() {
  ++at_;
  return tag(TokenKind::start);
}

// §13.2.5.7
HtmlToken HtmlTokens::end_tag() {
  at_ += 2;
  if (bytes::is(html_[at_], bytes::letter))
    return tag(TokenKind::end);
  if (html_[at_] == '>') {
    ++at_;
    return {};
  }
  const auto end = html_.find('>', at_);
  return comment_until(std::min(end, html_.size()), end == none ? html_.size() : end + 1);
}

// §13.2.5.8; a tag that the page ends in is none.
HtmlToken HtmlTokens::tag(TokenKind kind) {
  HtmlToken token{.kind = kind};
  token.text = read_name(token.tag);
  attributes_.resize(first_attribute_);
  if (at_ < html_.size() && html_[at_] == '>')
    ++at_;
  else if (!read_attributes(token))
    return {};
  return token;
}

std::string_view HtmlTokens::read_name(Tag& tag) {
  const auto begin = at_;
  std::uint8_t seen = 0;
  for (; at_ < html_.size() && !bytes::is(html_[at_], bytes::ends_name); ++at_)
    seen |= bytes::kind(html_[at_]);
  auto name = html_.substr(begin, at_ - begin);
  if ((seen & bytes::odd_in_name) != 0)
    name = lowered(name);
  tag = tag_named(name);
  return tag == Tag::other ? name : name_of(tag);
}

// §13.2.5.42
HtmlToken HtmlTokens::declaration() {
  const auto rest = html_.substr(at_);
  if (rest.starts_with("<!--"))
    return comment();
  if (allows_cdata_ && rest.starts_with("<![CDATA["))
    return cdata();
  const auto end = html_.find('>', at_);
  const auto close = std::min(end, html_.size());
  const auto after = end == none ? html_.size() : end + 1;
  constexpr std::string_view doctype = "<!doctype";
  if (text::starts_with_ignoring_case(rest, doctype)) {
    const auto inside = html_.substr(at_ + doctype.size(), close - at_ - doctype.size());
    doctype_ = read_doctype(inside, end != none, arena_);
    at_ = after;
    return {.kind = TokenKind::doctype};
  }
  at_ += rest[1] == '!' ? 2 : 1;
  return comment_until(close, after);
}

// §13.2.5.43–52
HtmlToken HtmlTokens::comment() {
  at_ += 4;
  const auto rest = html_.substr(at_, 2);
  if (rest.starts_with('>') || rest == "->")
    return comment_until(at_, at_ + (rest.starts_with('>') ? 1 : 2));
  for (auto at = html_.find("--", at_); at != none; at = html_.find("--", at + 1)) {
    const auto close = html_.substr(at + 2, 2);
    if (close.starts_with('>'))
      return comment_until(at, at + 3);
    if (close == "!>")
      return comment_until(at, at + 4);
  }
  const auto open = html_.substr(at_);
  const std::size_t closing = open.ends_with("--!")  ? 3
                              : open.ends_with("--") ? 2
                              : open.ends_with("-")  ? 1
                                                     : 0;
  return comment_until(html_.size() - closing, html_.size());
}

HtmlToken HtmlTokens::comment_until(std::size_t end, std::size_t after) {
  const auto text = without_nul(html_.substr(at_, end - at_));
  at_ = after;
  return {.kind = TokenKind::comment, .text = text};
}

// §13.2.5.69; nothing where it is empty.
HtmlToken HtmlTokens::cdata() {
  at_ += std::string_view("<![CDATA[").size();
  model_ = TextModel::cdata;
  return raw_text();
}

std::uint32_t HtmlTokens::keep_attributes() {
  const auto first = static_cast<std::uint32_t>(first_attribute_);
  first_attribute_ = attributes_.size();
  return first;
}

std::string_view HtmlTokens::lowered(std::string_view name) {
  scratch_.clear();
  for (const char c : name)
    if (c == '\0')
      scratch_ += "\uFFFD";
    else
      scratch_ += c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
  const auto tag = tag_named(scratch_);
  return tag == Tag::other ? arena_.keep(scratch_) : name_of(tag);
}

std::string_view HtmlTokens::decoded(std::string_view text, Place place) {
  if (text.find('&') == none)
    return text;
  scratch_.clear();
  append_decoded(scratch_, text, place);
  return arena_.keep(scratch_);
}

std::string_view HtmlTokens::without_nul(std::string_view text) {
  if (!has_nul_ || text.find('\0') == none)
    return text;
  scratch_.clear();
  for (const char c : text)
    if (c == '\0')
      scratch_ += "\uFFFD";
    else
      scratch_ += c;
  return arena_.keep(scratch_);
}

} // namespace web
