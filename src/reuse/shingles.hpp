// Word 3-shingles: what two texts share if they share more than a subject.
#pragma once
#include "text/tokens.hpp"
#include <cstdint>
#include <vector>

namespace reuse {

// Hashes of every three words in a row, sorted, each once. Shorter texts give one shingle of all
// words.
std::vector<std::uint64_t> shingles(const text::Tokens& tokens);

} // namespace reuse
