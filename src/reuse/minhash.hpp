// One-permutation MinHash (Li, Owen, Zhang, NIPS 2012) with optimal densification (Shrivastava,
// ICML 2017).
#pragma once
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace reuse {

inline constexpr std::size_t signature_size = 64; // bins; a Jaccard estimate is then good to ±0.06

// `shingles`: hashes. Empty in, empty out.
std::vector<std::uint32_t> minhash(std::span<const std::uint64_t> shingles);

} // namespace reuse
