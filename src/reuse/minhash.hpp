// One-permutation MinHash (Li, Owen, Zhang, NIPS 2012) with optimal densification (Shrivastava,
// ICML 2017).
#pragma once
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace reuse {

inline constexpr std::size_t signature_size = 128; // bins; a Jaccard estimate is then good to ±0.04

// `shingles`: hashes, each once. Empty in, empty out.
std::vector<std::uint32_t> minhash(std::span<const std::uint64_t> shingles);

// Share of equal bins: an unbiased estimate of the Jaccard similarity.
double estimate_jaccard(std::span<const std::uint32_t> left, std::span<const std::uint32_t> right);

} // namespace reuse
