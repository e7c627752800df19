// The rows and cells of tables (WHATWG HTML §13.2.6.4.13–15).
#include "web/html/tree.hpp"

namespace web {

// §13.2.6.4.13
void TreeBuilder::in_table_body(Token token) {
  const bool is_start = token.kind == TokenKind::start, is_end = token.kind == TokenKind::end;
  const auto tag = token.tag;
  const bool is_group = tag == Tag::tbody || tag == Tag::tfoot || tag == Tag::thead;
  const auto to_body = [&] { pop_to_one_of({Tag::tbody, Tag::tfoot, Tag::thead}); };
  if (is_start && (tag == Tag::tr || tag == Tag::td || tag == Tag::th)) {
    to_body();
    mode_ = Mode::in_row;
    if (tag != Tag::tr) {
      insert_element(Tag::tr);
      return process(token);
    }
    insert_element(token);
    return;
  }
  if (is_end && is_group) {
    if (open_.has_in_table_scope(tag)) {
      to_body();
      leave_table_body();
    }
    return;
  }
  const bool ends = is_start
                        ? is_group || tag == Tag::caption || tag == Tag::col || tag == Tag::colgroup
                        : is_end && tag == Tag::table;
  if (ends) {
    if (!open_.has_in_table_scope(Tag::tbody) && !open_.has_in_table_scope(Tag::thead) &&
        !open_.has_in_table_scope(Tag::tfoot))
      return;
    to_body();
    leave_table_body();
    return process(token);
  }
  in_table(token);
}

void TreeBuilder::leave_table_body() {
  if (open_.size() > 1)
    pop();
  mode_ = Mode::in_table;
}

// §13.2.6.4.14
void TreeBuilder::in_row(Token token) {
  const bool is_start = token.kind == TokenKind::start, is_end = token.kind == TokenKind::end;
  const auto tag = token.tag;
  const bool is_cell = tag == Tag::td || tag == Tag::th;
  if (is_start && is_cell) {
    pop_to_one_of({Tag::tr});
    insert_element(token);
    mode_ = Mode::in_cell;
    return add_marker();
  }
  if (is_end && (tag == Tag::tr || tag == Tag::tbody || tag == Tag::tfoot || tag == Tag::thead)) {
    if (!open_.has_in_table_scope(tag) || !open_.has_in_table_scope(Tag::tr))
      return;
    leave_row();
    if (tag != Tag::tr)
      process(token);
    return;
  }
  if ((is_start && is_table_part(tag)) || (is_end && tag == Tag::table)) {
    if (!open_.has_in_table_scope(Tag::tr))
      return;
    leave_row();
    return process(token);
  }
  in_table(token);
}

void TreeBuilder::leave_row() {
  pop_to_one_of({Tag::tr});
  if (open_.size() > 1)
    pop();
  mode_ = Mode::in_table_body;
}

// §13.2.6.4.15
void TreeBuilder::in_cell(Token token) {
  const bool is_start = token.kind == TokenKind::start, is_end = token.kind == TokenKind::end;
  const auto tag = token.tag;
  if (is_end && (tag == Tag::td || tag == Tag::th)) {
    if (open_.has_in_table_scope(tag))
      leave_cell(tag);
    return;
  }
  const bool ends_all = is_end && (tag == Tag::table || tag == Tag::tbody || tag == Tag::tfoot ||
                                   tag == Tag::thead || tag == Tag::tr);
  if ((is_start && is_table_part(tag)) || ends_all) {
    if (ends_all && !open_.has_in_table_scope(tag))
      return;
    const auto open = open_.has_in_table_scope(Tag::td) ? Tag::td : Tag::th;
    if (!open_.has_in_table_scope(open))
      return;
    leave_cell(open);
    return process(token);
  }
  if (is_end && (is_table_part(tag) || tag == Tag::body || tag == Tag::html))
    return;
  in_body(token);
}

void TreeBuilder::leave_cell(Tag tag) {
  end_implied();
  pop_until(tag);
  clear_to_marker();
  mode_ = Mode::in_row;
}

} // namespace web
