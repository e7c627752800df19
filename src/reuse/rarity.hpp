// How much a word tells, by how many of the remembered articles have it.
#pragma once
#include "reuse/words.hpp"
#include <bit>
#include <cstdint>
#include <span>
#include <vector>

namespace reuse {

// Whole numbers, so that the state after a restart is the state before it. One thread.
class Rarity {
public:
  void add(std::span<const Word> words);
  void remove(std::span<const Word> words);

  // Binary digits of (articles + 64) / (those with the word + 1): 1 to 16, and 7 for whatever is
  // said before anything is remembered.
  [[nodiscard]] std::uint32_t weight(Word word) const {
    constexpr std::uint32_t imagined = 64; // articles, so that the first ones are not all rare
    const std::uint32_t all = articles_ + imagined, with = articles_with_[identity(word)] + 1;
    const auto digits = std::bit_width(all) - std::bit_width(with);
    return static_cast<std::uint32_t>(digits) + (with << digits <= all ? 1 : 0);
  }

private:
  template <class Change> void for_each_different(std::span<const Word> words, Change change);

  std::vector<std::uint32_t> articles_with_ = std::vector<std::uint32_t>(different_words);
  std::vector<std::uint32_t> seen_ = std::vector<std::uint32_t>(different_words);
  std::uint32_t visit_ = 0, articles_ = 0;
};

} // namespace reuse
