// Up to the body (WHATWG HTML §13.2.6.4.1–6).
#include "text/utf8.hpp"
#include "web/html/bytes.hpp"
#include "web/html/tree.hpp"
#include <algorithm>

namespace web {

std::string_view TreeBuilder::take_spaces(HtmlToken& token) {
  const auto size = std::min(token.text.find_first_not_of(bytes::spaces), token.text.size());
  const auto spaces = token.text.substr(0, size);
  token.text.remove_prefix(size);
  return spaces;
}

// True where there is nothing else.
bool TreeBuilder::skip_spaces(HtmlToken& token) {
  take_spaces(token);
  return token.text.empty();
}

// Leading spaces are put into the tree. True where there is nothing else.
bool TreeBuilder::take_leading_spaces(HtmlToken& token) {
  insert_text(take_spaces(token));
  return token.text.empty();
}

// §13.2.6.4.1
void TreeBuilder::initial(Token given) {
  auto token = given;
  if (token.kind == TokenKind::comment)
    return insert_comment(token, 0);
  if (token.kind == TokenKind::text && skip_spaces(token))
    return;
  mode_ = Mode::before_html;
  if (token.kind != TokenKind::doctype) {
    is_quirky_ = true;
    return process(token);
  }
  is_quirky_ = asks_for_quirks(tokens_.doctype());
  insert_doctype();
}

void TreeBuilder::open_html(std::span<const Attribute> attributes) {
  NodeIndex node = 0;
  if (keeps_everything()) {
    Node html;
    html.tag = Tag::html;
    html.name = name_of(Tag::html);
    node = insert(html, {0, no_node});
  }
  push({.node = node, .traits = traits_of(Tag::html), .tag = Tag::html});
  if (!attributes.empty())
    add_missing_attributes(node);
}

// §13.2.6.4.2
void TreeBuilder::before_html(Token given) {
  auto token = given;
  if (token.kind == TokenKind::doctype)
    return;
  if (token.kind == TokenKind::comment)
    return insert_comment(token, 0);
  if (token.kind == TokenKind::text && skip_spaces(token))
    return;
  if (token.kind == TokenKind::end && !may_end_before_body(token.tag) && token.tag != Tag::head)
    return;
  mode_ = Mode::before_head;
  if (token.kind == TokenKind::start && token.tag == Tag::html)
    return open_html(tokens_.attributes());
  open_html({});
  process(token);
}

bool TreeBuilder::may_end_before_body(Tag tag) {
  return tag == Tag::body || tag == Tag::html || tag == Tag::br;
}

// §13.2.6.4.3
void TreeBuilder::before_head(Token given) {
  auto token = given;
  if (token.kind == TokenKind::doctype)
    return;
  if (token.kind == TokenKind::comment)
    return insert_comment(token);
  if (token.kind == TokenKind::text && skip_spaces(token))
    return;
  const bool is_start = token.kind == TokenKind::start;
  if (is_start && token.tag == Tag::html)
    return in_body(token);
  if (token.kind == TokenKind::end && !may_end_before_body(token.tag) && token.tag != Tag::head)
    return;
  mode_ = Mode::in_head;
  if (is_start && token.tag == Tag::head) {
    head_ = insert_element(token);
    return;
  }
  head_ = insert_element(Tag::head);
  process(token);
}

bool TreeBuilder::belongs_in_head(Tag tag) {
  return tag == Tag::base || tag == Tag::basefont || tag == Tag::bgsound || tag == Tag::link ||
         tag == Tag::meta || tag == Tag::noframes || tag == Tag::script || tag == Tag::style ||
         tag == Tag::template_ || tag == Tag::title;
}

// What the modes around <head> take alike: comments and white space stay, a doctype goes.
bool TreeBuilder::take_what_stands_anywhere(HtmlToken& token) {
  if (token.kind == TokenKind::comment)
    insert_comment(token);
  return token.kind == TokenKind::comment || token.kind == TokenKind::doctype ||
         (token.kind == TokenKind::text && take_leading_spaces(token));
}

// §13.2.6.4.4
void TreeBuilder::in_head(Token given) {
  auto token = given;
  if (take_what_stands_anywhere(token))
    return;
  if (token.kind == TokenKind::start) {
    if (token.tag == Tag::html)
      return in_body(token);
    if (token.tag == Tag::head)
      return;
    if (belongs_in_head(token.tag) || token.tag == Tag::noscript)
      return start_in_head(token);
  }
  if (token.kind == TokenKind::end) {
    if (token.tag == Tag::template_)
      return end_template();
    if (token.tag != Tag::head && !may_end_before_body(token.tag))
      return;
  }
  mode_ = Mode::after_head;
  if (innermost() == Tag::head)
    pop();
  if (token.kind != TokenKind::end || token.tag != Tag::head)
    process(token);
}

void TreeBuilder::start_in_head(Token token) {
  switch (token.tag) {
  case Tag::title:
    return insert_raw_text(token, TextModel::rcdata);
  case Tag::noframes:
  case Tag::style:
    return insert_raw_text(token, TextModel::rawtext);
  case Tag::script:
    return insert_raw_text(token, TextModel::script);
  case Tag::noscript:
    if (reading_.scripting == Scripting::on)
      return insert_raw_text(token, TextModel::rawtext);
    insert_element(token);
    mode_ = Mode::in_head_noscript;
    return;
  case Tag::template_:
    insert_element(token);
    add_marker();
    is_frameset_ok_ = false;
    mode_ = Mode::in_template;
    template_modes_.push_back(mode_);
    return;
  default:
    insert_void(token);
  }
}

void TreeBuilder::end_template() {
  if (!open_.has(Tag::template_))
    return;
  end_implied_in_template();
  leave_template();
}

void TreeBuilder::leave_template() {
  pop_until(Tag::template_);
  clear_to_marker();
  if (!template_modes_.empty())
    template_modes_.pop_back();
  reset_mode();
}

bool TreeBuilder::is_json_ld() const {
  return std::ranges::any_of(tokens_.attributes(), [](const Attribute& attribute) {
    return attribute.name == "type" && text::contains_ignoring_case(attribute.value, "ld+json");
  });
}

// §13.2.6.2
void TreeBuilder::insert_raw_text(Token token, TextModel model) {
  is_json_ld_ = token.tag == Tag::script && is_json_ld();
  tokens_.read_as(model, token.text);
  const bool is_read =
      token.tag == Tag::title || token.tag == Tag::textarea || token.tag == Tag::xmp;
  if (!is_read && !keeps_everything())
    return skip_raw_text();
  insert_element(token);
  if (mode_ != Mode::text)
    mode_before_text_ = mode_;
  mode_ = Mode::text;
}

void TreeBuilder::skip_raw_text() {
  const auto text = tokens_.next();
  if (text.kind != TokenKind::text)
    return; // it was the end tag
  if (is_json_ld_)
    document_.json_ld_.push_back(text::trim(text.text));
  tokens_.next();
}

// §13.2.6.4.5
void TreeBuilder::in_head_noscript(Token given) {
  auto token = given;
  const bool is_start = token.kind == TokenKind::start, is_end = token.kind == TokenKind::end;
  if (take_what_stands_anywhere(token))
    return;
  if (is_start && token.tag == Tag::html)
    return in_body(token);
  if (is_start &&
      (token.tag == Tag::basefont || token.tag == Tag::bgsound || token.tag == Tag::link ||
       token.tag == Tag::meta || token.tag == Tag::noframes || token.tag == Tag::style))
    return in_head(token);
  if ((is_start && (token.tag == Tag::head || token.tag == Tag::noscript)) ||
      (is_end && token.tag != Tag::br && token.tag != Tag::noscript))
    return;
  if (innermost() == Tag::noscript)
    pop();
  mode_ = Mode::in_head;
  if (!is_end || token.tag != Tag::noscript)
    process(token);
}

// §13.2.6.4.6
void TreeBuilder::after_head(Token given) {
  auto token = given;
  if (take_what_stands_anywhere(token))
    return;
  if (token.kind == TokenKind::start) {
    if (token.tag == Tag::html)
      return in_body(token);
    if (token.tag == Tag::head)
      return;
    if (token.tag == Tag::frameset) {
      insert_element(token);
      mode_ = Mode::in_frameset;
      return;
    }
    if (belongs_in_head(token.tag))
      return start_in_head_again(token);
  }
  if (token.kind == TokenKind::end) {
    if (token.tag == Tag::template_)
      return end_template();
    if (!may_end_before_body(token.tag))
      return;
  }
  mode_ = Mode::in_body;
  if (token.kind == TokenKind::start && token.tag == Tag::body) {
    is_frameset_ok_ = false;
    insert_element(token);
    return;
  }
  insert_element(Tag::body);
  process(token);
}

void TreeBuilder::start_in_head_again(Token token) {
  is_out_of_order_ = true;
  push({.node = head_, .traits = traits_of(Tag::head), .tag = Tag::head});
  start_in_head(token);
  if (const auto depth = open_.find(head_); depth != none)
    remove_open(depth);
}

} // namespace web
