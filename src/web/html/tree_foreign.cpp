// SVG and MathML (WHATWG HTML §13.2.6.5).
#include "text/utf8.hpp"
#include "web/html/foreign_names.hpp"
#include "web/html/tree.hpp"
#include <algorithm>

namespace web {

using namespace trait;

namespace {

bool leads_out(Tag tag) {
  switch (tag) {
  case Tag::blockquote:
  case Tag::body:
  case Tag::br:
  case Tag::center:
  case Tag::dd:
  case Tag::div:
  case Tag::dl:
  case Tag::dt:
  case Tag::embed:
  case Tag::head:
  case Tag::hr:
  case Tag::img:
  case Tag::li:
  case Tag::listing:
  case Tag::menu:
  case Tag::meta:
  case Tag::ol:
  case Tag::p:
  case Tag::pre:
  case Tag::ruby:
  case Tag::span:
  case Tag::sub:
  case Tag::sup:
  case Tag::table:
  case Tag::ul:
  case Tag::var:
    return true;
  case Tag::a:
  case Tag::font:
    return false;
  default:
    return is(tag, heading | reopened);
  }
}

} // namespace

void TreeBuilder::in_foreign(Token token) {
  switch (token.kind) {
  case TokenKind::text:
    return text_in_foreign(token);
  case TokenKind::comment:
    return insert_comment(token);
  case TokenKind::start:
    return start_in_foreign(token);
  case TokenKind::end:
    return end_in_foreign(token);
  case TokenKind::doctype:
  case TokenKind::end_of_page:
    return;
  }
}

void TreeBuilder::text_in_foreign(Token token) {
  auto rest = token.text;
  if (token.has_nul)
    for (auto nul = rest.find('\0'); nul != rest.npos; nul = rest.find('\0')) {
      insert_text(rest.substr(0, nul));
      insert_text("\uFFFD");
      rest.remove_prefix(nul + 1);
    }
  insert_text(rest);
  note_words(token.text);
}

void TreeBuilder::start_in_foreign(Token token) {
  const bool is_styled =
      token.tag == Tag::font && std::ranges::any_of(tokens_.attributes(), [](const auto& one) {
        return one.name == "color" || one.name == "face" || one.name == "size";
      });
  if (is_styled || leads_out(token.tag)) {
    leave_foreign();
    return process_in(mode_, token);
  }
  insert_foreign(token, adjusted_innermost().ns);
}

void TreeBuilder::leave_foreign() {
  while (open_.size() > 1 && open_.innermost().ns != Namespace::html &&
         !open_.innermost().has(holds_html | holds_text))
    pop();
}

void TreeBuilder::end_in_foreign(Token token) {
  if (token.tag == Tag::br || token.tag == Tag::p) {
    leave_foreign();
    return process_in(mode_, token);
  }
  for (auto depth = open_.size(); depth-- > 1;) {
    const auto& element = open_[depth];
    if (element.ns == Namespace::html)
      return process_in(mode_, token);
    if (text::equals_ignoring_case(nodes_[element.node].name, token.text))
      return pop_to(depth);
  }
}

void TreeBuilder::insert_foreign(Token token, Namespace ns) {
  if (keeps_everything())
    for (auto& [name, value] : tokens_.attributes())
      name = ns == Namespace::svg      ? svg_attribute(name)
             : name == "definitionurl" ? std::string_view("definitionURL")
                                       : name;
  else if (ns == Namespace::svg)
    tokens_.drop_attributes();
  auto node = element_of(token);
  const bool is_root = (token.tag == Tag::svg && ns == Namespace::svg) ||
                       (token.tag == Tag::math && ns == Namespace::mathml);
  node.tag = is_root ? token.tag : Tag::other;
  node.ns = ns;
  if (ns == Namespace::svg)
    node.name = svg_element(node.name);
  insert_open(node, {.traits = foreign_traits(node), .ns = ns});
  if (token.closes_itself)
    pop();
}

Traits TreeBuilder::foreign_traits(const Node& node) const {
  const auto name = node.name;
  if (node.ns == Namespace::svg)
    return name == "foreignObject" || name == "desc" || name == "title"
               ? special | bounds_scope | holds_html
               : 0;
  if (name == "mi" || name == "mo" || name == "mn" || name == "ms" || name == "mtext")
    return special | bounds_scope | holds_text;
  if (name != "annotation-xml")
    return 0;
  const auto attributes =
      std::span(tokens_.all_attributes()).subspan(node.first_attribute, node.attribute_count);
  const bool is_html = std::ranges::any_of(attributes, [](const Attribute& attribute) {
    return attribute.name == "encoding" &&
           (text::equals_ignoring_case(attribute.value, "text/html") ||
            text::equals_ignoring_case(attribute.value, "application/xhtml+xml"));
  });
  return special | bounds_scope | (is_html ? holds_html : Traits(0));
}

} // namespace web
