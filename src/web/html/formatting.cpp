// The list of active formatting elements (WHATWG HTML §13.2.4.3).
#include "text/hash.hpp"
#include "web/html/tree.hpp"
#include <algorithm>

namespace web {

// The same of elements of the same attributes, in whatever order.
std::uint64_t TreeBuilder::likeness_of(NodeIndex index) const {
  const auto& node = nodes_[index];
  const auto attributes =
      std::span(tokens_.all_attributes()).subspan(node.first_attribute, node.attribute_count);
  std::uint64_t sum = 0;
  for (const auto& [name, value] : attributes)
    sum += text::hash64(value, text::hash64(name));
  return sum;
}

bool TreeBuilder::are_alike(NodeIndex left, NodeIndex right) const {
  const auto& one = nodes_[left];
  const auto& other = nodes_[right];
  if (one.tag != other.tag || one.attribute_count != other.attribute_count)
    return false;
  const auto all = std::span(tokens_.all_attributes());
  const auto ones = all.subspan(one.first_attribute, one.attribute_count);
  const auto others = all.subspan(other.first_attribute, other.attribute_count);
  return std::ranges::all_of(ones, [&](const Attribute& attribute) {
    const auto same = std::ranges::find(others, attribute.name, &Attribute::name);
    return same != others.end() && same->value == attribute.value;
  });
}

// The Noah's Ark clause: of three that are alike the first goes. So does the first of very many.
void TreeBuilder::add_formatting(NodeIndex node, Tag tag) {
  constexpr std::size_t most_alike = 3, most = 128;
  const auto likeness = likeness_of(node);
  std::size_t alike = 0, since_marker = 0;
  auto first = none;
  for (auto at = formatting_.size(); at-- > 0 && formatting_[at].node != no_node; ++since_marker)
    if (formatting_[at].tag == tag && formatting_[at].likeness == likeness &&
        are_alike(formatting_[at].node, node)) {
      first = at;
      ++alike;
    }
  if (alike >= most_alike)
    drop_formatting(first);
  else if (since_marker >= most)
    drop_formatting(formatting_.size() - since_marker);
  formatting_.push_back({node, tag, likeness});
  links_[node].is_formatting = true;
}

// Of very many the first go, which may have lost their elements.
void TreeBuilder::add_marker() {
  constexpr std::size_t most = 1024;
  if (formatting_.size() >= most) {
    const auto kept = formatting_.begin() + most / 2;
    for (auto entry = formatting_.begin(); entry != kept; ++entry)
      if (entry->node != no_node)
        links_[entry->node].is_formatting = false;
    formatting_.erase(formatting_.begin(), kept);
  }
  formatting_.push_back({no_node, Tag::other, 0});
}

void TreeBuilder::drop_formatting(std::size_t at) {
  if (formatting_[at].node != no_node)
    links_[formatting_[at].node].is_formatting = false;
  formatting_.erase(formatting_.begin() + static_cast<std::ptrdiff_t>(at));
}

void TreeBuilder::reconstruct_formatting() {
  const auto is_settled = [&](const Formatting& entry) {
    return entry.node == no_node || links_[entry.node].is_open;
  };
  if (formatting_.empty() || is_settled(formatting_.back()))
    return;
  auto at = formatting_.size();
  while (at > 0 && !is_settled(formatting_[at - 1]))
    --at;
  for (; at < formatting_.size(); ++at) {
    const auto old = formatting_[at].node;
    const auto tag = formatting_[at].tag;
    links_[old].is_formatting = false;
    const auto node = nodes_[old];
    formatting_[at].node = insert_open(node, {.traits = traits_of(tag), .tag = tag});
    links_[formatting_[at].node].is_formatting = true;
  }
}

void TreeBuilder::clear_to_marker() {
  while (!formatting_.empty()) {
    const auto last = formatting_.back().node;
    formatting_.pop_back();
    if (last == no_node)
      return;
    links_[last].is_formatting = false;
  }
}

std::size_t TreeBuilder::find_formatting(Tag tag) const {
  for (auto at = formatting_.size(); at-- > 0 && formatting_[at].node != no_node;)
    if (formatting_[at].tag == tag)
      return at;
  return none;
}

std::size_t TreeBuilder::position_in_formatting(NodeIndex node) const {
  if (!links_[node].is_formatting)
    return none;
  for (auto at = formatting_.size(); at-- > 0;)
    if (formatting_[at].node == node)
      return at;
  return none;
}

void TreeBuilder::remove_formatting(NodeIndex node) {
  if (const auto at = position_in_formatting(node); at != none)
    drop_formatting(at);
}

} // namespace web
