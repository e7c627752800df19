// By what an article is found again: bands of its MinHash for what is nearly the same, pairs of
// words that stand near each other for what was reworded or stands inside something longer.
#pragma once
#include "news/match.hpp"
#include <cstdint>
#include <vector>

namespace reuse {

inline constexpr std::size_t bands = 16, rows = 4; // half of the pairs at Jaccard 0.45 share a band
inline constexpr std::size_t most_anchor_pairs = 32, most_word_pairs = 16;
inline constexpr std::size_t most_keys = bands + most_anchor_pairs + most_word_pairs;

// A function of the fingerprint alone. Of the pairs those with the smallest hashes are taken, so
// that two texts which share pairs share keys. Texts of a few words have none.
std::vector<std::uint32_t> keys_of(const news::Fingerprint& print);

} // namespace reuse
