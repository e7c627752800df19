// What is text whatever stands in it: titles, styles, scripts (WHATWG HTML §13.2.5.2–31).
#include "text/utf8.hpp"
#include "web/html/bytes.hpp"
#include "web/html/tokens.hpp"
#include <algorithm>

namespace web {

void HtmlTokens::read_as(TextModel model, std::string_view name) {
  model_ = model;
  raw_name_ = name;
}

// Up to its end tag, which is read as any other.
HtmlToken HtmlTokens::raw_text() {
  const bool is_cdata = model_ == TextModel::cdata;
  const auto end = is_cdata                         ? html_.find("]]>", at_)
                   : model_ == TextModel::plaintext ? none
                   : model_ == TextModel::script    ? script_end()
                                                    : raw_text_end();
  auto text = html_.substr(at_, end - at_);
  at_ = end == none ? html_.size() : end + (is_cdata ? 3 : 0);
  if (model_ == TextModel::rcdata)
    text = decoded(text, Place::text);
  if (!is_cdata)
    text = without_nul(text);
  model_ = TextModel::data;
  HtmlToken token;
  if (!text.empty())
    token = {.kind = TokenKind::text, .text = text};
  token.has_nul = is_cdata && has_nul_ && text.find('\0') != none;
  return token;
}

bool HtmlTokens::is_name_at(std::size_t at, std::string_view name) const {
  const auto after = at + name.size();
  return after < html_.size() && bytes::is(html_[after], bytes::ends_name) &&
         text::equals_ignoring_case(html_.substr(at, name.size()), name);
}

std::size_t HtmlTokens::raw_text_end() const {
  if (raw_name_.empty())
    return none;
  for (auto at = html_.find("</", at_); at != none; at = html_.find("</", at + 2))
    if (is_name_at(at + 2, raw_name_))
      return at;
  return none;
}

// §13.2.5.15–31: in "<!--" a script may hold "<script>" with its end tag.
std::size_t HtmlTokens::script_end() const {
  constexpr std::string_view script = "script";
  enum { plain, escaped, double_escaped } state = plain;
  std::size_t dashes = none; // that end the escape
  for (auto at = html_.find('<', at_); at != none; at = html_.find('<', at)) {
    if (dashes < at)
      state = plain;
    const auto rest = html_.substr(at, 4);
    if (state == plain && rest == "<!--") {
      state = escaped;
      dashes = html_.find("-->", at + 2);
    } else if (rest.starts_with("</")) {
      if (state == double_escaped) {
        if (is_name_at(at + 2, script))
          state = escaped;
      } else if (!raw_name_.empty() && is_name_at(at + 2, raw_name_)) {
        return at;
      }
    } else if (state == escaped && is_name_at(at + 1, script)) {
      state = double_escaped;
    }
    ++at;
  }
  return none;
}

} // namespace web
