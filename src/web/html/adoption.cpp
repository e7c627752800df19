// The adoption agency algorithm (WHATWG HTML §13.2.6.4.7): an end tag that crosses blocks ends its
// element in each of them.
#include "web/html/tree.hpp"

namespace web {

void TreeBuilder::adopt(Token token) {
  constexpr int most = 8; // the standard's number
  const auto& current = open_.innermost();
  if (current.tag == token.tag && !links_[current.node].is_formatting)
    return pop();
  for (int round = 0; round < most; ++round)
    if (!adopt_once(token))
      return;
}

// False where there is nothing more to do.
bool TreeBuilder::adopt_once(Token token) {
  const auto at = find_formatting(token.tag);
  if (at == none) {
    end_other(token);
    return false;
  }
  const auto node = formatting_[at].node;
  if (!links_[node].is_open) {
    drop_formatting(at);
    return false;
  }
  const auto depth = open_.find(node);
  auto block = none; // the furthest, which is the outermost below
  for (auto below = open_.size(); below-- > depth;) {
    if (below > depth && open_[below].has(trait::special))
      block = below;
    if (below > depth && open_[below].has(trait::bounds_scope))
      return false;
  }
  if (block == none) {
    pop_to(depth);
    drop_formatting(at);
    return false;
  }
  adopt_block(at, depth, block);
  return true;
}

void TreeBuilder::adopt_block(std::size_t at, std::size_t formatting_depth,
                              std::size_t block_depth) {
  constexpr int most_cloned = 3; // the standard's number
  const auto formatting = formatting_[at].node, block = open_[block_depth].node;
  const auto ancestor = open_[formatting_depth - 1].node;
  auto bookmark = at;
  auto last = block;
  int round = 1;
  for (auto depth = block_depth - 1; depth > formatting_depth; --depth, ++round) {
    auto node = open_[depth].node;
    auto position = position_in_formatting(node);
    if (round > most_cloned && position != none) {
      drop_formatting(position);
      bookmark -= position < bookmark ? 1 : 0;
      position = none;
    }
    if (position == none) {
      remove_open(depth);
      continue;
    }
    links_[node].is_open = links_[node].is_formatting = false;
    node = clone(node);
    links_[node].is_open = links_[node].is_formatting = true;
    formatting_[position].node = node;
    open_.replace(depth, node);
    if (last == block)
      bookmark = position + 1;
    unlink(last);
    link(last, {node, no_node});
    last = node;
  }
  unlink(last);
  link(last, place_for(ancestor));
  const auto heir = clone(formatting);
  for (auto child = links_[block].first_child; child != no_node;
       child = links_[block].first_child) {
    unlink(child);
    link(child, {heir, no_node});
  }
  link(heir, {block, no_node});
  const auto old = position_in_formatting(formatting);
  const auto likeness = formatting_[old].likeness;
  drop_formatting(old);
  bookmark -= old < bookmark ? 1 : 0;
  const auto tag = nodes_[heir].tag;
  formatting_.insert(formatting_.begin() + static_cast<std::ptrdiff_t>(bookmark),
                     {heir, tag, likeness});
  links_[heir].is_formatting = links_[heir].is_open = true;
  remove_open(formatting_depth);
  open_.insert(open_.find(block) + 1, {.node = heir, .traits = traits_of(tag), .tag = tag});
}

NodeIndex TreeBuilder::clone(NodeIndex node) {
  auto copy = nodes_[node];
  copy.parent = no_node;
  return create(copy);
}

} // namespace web
