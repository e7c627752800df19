// Which remembered articles have a key: an inverted index of bounded memory. Keys that fall into
// one slot share a list; what is found is compared anyway.
#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <span>
#include <vector>

namespace reuse {

inline constexpr std::size_t most_with_key = 32; // articles, the latest

struct WithKey {
  std::array<std::uint32_t, most_with_key> articles{}; // the latest first
  std::size_t count = 0;
};

// What it finds is a function of the articles that are remembered. Articles are numbered as they
// come. One thread.
class Postings {
public:
  explicit Postings(std::size_t most_keys);

  void add(std::uint32_t article, std::span<const std::uint32_t> keys);
  void forget(std::size_t keys); // of the oldest article, as many as it was added with

  // Those with each key; `found`: as many as `keys`.
  void find(std::span<const std::uint32_t> keys, std::span<WithKey> found) const;

private:
  struct Link {
    std::uint32_t article = 0, key = 0, before = 0; // before: number of the link before in its slot
  };
  static constexpr std::uint32_t in_block = 1024;
  using Block = std::array<Link, in_block>;

  [[nodiscard]] const Link& link(std::uint32_t number) const {
    return blocks_[number / in_block - first_block_][number % in_block];
  }
  [[nodiscard]] std::size_t slot_of(std::uint32_t key) const { return key & (latest_.size() - 1); }

  std::vector<std::uint32_t> latest_;  // number of each slot's latest link
  std::deque<Block> blocks_;           // of links, by number
  std::uint32_t first_block_ = 0;      // number of blocks_.front()
  std::uint32_t first_ = 1, next_ = 1; // numbers of the links that are kept; 0 is no link
};

} // namespace reuse
