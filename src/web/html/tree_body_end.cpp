// "In body": end tags (WHATWG HTML §13.2.6.4.7).
#include "web/html/tree.hpp"
#include <algorithm>

namespace web {

using namespace trait;

void TreeBuilder::end_in_body(Token token) {
  const auto traits = traits_of(token.tag);
  if ((traits & block) != 0)
    return end_inside(token.tag);
  if ((traits & reopened) != 0)
    return adopt(token);
  if ((traits & heading) != 0) {
    if (open_.has_heading_in_scope()) {
      end_implied();
      while (!open_.innermost().has(heading))
        pop();
      pop();
    }
    return;
  }
  switch (token.tag) {
  case Tag::template_:
    return end_template();
  case Tag::body:
  case Tag::html:
    if (!open_.has_in_scope(Tag::body))
      return;
    mode_ = Mode::after_body;
    if (token.tag == Tag::html)
      process(token);
    return;
  case Tag::button:
  case Tag::listing:
  case Tag::pre:
    return end_inside(token.tag);
  case Tag::form:
    return end_form();
  case Tag::p:
    if (!open_.has_in_button_scope(Tag::p))
      insert_element(Tag::p);
    return end_paragraph();
  case Tag::li:
  case Tag::dd:
  case Tag::dt:
    return end_list_item(token.tag);
  case Tag::applet:
  case Tag::marquee:
  case Tag::object:
    if (open_.has_in_scope(token.tag)) {
      end_inside(token.tag);
      clear_to_marker();
    }
    return;
  case Tag::br:
    return end_break();
  default:
    end_other(token);
  }
}

// An end tag </br> is a line break.
void TreeBuilder::end_break() {
  reconstruct_formatting();
  Node node;
  node.tag = Tag::br;
  node.name = name_of(Tag::br);
  insert(node, place_for(open_.innermost().node));
  is_frameset_ok_ = false;
}

void TreeBuilder::end_inside(Tag tag) {
  if (!open_.has_in_scope(tag))
    return;
  end_implied();
  pop_until(tag);
}

void TreeBuilder::end_form() {
  if (open_.has(Tag::template_))
    return end_inside(Tag::form);
  const auto form = std::exchange(form_, no_node);
  if (form == no_node || !links_[form].is_open || !open_.has_in_scope(Tag::form))
    return;
  end_implied();
  if (const auto depth = open_.find(form); depth != none)
    remove_open(depth);
}

void TreeBuilder::end_paragraph() {
  end_implied(Tag::p);
  pop_until(Tag::p);
}

void TreeBuilder::end_list_item(Tag tag) {
  if (tag == Tag::li ? !open_.has_in_list_scope(tag) : !open_.has_in_scope(tag))
    return;
  end_implied(tag);
  pop_until(tag);
}

// "Any other end tag"
void TreeBuilder::end_other(Token token) {
  for (auto depth = open_.size(); depth-- > 0;) {
    const auto& element = open_[depth];
    if (element.tag == token.tag && element.ns == Namespace::html &&
        (token.tag != Tag::other || nodes_[element.node].name == token.text)) {
      return pop_to(std::max<std::size_t>(depth, 1));
    }
    if (element.has(special))
      return;
  }
}

} // namespace web
