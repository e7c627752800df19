// A set of small numbers as bits. Most blocks of 64 are empty in most sets; a level above says
// which are not, so that two sets are laid side by side without a look at the others.
#pragma once
#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace lineage {

class NumberSet {
public:
  static constexpr std::size_t block_size = 64;

  static constexpr std::size_t blocks_of(std::size_t numbers) {
    return (numbers + block_size - 1) / block_size;
  }

  explicit NumberSet(std::size_t numbers = 0)
      : blocks_(blocks_of(numbers)), occupied_(blocks_of(blocks_.size())) {}

  void insert(std::size_t number) {
    insert_block(number / block_size, std::uint64_t{1} << (number % block_size));
  }
  void insert_block(std::size_t block, std::uint64_t bits) {
    blocks_[block] |= bits;
    occupied_[block / block_size] |= std::uint64_t{bits != 0} << (block % block_size);
  }
  void insert_all(const NumberSet& other) {
    each_block(other, [&](std::size_t block) { insert_block(block, other.blocks_[block]); });
  }
  // Will be visited where the other is, also where it has nothing there.
  void visit_like(const NumberSet& other) {
    for (std::size_t i = 0; i < occupied_.size(); ++i)
      occupied_[i] |= other.occupied_[i];
  }
  void clear() {
    each_block(*this, [this](std::size_t block) { blocks_[block] = 0; });
    occupied_.assign(occupied_.size(), 0);
  }

  [[nodiscard]] bool has(std::size_t number) const {
    return (blocks_[number / block_size] >> (number % block_size) & 1U) != 0;
  }
  [[nodiscard]] std::uint64_t block(std::size_t number) const { return blocks_[number]; }

  // Visits each block where the set has anything.
  template <class Visit> friend void each_block(const NumberSet& set, Visit visit) {
    for (std::size_t i = 0; i < set.occupied_.size(); ++i)
      visit_bits(i, set.occupied_[i], visit);
  }
  // Where either of them has anything, or both.
  template <class Visit>
  friend void each_block_of_either(const NumberSet& one, const NumberSet& other, Visit visit) {
    for (std::size_t i = 0; i < one.occupied_.size(); ++i)
      visit_bits(i, one.occupied_[i] | other.occupied_[i], visit);
  }
  template <class Visit>
  friend void each_block_of_both(const NumberSet& one, const NumberSet& other, Visit visit) {
    for (std::size_t i = 0; i < one.occupied_.size(); ++i)
      visit_bits(i, one.occupied_[i] & other.occupied_[i], visit);
  }

private:
  template <class Visit>
  static void visit_bits(std::size_t word, std::uint64_t bits, const Visit& visit) {
    for (; bits != 0; bits &= bits - 1)
      visit(word * block_size + static_cast<std::size_t>(std::countr_zero(bits)));
  }

  std::vector<std::uint64_t> blocks_, occupied_;
};

} // namespace lineage
