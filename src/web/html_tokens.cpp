#include "web/html_tokens.hpp"
#include "text/utf8.hpp"
#include "web/html_tags.hpp"
#include <algorithm>

namespace web {

namespace {

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_space(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f'; }
bool ends_name(char c) { return is_space(c) || c == '/' || c == '>'; }

// What is passed over with all that is inside.
constexpr auto unseen_tags = std::to_array<Tag>(
    {Tag::script, Tag::style, Tag::svg, Tag::template_, Tag::iframe, Tag::noscript});

Tag unseen_named(std::string_view name) {
  for (const auto tag : unseen_tags)
    if (text::equals_ignoring_case(name_of(tag), name))
      return tag;
  return Tag::other;
}

} // namespace

HtmlToken HtmlTokens::next() {
  while (at_ < html_.size()) {
    const char second = at_ + 1 < html_.size() ? html_[at_ + 1] : '\0';
    if (html_[at_] != '<' ||
        (!is_letter(second) && second != '/' && second != '!' && second != '?')) {
      const auto begin = at_;
      at_ = std::min(html_.find('<', at_ + 1), html_.size());
      return {TokenKind::text, html_.substr(begin, at_ - begin)};
    }
    auto token = is_letter(second) ? start_tag() : second == '/' ? end_tag() : HtmlToken{};
    if (token.kind != TokenKind::end_of_page)
      return token;
    if ((second == '!' || second == '?') && !skip_markup())
      return {TokenKind::text, html_.substr(at_++, 1)};
  }
  return {};
}

// Comments, doctypes and what is treated as such; false where a comment is not closed.
bool HtmlTokens::skip_markup() {
  const auto rest = html_.substr(at_);
  if (!rest.starts_with("<!--")) {
    skip_past('>');
    return true;
  }
  if (rest.starts_with("<!-->") || rest.starts_with("<!--->")) {
    skip_past('>');
    return true;
  }
  const auto end = no_comment_ends_ ? none : html_.find("-->", at_ + 4);
  no_comment_ends_ = end == none;
  if (no_comment_ends_)
    return false;
  at_ = end + 3;
  return true;
}

HtmlToken HtmlTokens::start_tag() {
  const auto begin = ++at_;
  while (at_ < html_.size() && !ends_name(html_[at_]))
    ++at_;
  const auto name = html_.substr(begin, at_ - begin);
  read_attributes();
  return unseen_or_start(name);
}

HtmlToken HtmlTokens::end_tag() {
  const auto begin = at_ + 2;
  if (begin >= html_.size() || !is_letter(html_[begin])) {
    skip_past('>');
    return {};
  }
  at_ = begin;
  while (at_ < html_.size() && !ends_name(html_[at_]))
    ++at_;
  const auto name = html_.substr(begin, at_ - begin);
  read_attributes();
  return {TokenKind::end, name};
}

HtmlToken HtmlTokens::unseen_or_start(std::string_view name) {
  const auto tag = unseen_named(name);
  if (tag == Tag::other || (tag == Tag::svg && closes_itself_))
    return {TokenKind::start, name};
  const auto body = at_;
  auto end = end_tag_of(tag);
  if (end == none && tag != Tag::script && tag != Tag::style)
    return {TokenKind::start, name};
  end = std::min(end, html_.size());
  at_ = end;
  skip_past('>');
  const bool is_json_ld =
      tag == Tag::script && std::ranges::any_of(attributes_, [](const Attribute& attribute) {
        return text::equals_ignoring_case(attribute.name, "type") &&
               text::contains_ignoring_case(attribute.value, "ld+json");
      });
  return is_json_ld ? HtmlToken{TokenKind::json_ld, text::trim(html_.substr(body, end - body))}
                    : HtmlToken{};
}

void HtmlTokens::read_attributes() {
  attributes_.clear();
  closes_itself_ = false;
  for (; at_ < html_.size() && html_[at_] != '>';) {
    closes_itself_ = html_[at_] == '/';
    if (closes_itself_ || is_space(html_[at_]))
      ++at_;
    else
      read_attribute();
  }
  at_ = std::min(at_ + 1, html_.size());
}

void HtmlTokens::read_attribute() {
  constexpr std::size_t most = 100; // no page means more
  const auto begin = at_++;
  while (at_ < html_.size() && !ends_name(html_[at_]) && html_[at_] != '=')
    ++at_;
  Attribute attribute{html_.substr(begin, at_ - begin), {}};
  const auto after_name = at_;
  skip_spaces();
  if (at_ < html_.size() && html_[at_] == '=') {
    ++at_;
    skip_spaces();
    attribute.value = read_value();
  } else {
    at_ = after_name;
  }
  if (attributes_.size() < most)
    attributes_.push_back(attribute);
}

std::string_view HtmlTokens::read_value() {
  if (at_ < html_.size() && (html_[at_] == '"' || html_[at_] == '\''))
    if (const auto end = html_.find(html_[at_], at_ + 1); end != none) {
      const auto value = html_.substr(at_ + 1, end - at_ - 1);
      at_ = end + 1;
      return value;
    }
  const auto begin = at_;
  while (at_ < html_.size() && !is_space(html_[at_]) && html_[at_] != '>')
    ++at_;
  return html_.substr(begin, at_ - begin);
}

std::string_view HtmlTokens::take_until_end_of(Tag tag) {
  const auto end = end_tag_of(tag);
  if (end == none)
    return {};
  const auto text = html_.substr(at_, end - at_);
  at_ = end;
  return text;
}

// Position of "</name", from here on.
std::size_t HtmlTokens::end_tag_of(Tag tag) {
  auto& none_ends = none_ends_[static_cast<std::size_t>(tag)];
  const auto name = name_of(tag);
  for (auto at = at_; !none_ends && (at = html_.find("</", at)) != none; at += 2) {
    const auto after = at + 2 + name.size();
    if (text::starts_with_ignoring_case(html_.substr(at + 2), name) &&
        (after >= html_.size() || ends_name(html_[after])))
      return at;
  }
  none_ends = true;
  return none;
}

void HtmlTokens::skip_past(char end) {
  const auto found = html_.find(end, at_);
  at_ = found == none ? html_.size() : found + 1;
}

void HtmlTokens::skip_spaces() {
  while (at_ < html_.size() && is_space(html_[at_]))
    ++at_;
}

} // namespace web
