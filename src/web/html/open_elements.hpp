// The stack of open elements (WHATWG HTML §13.2.4.2).
#pragma once
#include "web/html/tags.hpp"
#include <array>
#include <cstddef>
#include <vector>

namespace web {

struct OpenElement {
  NodeIndex node = no_node;
  Traits traits = 0;
  Tag tag = Tag::other; // `other` of all that is foreign
  Namespace ns = Namespace::html;

  [[nodiscard]] bool has(Traits any_of) const { return (traits & any_of) != 0; }
};

class OpenElements {
public:
  static constexpr std::size_t none = static_cast<std::size_t>(-1);

  [[nodiscard]] std::size_t size() const { return elements_.size(); }
  [[nodiscard]] bool empty() const { return elements_.empty(); }
  [[nodiscard]] const OpenElement& operator[](std::size_t depth) const { return elements_[depth]; }
  [[nodiscard]] const OpenElement& innermost() const { return elements_.back(); }

  void push(const OpenElement& element);
  void pop();
  void insert(std::size_t depth, const OpenElement& element);
  void remove(std::size_t depth);
  void replace(std::size_t depth, NodeIndex node) { elements_[depth].node = node; }

  [[nodiscard]] bool has(Tag tag) const { return count_of(tag) > 0; }
  // The innermost such element, if it is in a scope that elements of these traits bound.
  [[nodiscard]] std::size_t find(Tag tag, Traits bounds) const;
  [[nodiscard]] std::size_t find(NodeIndex node) const;
  [[nodiscard]] bool has_in_scope(Tag tag) const { return find(tag, trait::bounds_scope) != none; }
  [[nodiscard]] bool has_in_button_scope(Tag tag) const {
    return find(tag, trait::bounds_scope | trait::bounds_button) != none;
  }
  [[nodiscard]] bool has_in_list_scope(Tag tag) const {
    return find(tag, trait::bounds_scope | trait::bounds_list) != none;
  }
  [[nodiscard]] bool has_in_table_scope(Tag tag) const {
    return find(tag, trait::bounds_table) != none;
  }
  [[nodiscard]] bool has_in_select_scope(Tag tag) const;
  [[nodiscard]] bool has_heading_in_scope() const;

private:
  [[nodiscard]] std::uint32_t count_of(Tag tag) const {
    return counts_[static_cast<std::size_t>(tag)];
  }

  std::vector<OpenElement> elements_;
  std::array<std::uint32_t, static_cast<std::size_t>(Tag::count_)> counts_{};
};

} // namespace web
