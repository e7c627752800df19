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

// One step along each key's list in turn, so that the memory they lie in is waited for together.
void Postings::find(std::span<const std::uint32_t> keys, std::span<WithKey> found) const {
  constexpr std::size_t most_steps = 256; // past the links of commoner keys in its slot
  struct Walk {
    std::size_t key;      // number
    std::uint32_t number; // of the next link
  };
  std::vector<Walk> walks;
  walks.reserve(keys.size());
  for (const auto key : keys)
    __builtin_prefetch(&latest_[slot_of(key)]);
  for (std::size_t i = 0; i < keys.size(); ++i) {
    found[i].count = 0;
    walks.push_back({i, latest_[slot_of(keys[i])]});
  }
  for (std::size_t step = 0; step < most_steps && !walks.empty(); ++step) {
    std::erase_if(walks, [&](const Walk& walk) {
      if (walk.number < first_ || found[walk.key].count == most_with_key)
        return true;
      __builtin_prefetch(&link(walk.number));
      return false;
    });
    for (auto& [key, number] : walks) {
      const auto& here = link(number);
      auto& [articles, count] = found[key];
      if (here.key == keys[key])
        articles[count++] = here.article;
      number = here.before;
    }
  }
}

} // namespace reuse
