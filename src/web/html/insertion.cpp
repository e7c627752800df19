// Putting nodes into the tree, and closing elements (WHATWG HTML §13.2.6.1, §13.2.6.3).
#include "web/html/bytes.hpp"
#include "web/html/tree.hpp"
#include <algorithm>

namespace web {

namespace {

bool holds_no_text(Tag tag) {
  return tag == Tag::table || tag == Tag::tbody || tag == Tag::tfoot || tag == Tag::thead ||
         tag == Tag::tr;
}

} // namespace

// The appropriate place for inserting a node.
TreeBuilder::Spot TreeBuilder::place_for(NodeIndex target) const {
  if (fosters_ && holds_no_text(nodes_[target].tag) && nodes_[target].ns == Namespace::html)
    return foster_place();
  return {target, no_node};
}

TreeBuilder::Spot TreeBuilder::foster_place() const {
  const auto template_ = open_.find(Tag::template_, 0), table = open_.find(Tag::table, 0);
  if (template_ != none && (table == none || template_ > table))
    return {open_[template_].node, no_node};
  if (table == none || table == 0)
    return {open_[0].node, no_node};
  if (const auto node = open_[table].node; nodes_[node].parent != no_node)
    return {nodes_[node].parent, node};
  return {open_[table - 1].node, no_node};
}

NodeIndex TreeBuilder::create(const Node& node) {
  nodes_.push_back(node);
  links_.emplace_back();
  return static_cast<NodeIndex>(nodes_.size() - 1);
}

void TreeBuilder::link(NodeIndex node, Spot spot) {
  auto& links = links_[node];
  auto& above = links_[spot.parent];
  nodes_[node].parent = spot.parent;
  links.next = spot.before;
  links.previous = spot.before == no_node ? above.last_child : links_[spot.before].previous;
  (links.previous == no_node ? above.first_child : links_[links.previous].next) = node;
  (spot.before == no_node ? above.last_child : links_[spot.before].previous) = node;
}

void TreeBuilder::unlink(NodeIndex node) {
  is_out_of_order_ = true;
  auto& links = links_[node];
  const auto parent = nodes_[node].parent;
  if (parent == no_node)
    return;
  (links.previous == no_node ? links_[parent].first_child : links_[links.previous].next) =
      links.next;
  (links.next == no_node ? links_[parent].last_child : links_[links.next].previous) =
      links.previous;
  nodes_[node].parent = links.previous = links.next = no_node;
}

NodeIndex TreeBuilder::insert(const Node& node, Spot spot) {
  is_out_of_order_ |= spot.before != no_node || fosters_;
  const auto index = create(node);
  link(index, spot);
  return index;
}

Node TreeBuilder::element_of(Token token) {
  Node node;
  node.tag = token.tag;
  node.name = token.tag == Tag::other ? interned(token.text) : token.text;
  node.attribute_count = static_cast<std::uint16_t>(tokens_.attributes().size());
  node.first_attribute = tokens_.keep_attributes();
  return node;
}

std::string_view TreeBuilder::interned(std::string_view name) { return *names_.insert(name).first; }

NodeIndex TreeBuilder::insert_open(const Node& node, OpenElement element) {
  constexpr std::size_t least = 8; // an <html>, its <body>, and some inside
  if (open_.size() >= std::max(limits_.deepest, least))
    close_innermost();
  element.node = insert(node, place_for(open_.innermost().node));
  push(element);
  return element.node;
}

NodeIndex TreeBuilder::insert_element(Token token) {
  return insert_open(element_of(token), {.traits = traits_of(token.tag), .tag = token.tag});
}

NodeIndex TreeBuilder::insert_element(Tag tag) {
  Node node;
  node.tag = tag;
  node.name = name_of(tag);
  return insert_open(node, {.traits = traits_of(tag), .tag = tag});
}

NodeIndex TreeBuilder::insert_void(Token token) {
  return insert(element_of(token), place_for(open_.innermost().node));
}

// Runs that follow upon one another become one text, for readers only where that takes no copying.
void TreeBuilder::insert_text(std::string_view text) {
  if (text.empty())
    return;
  const auto spot = place_for(open_.innermost().node);
  const auto before =
      spot.before == no_node ? links_[spot.parent].last_child : links_[spot.before].previous;
  if (before != no_node && nodes_[before].tag == Tag::text && extend_text(before, text))
    return;
  Node node;
  node.tag = Tag::text;
  node.text = text;
  insert(node, spot);
}

bool TreeBuilder::extend_text(NodeIndex node, std::string_view text) {
  auto& held = nodes_[node].text;
  const auto is_of_page = [&](std::string_view part) {
    return part.data() >= page_.data() && part.data() < page_.data() + page_.size();
  };
  if (held.data() + held.size() == text.data() && is_of_page(held) && is_of_page(text)) {
    held = {held.data(), held.size() + text.size()};
    return true;
  }
  if (!keeps_everything())
    return false;
  auto& own = links_[node].first_child;
  if (own == no_node) {
    own = static_cast<NodeIndex>(grown_texts_.size());
    grown_texts_.push_back(&document_.texts_.own(std::string(held)));
  }
  held = grown_texts_[own]->append(text);
  return true;
}

void TreeBuilder::insert_comment(Token token, NodeIndex parent) {
  if (!keeps_everything())
    return;
  Node node;
  node.tag = Tag::comment;
  node.text = token.text;
  insert(node, {parent, no_node});
  is_out_of_order_ |= !open_.empty() && parent != open_.innermost().node;
}

void TreeBuilder::insert_comment(Token token) {
  if (keeps_everything())
    insert_comment(token, open_.innermost().node);
}

void TreeBuilder::insert_doctype() {
  if (!keeps_everything())
    return;
  const auto& doctype = tokens_.doctype();
  Node node;
  node.tag = Tag::doctype;
  node.name = doctype.name.value_or("");
  node.first_attribute = tokens_.keep_attributes();
  auto& attributes = tokens_.all_attributes();
  attributes.resize(node.first_attribute);
  if (doctype.public_id)
    attributes.push_back({"public", *doctype.public_id});
  if (doctype.system_id)
    attributes.push_back({"system", *doctype.system_id});
  node.attribute_count = static_cast<std::uint16_t>(tokens_.attributes().size());
  tokens_.keep_attributes();
  insert(node, {0, no_node});
}

// Of a second <html> or <body>.
void TreeBuilder::add_missing_attributes(NodeIndex index) {
  constexpr std::size_t most = 200; // of all such tags together
  auto& node = nodes_[index];
  auto& all = tokens_.all_attributes();
  const auto held = std::span(all).subspan(node.first_attribute, node.attribute_count);
  std::vector<Attribute> joined(held.begin(), held.end());
  for (const auto& attribute : tokens_.attributes())
    if (std::ranges::find(held, attribute.name, &Attribute::name) == held.end())
      joined.push_back(attribute);
  if (joined.size() == held.size() || joined.size() > most)
    return;
  tokens_.drop_attributes();
  node.first_attribute = tokens_.keep_attributes();
  node.attribute_count = static_cast<std::uint16_t>(joined.size());
  all.insert(all.end(), joined.begin(), joined.end());
  tokens_.keep_attributes();
}

void TreeBuilder::push(const OpenElement& element) {
  open_.push(element);
  links_[element.node].is_open = true;
}

void TreeBuilder::pop() {
  const auto closed = open_.innermost();
  links_[closed.node].is_open = false;
  open_.pop();
  if (closed.ns == Namespace::svg || closed.tag == Tag::template_)
    leave_out(closed.node);
}

// What no reader sees goes as soon as it is closed, if nothing else has to do with it.
void TreeBuilder::leave_out(NodeIndex node) {
  if (!is_left_out(nodes_[node]))
    return;
  const auto last = std::find_if(formatting_.rbegin(), formatting_.rend(),
                                 [](const Formatting& entry) { return entry.node != no_node; });
  const bool is_referred_to =
      (form_ != no_node && form_ >= node) || (last != formatting_.rend() && last->node >= node);
  is_out_of_order_ |= is_referred_to;
  if (is_out_of_order_)
    return;
  unlink(node);
  is_out_of_order_ = false;
  nodes_.resize(node);
  links_.resize(node);
}

// To make room for one more.
void TreeBuilder::close_innermost() {
  if (innermost() == Tag::template_ && !template_modes_.empty()) {
    template_modes_.pop_back();
    clear_to_marker();
  }
  pop();
}

void TreeBuilder::pop_to(std::size_t depth) {
  while (open_.size() > depth)
    pop();
}

void TreeBuilder::pop_until(Tag tag) {
  if (const auto depth = open_.find(tag, 0); depth != none)
    pop_to(std::max<std::size_t>(depth, 1));
}

// "Clear the stack back to a table context", and its like.
void TreeBuilder::pop_to_one_of(std::initializer_list<Tag> tags) {
  while (open_.size() > 1 && std::ranges::find(tags, innermost()) == tags.end() &&
         innermost() != Tag::template_)
    pop();
}

void TreeBuilder::remove_open(std::size_t depth) {
  links_[open_[depth].node].is_open = false;
  open_.remove(depth);
}

void TreeBuilder::end_implied(Tag but) {
  while (open_.innermost().has(trait::end_implied) && innermost() != but)
    pop();
}

void TreeBuilder::end_implied_in_template() {
  while (open_.innermost().has(trait::end_implied | trait::end_implied_in_template))
    pop();
}

void TreeBuilder::end_paragraph_in_button_scope() {
  if (open_.has_in_button_scope(Tag::p))
    end_paragraph();
}

} // namespace web
