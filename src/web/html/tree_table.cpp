// Tables, their captions and columns (WHATWG HTML §13.2.6.4.9–12).
#include "text/utf8.hpp"
#include "web/html/bytes.hpp"
#include "web/html/tree.hpp"
#include <algorithm>

namespace web {

// §13.2.6.4.9
void TreeBuilder::in_table(Token token) {
  switch (token.kind) {
  case TokenKind::text:
    if (holds_rows(innermost()))
      return table_text_.push_back(token);
    return in_table_otherwise(token);
  case TokenKind::comment:
    return insert_comment(token);
  case TokenKind::doctype:
    return;
  case TokenKind::end_of_page:
    return in_body(token);
  case TokenKind::start:
    return start_in_table(token);
  case TokenKind::end:
    break;
  }
  switch (token.tag) {
  case Tag::table:
    if (open_.has_in_table_scope(Tag::table)) {
      pop_until(Tag::table);
      reset_mode();
    }
    return;
  case Tag::template_:
    return end_template();
  case Tag::body:
  case Tag::caption:
  case Tag::col:
  case Tag::colgroup:
  case Tag::html:
  case Tag::tbody:
  case Tag::td:
  case Tag::tfoot:
  case Tag::th:
  case Tag::thead:
  case Tag::tr:
    return;
  default:
    in_table_otherwise(token);
  }
}

bool TreeBuilder::holds_rows(Tag tag) {
  return tag == Tag::table || tag == Tag::tbody || tag == Tag::template_ || tag == Tag::tfoot ||
         tag == Tag::thead || tag == Tag::tr;
}

void TreeBuilder::start_in_table(Token token) {
  const auto enter = [&](Mode mode) {
    mode_ = mode;
    pop_to_one_of({Tag::table});
  };
  switch (token.tag) {
  case Tag::caption:
    enter(Mode::in_caption);
    add_marker();
    insert_element(token);
    return;
  case Tag::colgroup:
    enter(Mode::in_column_group);
    insert_element(token);
    return;
  case Tag::col:
    enter(Mode::in_column_group);
    insert_element(Tag::colgroup);
    return process(token);
  case Tag::tbody:
  case Tag::tfoot:
  case Tag::thead:
    enter(Mode::in_table_body);
    insert_element(token);
    return;
  case Tag::td:
  case Tag::th:
  case Tag::tr:
    enter(Mode::in_table_body);
    insert_element(Tag::tbody);
    return process(token);
  case Tag::table:
    if (!open_.has_in_table_scope(Tag::table))
      return;
    pop_until(Tag::table);
    reset_mode();
    return process(token);
  case Tag::style:
  case Tag::script:
  case Tag::template_:
    return start_in_head(token);
  case Tag::input:
    return start_input_in_table(token);
  case Tag::form:
    if (!open_.has(Tag::template_) && form_ == no_node)
      form_ = insert_void(token);
    return;
  default:
    in_table_otherwise(token);
  }
}

void TreeBuilder::start_input_in_table(Token token) {
  const auto attributes = tokens_.attributes();
  const auto type = std::ranges::find(attributes, "type", &Attribute::name);
  if (type != attributes.end() && text::equals_ignoring_case(type->value, "hidden"))
    insert_void(token);
  else
    in_table_otherwise(token);
}

// What may not stand in a table stands before it.
void TreeBuilder::in_table_otherwise(Token token) {
  fosters_ = true;
  in_body(token);
  fosters_ = false;
}

// §13.2.6.4.10
void TreeBuilder::flush_table_text() {
  const bool is_blank = std::ranges::all_of(
      table_text_, [](Token token) { return bytes::is_blank_or_nul(token.text); });
  const auto texts = std::exchange(table_text_, {});
  for (const auto& token : texts)
    if (is_blank && !token.has_nul)
      insert_text(token.text);
    else if (is_blank)
      insert_spaces_of(token.text);
    else
      in_table_otherwise(token);
}

// §13.2.6.4.11
void TreeBuilder::in_caption(Token token) {
  const bool is_end = token.kind == TokenKind::end;
  if (is_end && token.tag == Tag::caption)
    return leave_caption();
  const bool ends =
      is_table_part(token.tag) ? token.kind == TokenKind::start : is_end && token.tag == Tag::table;
  if (ends) {
    if (!open_.has_in_table_scope(Tag::caption))
      return;
    leave_caption();
    return process(token);
  }
  if (is_end && (is_table_part(token.tag) || token.tag == Tag::body || token.tag == Tag::html))
    return;
  in_body(token);
}

bool TreeBuilder::is_table_part(Tag tag) {
  return tag == Tag::caption || tag == Tag::col || tag == Tag::colgroup || tag == Tag::tbody ||
         tag == Tag::td || tag == Tag::tfoot || tag == Tag::th || tag == Tag::thead ||
         tag == Tag::tr;
}

void TreeBuilder::leave_caption() {
  if (!open_.has_in_table_scope(Tag::caption))
    return;
  end_implied();
  pop_until(Tag::caption);
  clear_to_marker();
  mode_ = Mode::in_table;
}

// §13.2.6.4.12
void TreeBuilder::in_column_group(Token given) {
  auto token = given;
  if (token.kind == TokenKind::doctype)
    return;
  if (token.kind == TokenKind::comment)
    return insert_comment(token);
  if (token.kind == TokenKind::end_of_page)
    return in_body(token);
  if (token.kind == TokenKind::text && take_leading_spaces(token))
    return;
  const bool is_start = token.kind == TokenKind::start, is_end = token.kind == TokenKind::end;
  if (is_start && token.tag == Tag::html)
    return in_body(token);
  if (is_start && token.tag == Tag::col) {
    insert_void(token);
    return;
  }
  if (is_start && token.tag == Tag::template_)
    return start_in_head(token);
  if (is_end && token.tag == Tag::template_)
    return end_template();
  if ((is_end && token.tag == Tag::col) || innermost() != Tag::colgroup)
    return;
  pop();
  mode_ = Mode::in_table;
  if (!is_end || token.tag != Tag::colgroup)
    process(token);
}

} // namespace web
