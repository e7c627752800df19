#include "web/html/tree.hpp"
#include "text/utf8.hpp"
#include "web/html/bytes.hpp"

namespace web {

TreeBuilder::TreeBuilder(std::string_view html, HtmlLimits limits, HtmlReading reading)
    : limits_(limits), reading_(reading), page_(document_.texts_.own(with_plain_newlines(html))),
      tokens_(page_, document_.texts_), nodes_(document_.nodes_), mode_(Mode::initial),
      mode_before_text_(Mode::initial) {
  constexpr std::size_t bytes_a_node = 128; // of most pages
  nodes_.reserve(html.size() / bytes_a_node + 16);
  links_.reserve(html.size() / bytes_a_node + 16);
  Node root;
  root.tag = keeps_everything() ? Tag::document : Tag::html;
  root.name = name_of(root.tag);
  create(root);
}

bool TreeBuilder::build() {
  HtmlToken token;
  do {
    token = tokens_.next();
    const bool skips_newline = std::exchange(skips_newline_, false);
    if (skips_newline && token.kind == TokenKind::text && token.text.starts_with('\n')) {
      token.text.remove_prefix(1);
      if (token.text.empty())
        continue;
    }
    if (!table_text_.empty() && token.kind != TokenKind::text)
      flush_table_text();
    process(token);
    tokens_.allow_cdata(!open_.empty() && adjusted_innermost().ns != Namespace::html);
    if (nodes_.size() > limits_.most_nodes)
      return false;
  } while (token.kind != TokenKind::end_of_page);
  pop_to(0);
  lay_out();
  return true;
}

// §13.4
void TreeBuilder::begin_inside(HtmlContext context) {
  is_fragment_ = true;
  Node node;
  node.ns = context.ns;
  node.name = interned(context.name);
  if (node.ns == Namespace::html) {
    node.tag = tag_named(context.name);
    context_ = {.traits = traits_of(node.tag), .tag = node.tag};
  } else {
    context_ = {.traits = foreign_traits(node), .ns = node.ns};
  }
  const auto tag = context_.tag;
  if (tag == Tag::title || tag == Tag::textarea)
    tokens_.read_as(TextModel::rcdata, "");
  else if (tag == Tag::style || tag == Tag::xmp || tag == Tag::iframe || tag == Tag::noembed ||
           tag == Tag::noframes || (tag == Tag::noscript && reading_.scripting == Scripting::on))
    tokens_.read_as(TextModel::rawtext, "");
  else if (tag == Tag::script)
    tokens_.read_as(TextModel::script, "");
  else if (tag == Tag::plaintext)
    tokens_.read_as(TextModel::plaintext, "");
  open_html({});
  if (tag == Tag::template_)
    template_modes_.push_back(Mode::in_template);
  reset_mode();
  tokens_.allow_cdata(context_.ns != Namespace::html);
}

// §13.2.6: the tree construction dispatcher
void TreeBuilder::process(Token token) {
  if (follows_html_rules(token))
    process_in(mode_, token);
  else
    in_foreign(token);
}

bool TreeBuilder::follows_html_rules(Token token) const {
  if (open_.empty() || token.kind == TokenKind::end_of_page)
    return true;
  const auto& current = adjusted_innermost();
  if (current.ns == Namespace::html)
    return true;
  const bool is_start = token.kind == TokenKind::start, is_text = token.kind == TokenKind::text;
  if (current.has(trait::holds_text) &&
      (is_text || (is_start && token.text != "mglyph" && token.text != "malignmark")))
    return true;
  if (is_start && token.tag == Tag::svg && current.ns == Namespace::mathml &&
      nodes_[current.node].name == "annotation-xml")
    return true;
  return current.has(trait::holds_html) && (is_start || is_text);
}

void TreeBuilder::process_in(Mode mode, Token token) {
  switch (mode) {
  case Mode::initial:
    return initial(token);
  case Mode::before_html:
    return before_html(token);
  case Mode::before_head:
    return before_head(token);
  case Mode::in_head:
    return in_head(token);
  case Mode::in_head_noscript:
    return in_head_noscript(token);
  case Mode::after_head:
    return after_head(token);
  case Mode::in_body:
    return in_body(token);
  case Mode::text:
    return in_text(token);
  case Mode::in_table:
    return in_table(token);
  case Mode::in_caption:
    return in_caption(token);
  case Mode::in_column_group:
    return in_column_group(token);
  case Mode::in_table_body:
    return in_table_body(token);
  case Mode::in_row:
    return in_row(token);
  case Mode::in_cell:
    return in_cell(token);
  case Mode::in_select:
    return in_select(token);
  case Mode::in_select_in_table:
    return in_select_in_table(token);
  case Mode::in_template:
    return in_template(token);
  case Mode::after_body:
    return after_body(token);
  case Mode::in_frameset:
    return in_frameset(token);
  case Mode::after_frameset:
    return after_frameset(token);
  case Mode::after_after_body:
    return after_after_body(token);
  case Mode::after_after_frameset:
    return after_after_frameset(token);
  }
}

// §13.2.6.4.8
void TreeBuilder::in_text(Token token) {
  if (token.kind == TokenKind::text) {
    if (is_json_ld_)
      document_.json_ld_.push_back(text::trim(token.text));
    return insert_text(token.text);
  }
  pop();
  mode_ = mode_before_text_;
  if (token.kind == TokenKind::end_of_page)
    process(token);
}

// §13.2.4.1
void TreeBuilder::reset_mode() {
  for (auto depth = open_.size(); depth-- > 0;) {
    const bool is_last = depth == 0;
    const auto& element = is_last && is_fragment_ ? context_ : open_[depth];
    if (reset_mode_by(element, depth))
      return;
  }
  mode_ = Mode::in_body;
}

bool TreeBuilder::reset_mode_by(const OpenElement& element, std::size_t depth) {
  const auto to = [&](Mode mode) {
    mode_ = mode;
    return true;
  };
  switch (element.tag) {
  case Tag::select:
    for (auto above = depth; above-- > 1;)
      if (open_[above].tag == Tag::template_)
        break;
      else if (open_[above].tag == Tag::table)
        return to(Mode::in_select_in_table);
    return to(Mode::in_select);
  case Tag::td:
  case Tag::th:
    return depth > 0 && to(Mode::in_cell);
  case Tag::tr:
    return to(Mode::in_row);
  case Tag::tbody:
  case Tag::thead:
  case Tag::tfoot:
    return to(Mode::in_table_body);
  case Tag::caption:
    return to(Mode::in_caption);
  case Tag::colgroup:
    return to(Mode::in_column_group);
  case Tag::table:
    return to(Mode::in_table);
  case Tag::template_:
    return !template_modes_.empty() && to(template_modes_.back());
  case Tag::head:
    return depth > 0 && to(Mode::in_head);
  case Tag::body:
    return to(Mode::in_body);
  case Tag::frameset:
    return to(Mode::in_frameset);
  case Tag::html:
    return to(head_ == no_node ? Mode::before_head : Mode::after_head);
  default:
    return false;
  }
}

} // namespace web
