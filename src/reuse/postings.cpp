#include "reuse/postings.hpp"
#include <algorithm>
#include <bit>
#include <utility>

namespace reuse {

Postings::Postings(std::size_t most_keys)
    : latest_(std::bit_ceil(std::max<std::size_t>(most_keys, 1024))) {}

void Postings::add(std::uint32_t article, std::span<const std::uint32_t> keys) {
  for (const auto key : keys) {
    const auto number = next_++;
    if (number / in_block - first_block_ == blocks_.size())
      blocks_.emplace_back();
    blocks_.back()[number % in_block] = {article, key,
                                         std::exchange(latest_[slot_of(key)], number)};
  }
}

void Postings::forget(std::size_t keys) {
  first_ += static_cast<std::uint32_t>(keys);
  for (; first_block_ < first_ / in_block && !blocks_.empty(); ++first_block_)
    blocks_.pop_front();
}

std::size_t Postings::find(std::uint32_t key, std::span<std::uint32_t> found) const {
  constexpr std::size_t most_steps = 256; // past the links of commoner keys in its slot
  std::size_t count = 0;
  auto number = latest_[slot_of(key)];
  for (std::size_t i = 0; i < most_steps && number >= first_ && count < found.size(); ++i) {
    const auto& link = blocks_[number / in_block - first_block_][number % in_block];
    if (link.key == key)
      found[count++] = link.article;
    number = link.before;
  }
  return count;
}

} // namespace reuse
