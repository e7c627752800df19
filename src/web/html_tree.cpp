#include "web/html_tree.hpp"
#include "text/utf8.hpp"
#include <algorithm>

namespace web {

namespace {

using namespace trait;

std::string copy_without_nul(std::string_view html) {
  std::string copy(html);
  for (auto at = copy.find('\0'); at != copy.npos; at = copy.find('\0', at))
    copy[at] = ' ';
  return copy;
}

bool is_blank(std::string_view text) { return text.find_first_not_of(" \t\r\n\f") == text.npos; }

bool is_table_part(Tag tag) {
  return tag == Tag::tbody || tag == Tag::thead || tag == Tag::tfoot || tag == Tag::tr ||
         tag == Tag::td || tag == Tag::th || tag == Tag::caption || tag == Tag::colgroup ||
         tag == Tag::col;
}

} // namespace

TreeBuilder::TreeBuilder(std::string_view html, HtmlLimits limits)
    : limits_(limits), tokens_(document_.texts_.emplace_back(copy_without_nul(html))) {
  Node root;
  root.tag = Tag::html;
  root.name = name_of(Tag::html);
  document_.nodes_.reserve(html.size() / 64 + 16);
  document_.nodes_.push_back(root);
  open_.push_back({Tag::html, 0, root.name});
}

bool TreeBuilder::build() {
  for (auto token = tokens_.next(); token.kind != TokenKind::end_of_page; token = tokens_.next()) {
    switch (token.kind) {
    case TokenKind::text:
      take_text(token.text);
      break;
    case TokenKind::start:
      take_start(token.text);
      break;
    case TokenKind::end:
      take_end(token.text);
      break;
    default:
      document_.json_ld_.push_back(token.text);
      break;
    }
    if (document_.nodes_.size() > limits_.most_nodes)
      return false;
  }
  close_from(0);
  return true;
}

Document TreeBuilder::take() { return std::move(document_); }

void TreeBuilder::take_text(std::string_view text) {
  if (innermost() == Tag::head) {
    if (is_blank(text))
      return;
    leave_head();
  }
  Node node;
  node.tag = Tag::text;
  node.parent = open_.back().index;
  node.text = keep_decoded(text, Place::text);
  node.end = static_cast<NodeIndex>(document_.nodes_.size() + 1);
  document_.nodes_.push_back(node);
}

void TreeBuilder::take_start(std::string_view written) {
  const auto name = keep_lower(written);
  const auto tag = name == "image" ? Tag::img : tag_named(name);
  if (tag == Tag::html || tag == Tag::body) {
    if (tag == Tag::html || has_body_) {
      auto& node = document_.nodes_[0];
      if (tag == Tag::html && node.attribute_count == 0)
        add_attributes(node, tokens_.attributes());
      return;
    }
    has_body_ = true;
  }
  if (innermost() == Tag::head && !is(tag, in_head))
    leave_head();
  if (tag == Tag::head && open_.size() > 1)
    return;
  if (is_table_part(tag) && find_open(Tag::table, 0) == none)
    return;
  if (tag == Tag::form && find_open(Tag::form, 0) != none)
    return;
  make_room_for(tag);
  open(tag, name, tokens_.attributes());
  if (tag == Tag::title || tag == Tag::textarea)
    take_whole_text(tag);
}

void TreeBuilder::leave_head() { close_from(open_.size() - 1); }

// The content of these is text, whatever stands in it.
void TreeBuilder::take_whole_text(Tag tag) {
  if (const auto text = tokens_.take_until_end_of(tag); !text.empty())
    take_text(text);
}

// What a start tag ends without saying so.
void TreeBuilder::make_room_for(Tag tag) {
  if (tag == Tag::li)
    end_list_item(Tag::li, Tag::li);
  else if (tag == Tag::dd || tag == Tag::dt)
    end_list_item(Tag::dd, Tag::dt);
  else if (tag == Tag::option || tag == Tag::optgroup) {
    if (innermost() == Tag::option)
      close_from(open_.size() - 1);
    if (tag == Tag::optgroup && innermost() == Tag::optgroup)
      close_from(open_.size() - 1);
  } else if (tag == Tag::a)
    end_link();
  else if (tag == Tag::button)
    close(Tag::button, bounds_scope);
  else if (is_table_part(tag))
    make_room_in_table(tag);
  if (is(tag, closes_p))
    end_paragraph();
  if (is(tag, heading) && is(innermost(), heading))
    close_from(open_.size() - 1);
}

void TreeBuilder::make_room_in_table(Tag tag) {
  auto depth = find_open(Tag::table, 0);
  const auto skip = [&](std::initializer_list<Tag> containers) {
    if (depth + 1 < open_.size() &&
        std::ranges::find(containers, open_[depth + 1].tag) != containers.end())
      ++depth;
  };
  if (tag == Tag::tr || tag == Tag::td || tag == Tag::th)
    skip({Tag::tbody, Tag::thead, Tag::tfoot});
  if (tag == Tag::td || tag == Tag::th)
    skip({Tag::tr});
  if (tag == Tag::col)
    skip({Tag::colgroup});
  close_from(depth + 1);
}

void TreeBuilder::end_list_item(Tag first, Tag second) {
  for (auto depth = open_.size(); depth-- > 1;) {
    const auto tag = open_[depth].tag;
    if (tag == first || tag == second)
      return close_from(depth);
    if (is(tag, special) && tag != Tag::address && tag != Tag::div && tag != Tag::p)
      return;
  }
}

void TreeBuilder::end_paragraph() { close(Tag::p, bounds_scope | bounds_button); }

void TreeBuilder::take_end(std::string_view written) {
  constexpr std::size_t longest = 32; // of the names known
  std::string lower;
  if (written.size() <= longest)
    lower = text::to_lower(written);
  const auto tag = tag_named(lower);
  if (flat_ > 0 && !is(tag, is_void)) {
    --flat_;
    return;
  }
  if (tag == Tag::br)
    return open(Tag::br, name_of(Tag::br), {});
  if (tag == Tag::body || tag == Tag::html || is(tag, is_void))
    return;
  if (tag == Tag::head) {
    if (innermost() == Tag::head)
      leave_head();
  } else if (tag == Tag::p)
    end_paragraph();
  else if (tag == Tag::li)
    close(Tag::li, bounds_scope | bounds_list);
  else if (is(tag, heading))
    end_heading();
  else if (tag == Tag::table)
    close(Tag::table, 0);
  else if (is_table_part(tag)) {
    if (const auto table = find_open(Tag::table, 0), depth = find_open(tag, 0);
        depth != none && table != none && depth > table)
      close_from(depth);
  } else if (tag == Tag::form) {
    // A form that crosses other elements runs on to the end of what it stands in.
    if (const auto depth = find_open(Tag::form, bounds_scope);
        depth != none &&
        std::ranges::none_of(open_.begin() + static_cast<std::ptrdiff_t>(depth) + 1, open_.end(),
                             [](const Open& one) { return is(one.tag, ends_in_scope); }))
      close_from(depth);
  } else if (is(tag, ends_in_scope))
    close(tag, bounds_scope);
  else if (tag == Tag::a)
    end_link();
  else
    end_phrasing(tag, written);
}

void TreeBuilder::end_heading() {
  for (auto depth = open_.size(); depth-- > 1;) {
    if (is(open_[depth].tag, heading))
      return close_from(depth);
    if (is(open_[depth].tag, bounds_scope))
      return;
  }
}

// The adoption agency (§13.2.6.4.7) for links: what was opened inside goes on behind it.
void TreeBuilder::end_link() {
  constexpr std::size_t most_reopened = 8; // the standard's number
  const auto depth = find_open(Tag::a, bounds_scope | bounds_button);
  if (depth == none)
    return;
  std::vector<Open> closed;
  for (auto inside = depth + 1; inside < open_.size() && closed.size() < most_reopened; ++inside)
    if (is(open_[inside].tag, special))
      closed.push_back(open_[inside]);
  close_from(depth);
  for (const auto& one : closed)
    reopen(one);
}

void TreeBuilder::end_phrasing(Tag tag, std::string_view name) {
  for (auto depth = open_.size(); depth-- > 1;) {
    if (open_[depth].tag == tag &&
        (tag != Tag::other || text::equals_ignoring_case(open_[depth].name, name)))
      return close_from(depth);
    if (is(open_[depth].tag, special))
      return;
  }
}

std::size_t TreeBuilder::find_open(Tag tag, std::uint16_t bounds) const {
  for (auto depth = open_.size(); depth-- > 1;) {
    if (open_[depth].tag == tag)
      return depth;
    if (is(open_[depth].tag, bounds))
      return none;
  }
  return none;
}

bool TreeBuilder::close(Tag tag, std::uint16_t bounds) {
  const auto depth = find_open(tag, bounds);
  if (depth != none)
    close_from(depth);
  return depth != none;
}

void TreeBuilder::close_from(std::size_t depth) {
  const auto end = static_cast<NodeIndex>(document_.nodes_.size());
  for (; open_.size() > depth; open_.pop_back())
    document_.nodes_[open_.back().index].end = end;
}

void TreeBuilder::open(Tag tag, std::string_view name, std::span<const Attribute> attributes) {
  Node node;
  node.tag = tag;
  node.parent = open_.back().index;
  node.name = name;
  const auto index = static_cast<NodeIndex>(document_.nodes_.size());
  node.end = index + 1;
  add_attributes(node, attributes);
  document_.nodes_.push_back(node);
  if (is(tag, is_void))
    return;
  if (open_.size() >= limits_.deepest)
    ++flat_;
  else
    open_.push_back({tag, index, name});
}

void TreeBuilder::reopen(const Open& closed) {
  auto node = document_.nodes_[closed.index];
  node.parent = open_.back().index;
  const auto index = static_cast<NodeIndex>(document_.nodes_.size());
  document_.nodes_.push_back(node);
  open_.push_back({closed.tag, index, closed.name});
}

void TreeBuilder::add_attributes(Node& node, std::span<const Attribute> attributes) {
  node.first_attribute = static_cast<std::uint32_t>(document_.attributes_.size());
  node.attribute_count = static_cast<std::uint16_t>(attributes.size());
  for (const auto& [name, value] : attributes)
    document_.attributes_.push_back({keep_lower(name), keep_decoded(value, Place::attribute)});
}

std::string_view TreeBuilder::keep(std::string_view text) {
  constexpr std::size_t block = 64U << 10U;
  auto& texts = document_.texts_;
  if (texts.size() == 1 || texts.back().capacity() - texts.back().size() < text.size()) {
    texts.emplace_back();
    texts.back().reserve(std::max(block, text.size()));
  }
  auto& last = texts.back();
  const auto begin = last.size();
  last.append(text);
  return std::string_view(last).substr(begin);
}

std::string_view TreeBuilder::keep_lower(std::string_view name) {
  const bool is_lower = std::ranges::none_of(name, [](char c) { return c >= 'A' && c <= 'Z'; });
  return is_lower ? name : keep(text::to_lower(name));
}

std::string_view TreeBuilder::keep_decoded(std::string_view text, Place place) {
  if (text.find('&') == text.npos)
    return text;
  std::string decoded;
  append_decoded(decoded, text, place);
  return keep(decoded);
}

} // namespace web
