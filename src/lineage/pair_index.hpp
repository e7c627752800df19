// Which articles of a story share most pairs of words.
#pragma once
#include "lineage/material.hpp"
#include <cstdint>
#include <vector>

namespace lineage {

class PairIndex {
public:
  explicit PairIndex(const Materials& story);

  // The others that share most pairs with it, the most first. Of each pair the first 64 holders
  // count.
  [[nodiscard]] std::vector<std::uint32_t> likest(std::uint32_t article, std::size_t most) const;

private:
  [[nodiscard]] std::vector<std::uint32_t> shared_with(std::uint32_t article) const;
  [[nodiscard]] std::span<const std::uint32_t> holders_of(std::uint32_t pair) const {
    return std::span(holders_).subspan(begins_[pair], begins_[pair + 1] - begins_[pair]);
  }

  const Materials& story_;
  std::vector<std::uint32_t> holders_, begins_; // of each pair, one pair's behind the other's
};

} // namespace lineage
