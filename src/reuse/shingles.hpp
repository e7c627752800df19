// Three content words in a row: what two texts share if they share more than a subject.
#pragma once
#include "reuse/words.hpp"
#include <cstdint>
#include <span>
#include <vector>

namespace reuse {

// Hashes of every three words in a row, in order. Shorter texts give one shingle of all words.
std::vector<std::uint64_t> shingles(std::span<const Word> words);

} // namespace reuse
