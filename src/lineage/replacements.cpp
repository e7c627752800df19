#include "lineage/replacements.hpp"
#include <algorithm>

namespace lineage {

namespace {
constexpr std::size_t most_words = 120;
}

std::vector<Replacement> replacements(const Wording& upstream, const Sentence& of_upstream,
                                      const Wording& copy, const Sentence& of_copy) {
  const auto ours = upstream.words_of(of_upstream), theirs = copy.words_of(of_copy);
  const auto n = std::min(ours.size(), most_words), m = std::min(theirs.size(), most_words);
  // longest[i][k]: of what follows from i and k on
  std::vector<std::uint8_t> longest((n + 1) * (m + 1));
  const auto at = [&](std::size_t i, std::size_t k) -> std::uint8_t& {
    return longest[i * (m + 1) + k];
  };
  for (auto i = n; i-- > 0;)
    for (auto k = m; k-- > 0;)
      at(i, k) = ours[i].stem == theirs[k].stem ? static_cast<std::uint8_t>(at(i + 1, k + 1) + 1)
                                                : std::max(at(i + 1, k), at(i, k + 1));

  std::vector<Replacement> found;
  std::size_t from = 0, to = 0; // behind the last equal words
  const auto close = [&](std::size_t i, std::size_t k, bool held_behind) {
    if (i > from && k > to)
      found.push_back({static_cast<std::uint32_t>(of_upstream.first + from),
                       static_cast<std::uint32_t>(of_upstream.first + i),
                       static_cast<std::uint32_t>(of_copy.first + to),
                       static_cast<std::uint32_t>(of_copy.first + k), from > 0 || to > 0,
                       held_behind});
  };
  std::size_t i = 0, k = 0;
  while (i < n && k < m) {
    if (ours[i].stem == theirs[k].stem) {
      close(i, k, true);
      from = ++i, to = ++k;
    } else {
      at(i + 1, k) >= at(i, k + 1) ? ++i : ++k;
    }
  }
  close(n, m, false);
  return found;
}

} // namespace lineage
