// How common a word is in news at large.
#pragma once
#include <cstdint>

namespace story {

// The share of articles that hold the word of this stem hash; 0 for one that is not known.
float background_share(std::uint64_t stem);

} // namespace story
