#include "reuse/postings.hpp"
#include <algorithm>
#include <bit>
#include <utility>

namespace reuse {

Postings::Postings(std::size_t most_keys)
    : latest_(std::bit_ceil(std::max<std::size_t>(most_keys, 1024))) {}

void Postings::add(std::uint32_t article, std::span<const std::uint32_t> keys) {
  for (const auto key : keys) {
    const auto number = first_ + static_cast<std::uint32_t>(links_.size());
    links_.push_back({article, key, std::exchange(latest_[slot_of(key)], number)});
  }
}

void Postings::forget(std::size_t keys) {
  links_.erase(links_.begin(), links_.begin() + static_cast<std::ptrdiff_t>(keys));
  first_ += static_cast<std::uint32_t>(keys);
}

void Postings::find(std::uint32_t key, std::size_t most, std::vector<std::uint32_t>& found) const {
  constexpr std::size_t most_steps = 256; // past the links of commoner keys in its slot
  const auto all = found.size() + most;
  auto number = latest_[slot_of(key)];
  for (std::size_t i = 0; i < most_steps && number >= first_ && found.size() < all; ++i) {
    const auto& link = links_[number - first_];
    if (link.key == key)
      found.push_back(link.article);
    number = link.before;
  }
}

} // namespace reuse
