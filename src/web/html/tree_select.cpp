// Lists to choose from (WHATWG HTML §13.2.6.4.16–17, as of 2024).
#include "web/html/tree.hpp"

namespace web {

void TreeBuilder::in_select(Token token) {
  switch (token.kind) {
  case TokenKind::text:
    return insert_without_nul(token);
  case TokenKind::comment:
    return insert_comment(token);
  case TokenKind::end_of_page:
    return in_body(token);
  case TokenKind::start:
    return start_in_select(token);
  case TokenKind::doctype:
    return;
  case TokenKind::end:
    break;
  }
  if (token.tag == Tag::optgroup) {
    if (innermost() == Tag::option && open_.size() > 1 &&
        open_[open_.size() - 2].tag == Tag::optgroup)
      pop();
    if (innermost() == Tag::optgroup)
      pop();
  } else if (token.tag == Tag::option) {
    if (innermost() == Tag::option)
      pop();
  } else if (token.tag == Tag::select) {
    if (open_.has_in_select_scope(Tag::select))
      leave_select();
  } else if (token.tag == Tag::template_) {
    end_template();
  }
}

void TreeBuilder::start_in_select(Token token) {
  const auto end = [&](Tag tag) {
    if (innermost() == tag)
      pop();
  };
  switch (token.tag) {
  case Tag::html:
    return in_body(token);
  case Tag::option:
    end(Tag::option);
    insert_element(token);
    return;
  case Tag::optgroup:
    end(Tag::option);
    end(Tag::optgroup);
    insert_element(token);
    return;
  case Tag::hr:
    end(Tag::option);
    end(Tag::optgroup);
    insert_void(token);
    return;
  case Tag::select:
  case Tag::input:
  case Tag::keygen:
  case Tag::textarea:
    if (!open_.has_in_select_scope(Tag::select))
      return;
    leave_select();
    if (token.tag != Tag::select)
      process(token);
    return;
  case Tag::script:
  case Tag::template_:
    return start_in_head(token);
  default:
    return;
  }
}

void TreeBuilder::leave_select() {
  pop_until(Tag::select);
  reset_mode();
}

void TreeBuilder::in_select_in_table(Token token) {
  const auto tag = token.tag;
  const bool is_start = token.kind == TokenKind::start, is_end = token.kind == TokenKind::end;
  const bool is_outside = tag == Tag::caption || tag == Tag::table || tag == Tag::tbody ||
                          tag == Tag::tfoot || tag == Tag::thead || tag == Tag::tr ||
                          tag == Tag::td || tag == Tag::th;
  if (!is_outside || (!is_start && !is_end))
    return in_select(token);
  if (is_end && !open_.has_in_table_scope(tag))
    return;
  if (!open_.has(Tag::select)) {
    mode_ = Mode::in_table;
    return process(token);
  }
  leave_select();
  process(token);
}

} // namespace web
