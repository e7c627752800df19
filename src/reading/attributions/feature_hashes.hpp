// The features of one word, hashed.
#pragma once
#include <array>
#include <cassert>
#include <cstdint>
#include <span>

namespace reading {

class FeatureHashes {
public:
  void clear() { count_ = 0; }

  // `kind`: what is asked; the same number stands for the same question in training.
  void add(std::uint32_t kind, std::uint32_t value) {
    assert(count_ < hashes_.size());
    auto hash = (value ^ (kind * 0x9E3779B1U)) * 0x85EBCA6BU;
    hash ^= hash >> 15U;
    hash *= 0xC2B2AE35U;
    hashes_[count_++] = hash ^ (hash >> 13U);
  }
  void add(std::uint32_t kind, std::uint32_t left, std::uint32_t right) {
    add(kind, left * 0x27D4EB2FU ^ (right + 0x165667B1U + (left << 6U)));
  }

  [[nodiscard]] std::span<const std::uint32_t> all() const { return {hashes_.data(), count_}; }

private:
  std::array<std::uint32_t, 64> hashes_{};
  std::size_t count_ = 0;
};

} // namespace reading
