#include "web/html/arena.hpp"
#include <algorithm>

namespace web {

std::string_view HtmlArena::keep(std::string_view text) {
  constexpr std::size_t smallest = 4U << 10U, largest = 256U << 10U;
  if (blocks_.empty() || blocks_.back().capacity() - blocks_.back().size() < text.size()) {
    const auto wanted = blocks_.empty() ? smallest : 2 * blocks_.back().capacity();
    blocks_.emplace_back().reserve(std::max(std::min(wanted, largest), text.size()));
  }
  auto& block = blocks_.back();
  const auto begin = block.size();
  block.append(text);
  return std::string_view(block).substr(begin);
}

} // namespace web
