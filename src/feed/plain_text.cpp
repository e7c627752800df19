#include "feed/plain_text.hpp"
#include "text/utf8.hpp"
#include "web/html_entities.hpp"
#include "web/html_tags.hpp"
#include "web/html_tokens.hpp"
#include <array>

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

} // namespace

std::string plain_text(std::string_view html) {
  if (html.find_first_of("<&") == html.npos)
    return text::collapse_spaces(html);
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
  return text::collapse_spaces(text);
}

} // namespace feed
