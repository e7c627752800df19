#include "web/html/open_elements.hpp"

namespace web {

void OpenElements::push(const OpenElement& element) {
  elements_.push_back(element);
  ++counts_[static_cast<std::size_t>(element.tag)];
}

void OpenElements::pop() {
  --counts_[static_cast<std::size_t>(elements_.back().tag)];
  elements_.pop_back();
}

void OpenElements::insert(std::size_t depth, const OpenElement& element) {
  elements_.insert(elements_.begin() + static_cast<std::ptrdiff_t>(depth), element);
  ++counts_[static_cast<std::size_t>(element.tag)];
}

void OpenElements::remove(std::size_t depth) {
  --counts_[static_cast<std::size_t>(elements_[depth].tag)];
  elements_.erase(elements_.begin() + static_cast<std::ptrdiff_t>(depth));
}

std::size_t OpenElements::find(Tag tag, Traits bounds) const {
  if (!has(tag))
    return none;
  for (auto depth = elements_.size(); depth-- > 0;) {
    if (elements_[depth].tag == tag)
      return depth;
    if (elements_[depth].has(bounds))
      return none;
  }
  return none;
}

std::size_t OpenElements::find(NodeIndex node) const {
  for (auto depth = elements_.size(); depth-- > 0;)
    if (elements_[depth].node == node)
      return depth;
  return none;
}

bool OpenElements::has_in_select_scope(Tag tag) const {
  for (auto depth = elements_.size(); depth-- > 0;) {
    const auto& element = elements_[depth];
    if (element.tag == tag)
      return true;
    if (element.tag != Tag::option && element.tag != Tag::optgroup)
      return false;
  }
  return false;
}

bool OpenElements::has_heading_in_scope() const {
  for (auto depth = elements_.size(); depth-- > 0;) {
    if (elements_[depth].has(trait::heading))
      return true;
    if (elements_[depth].has(trait::bounds_scope))
      return false;
  }
  return false;
}

} // namespace web
