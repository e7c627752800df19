#include "reuse/shingles.hpp"
#include "text/hash.hpp"
#include <algorithm>

namespace reuse {

std::vector<std::uint64_t> shingles(const text::Tokens& tokens) {
  constexpr std::size_t size = 3;
  const auto& words = tokens.tokens;
  std::vector<std::uint64_t> found;
  if (words.empty())
    return found;
  const auto width = std::min(size, words.size());
  found.reserve(words.size());
  for (std::size_t i = 0; i + width <= words.size(); ++i) {
    std::uint64_t shingle = 0;
    for (std::size_t k = i; k < i + width; ++k)
      shingle = text::combine(shingle, words[k].word);
    found.push_back(shingle);
  }
  std::ranges::sort(found);
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

} // namespace reuse
