// From nodes in the order they were made in, and links, to nodes in document order.
#include "web/html/tree.hpp"

namespace web {

Document TreeBuilder::take() {
  document_.attributes_ = std::move(tokens_.all_attributes());
  return std::move(document_);
}

bool TreeBuilder::is_left_out(const Node& node) const {
  return !keeps_everything() && (node.tag == Tag::svg || node.tag == Tag::template_);
}

void TreeBuilder::lay_out_in_place() {
  for (auto index = nodes_.size(); index-- > 0;) {
    auto& node = nodes_[index];
    node.end = std::max(node.end, static_cast<NodeIndex>(index + 1));
    if (node.parent != no_node)
      nodes_[node.parent].end = std::max(nodes_[node.parent].end, node.end);
  }
}

void TreeBuilder::lay_out() {
  if (!is_out_of_order_)
    return lay_out_in_place();
  std::vector<Node> laid;
  laid.reserve(nodes_.size());
  NodeIndex at = 0, parent = no_node;
  for (;;) {
    const auto& node = nodes_[at];
    if (!is_left_out(node)) {
      const auto index = static_cast<NodeIndex>(laid.size());
      laid.push_back(node);
      laid.back().parent = parent;
      if (node.tag != Tag::text && links_[at].first_child != no_node) {
        parent = index;
        at = links_[at].first_child;
        continue;
      }
      laid.back().end = index + 1;
    }
    while (at != 0 && links_[at].next == no_node) {
      laid[parent].end = static_cast<NodeIndex>(laid.size());
      parent = laid[parent].parent;
      at = nodes_[at].parent;
    }
    if (at == 0)
      break;
    at = links_[at].next;
  }
  nodes_ = std::move(laid);
}

} // namespace web
