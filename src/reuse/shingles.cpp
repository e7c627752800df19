#include "reuse/shingles.hpp"
#include "text/hash.hpp"
#include <algorithm>

namespace reuse {

std::vector<std::uint64_t> shingles(std::span<const Word> words) {
  std::vector<std::uint64_t> found;
  if (words.empty())
    return found;
  const auto width = std::min<std::size_t>(3, words.size());
  found.reserve(words.size());
  for (std::size_t i = 0; i + width <= words.size(); ++i) {
    std::uint64_t packed = width;
    for (std::size_t k = i; k < i + width; ++k)
      packed = packed << 16U | identity(words[k]);
    found.push_back(text::combine(0, packed));
  }
  return found;
}

} // namespace reuse
