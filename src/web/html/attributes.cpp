// The attributes of a tag (WHATWG HTML §13.2.5.32–40).
#include "web/html/bytes.hpp"
#include "web/html/tokens.hpp"
#include <algorithm>

namespace web {

void HtmlTokens::skip_spaces() {
  while (at_ < html_.size() && bytes::is(html_[at_], bytes::space))
    ++at_;
}

// False where the page ends before the tag.
bool HtmlTokens::read_attributes(HtmlToken& token) {
  for (;;) {
    skip_spaces();
    if (at_ >= html_.size())
      return false;
    if (html_[at_] == '>') {
      ++at_;
      return true;
    }
    if (html_[at_] != '/') {
      if (!read_attribute(token.kind == TokenKind::start))
        return false;
    } else if (++at_ < html_.size() && html_[at_] == '>') {
      ++at_;
      token.closes_itself = true;
      return true;
    }
  }
}

// §13.2.5.33; an "=" at the beginning is the name's.
bool HtmlTokens::read_attribute(bool kept) {
  const auto begin = at_;
  std::uint8_t seen = bytes::kind(html_[at_++]);
  for (; at_ < html_.size() && !bytes::is(html_[at_], bytes::ends_attribute_name); ++at_)
    seen |= bytes::kind(html_[at_]);
  const auto name = html_.substr(begin, at_ - begin);
  skip_spaces();
  std::optional<std::string_view> value = "";
  if (at_ < html_.size() && html_[at_] == '=') {
    ++at_;
    value = read_value();
  }
  if (value && kept)
    add_attribute(name, *value, (seen & bytes::odd_in_name) != 0);
  return value.has_value();
}

// §13.2.5.35–38; nothing where the page ends in it.
std::optional<std::string_view> HtmlTokens::read_value() {
  skip_spaces();
  if (at_ >= html_.size())
    return std::nullopt;
  auto begin = at_;
  if (const char quote = html_[at_]; quote == '"' || quote == '\'') {
    const auto end = html_.find(quote, ++begin);
    if (end == none) {
      at_ = html_.size();
      return std::nullopt;
    }
    at_ = end + 1;
    return html_.substr(begin, end - begin);
  }
  while (at_ < html_.size() && !bytes::is(html_[at_], bytes::ends_value))
    ++at_;
  if (at_ >= html_.size())
    return std::nullopt;
  return html_.substr(begin, at_ - begin);
}

// Of two of one name the first holds.
void HtmlTokens::add_attribute(std::string_view name, std::string_view value, bool is_odd) {
  constexpr std::size_t most = 100; // no page means more
  const auto before = attributes();
  if (before.size() >= most)
    return;
  if (is_odd)
    name = lowered(name);
  if (std::ranges::find(before, name, &Attribute::name) == before.end())
    attributes_.push_back({name, without_nul(decoded(value, Place::attribute))});
}

} // namespace web
