#include "feed/plain_text.hpp"
#include "text/utf8.hpp"
#include "web/html/tags.hpp"
#include "web/html/tokens.hpp"
#include <algorithm>
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
  return text;
}

} // namespace

std::string plain_text(std::string_view html) {
  if (html.find('<') == html.npos && html.find('&') == html.npos)
    return text::collapse_spaces(html);
  return text::collapse_spaces(needs_repair(html) ? text_of_tokens(repaired(html))
                                                  : text_of_tokens(html));
}

} // namespace feed
