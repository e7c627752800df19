// Behind the body, frames, templates (WHATWG HTML §13.2.6.4.18–23).
#include "web/html/bytes.hpp"
#include "web/html/tree.hpp"
#include <algorithm>

namespace web {

// §13.2.6.4.18
void TreeBuilder::in_template(Token token) {
  if (token.kind == TokenKind::end) {
    if (token.tag == Tag::template_)
      end_template();
    return;
  }
  if (token.kind == TokenKind::end_of_page) {
    if (!open_.has(Tag::template_))
      return;
    leave_template();
    return process(token);
  }
  if (token.kind != TokenKind::start)
    return in_body(token);
  if (belongs_in_head(token.tag))
    return in_head(token);
  switch (token.tag) {
  case Tag::caption:
  case Tag::colgroup:
  case Tag::tbody:
  case Tag::tfoot:
  case Tag::thead:
    mode_ = Mode::in_table;
    break;
  case Tag::col:
    mode_ = Mode::in_column_group;
    break;
  case Tag::tr:
    mode_ = Mode::in_table_body;
    break;
  case Tag::td:
  case Tag::th:
    mode_ = Mode::in_row;
    break;
  default:
    mode_ = Mode::in_body;
  }
  if (!template_modes_.empty())
    template_modes_.back() = mode_;
  process(token);
}

// §13.2.6.4.19
void TreeBuilder::after_body(Token token) {
  if (token.kind == TokenKind::doctype || token.kind == TokenKind::end_of_page)
    return;
  if (token.kind == TokenKind::comment)
    return insert_comment(token, open_[0].node);
  if ((token.kind == TokenKind::text && bytes::is_blank(token.text)) ||
      (token.kind == TokenKind::start && token.tag == Tag::html))
    return in_body(token);
  if (token.kind == TokenKind::end && token.tag == Tag::html) {
    if (!is_fragment_)
      mode_ = Mode::after_after_body;
    return;
  }
  mode_ = Mode::in_body;
  process(token);
}

// §13.2.6.4.22
void TreeBuilder::after_after_body(Token token) {
  if (token.kind == TokenKind::doctype || token.kind == TokenKind::end_of_page)
    return;
  if (token.kind == TokenKind::comment)
    return insert_comment(token, 0);
  if ((token.kind == TokenKind::text && bytes::is_blank(token.text)) ||
      (token.kind == TokenKind::start && token.tag == Tag::html))
    return in_body(token);
  mode_ = Mode::in_body;
  process(token);
}

// Only the spaces of a text count in frames.
void TreeBuilder::insert_spaces_of(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const auto begin = std::min(text.find_first_of(bytes::spaces, at), text.size());
    at = std::min(text.find_first_not_of(bytes::spaces, begin), text.size());
    insert_text(text.substr(begin, at - begin));
  }
}

// §13.2.6.4.20
void TreeBuilder::in_frameset(Token token) {
  if (token.kind == TokenKind::text)
    return insert_spaces_of(token.text);
  if (token.kind == TokenKind::comment)
    return insert_comment(token);
  if (token.kind == TokenKind::start) {
    if (token.tag == Tag::html)
      in_body(token);
    else if (token.tag == Tag::frameset)
      insert_element(token);
    else if (token.tag == Tag::frame)
      insert_void(token);
    else if (token.tag == Tag::noframes)
      in_head(token);
  } else if (token.kind == TokenKind::end && token.tag == Tag::frameset && open_.size() > 1) {
    pop();
    if (!is_fragment_ && innermost() != Tag::frameset)
      mode_ = Mode::after_frameset;
  }
}

// §13.2.6.4.21
void TreeBuilder::after_frameset(Token token) {
  if (token.kind == TokenKind::text)
    return insert_spaces_of(token.text);
  if (token.kind == TokenKind::comment)
    return insert_comment(token);
  if (token.kind == TokenKind::start && token.tag == Tag::html)
    return in_body(token);
  if (token.kind == TokenKind::start && token.tag == Tag::noframes)
    return in_head(token);
  if (token.kind == TokenKind::end && token.tag == Tag::html)
    mode_ = Mode::after_after_frameset;
}

// §13.2.6.4.23
void TreeBuilder::after_after_frameset(Token token) {
  if (token.kind == TokenKind::text)
    return insert_spaces_of(token.text);
  if (token.kind == TokenKind::comment)
    return insert_comment(token, 0);
  if (token.kind == TokenKind::start && token.tag == Tag::html)
    return in_body(token);
  if (token.kind == TokenKind::start && token.tag == Tag::noframes)
    return in_head(token);
}

} // namespace web
