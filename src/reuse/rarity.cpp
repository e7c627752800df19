#include "reuse/rarity.hpp"
#include <algorithm>

namespace reuse {

template <class Change>
void Rarity::for_each_different(std::span<const Word> words, Change change) {
  if (++visit_ == 0) {
    std::ranges::fill(seen_, 0);
    visit_ = 1;
  }
  for (const auto word : words)
    if (auto& seen = seen_[identity(word)]; seen != visit_) {
      seen = visit_;
      change(articles_with_[identity(word)]);
    }
}

void Rarity::add(std::span<const Word> words) {
  for_each_different(words, [](std::uint32_t& count) { ++count; });
  ++articles_;
}

void Rarity::remove(std::span<const Word> words) {
  for_each_different(words, [](std::uint32_t& count) { --count; });
  --articles_;
}

} // namespace reuse
