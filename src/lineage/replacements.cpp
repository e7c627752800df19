#include "lineage/replacements.hpp"
#include <algorithm>

namespace lineage {

namespace {
constexpr std::size_t most_words = 120;
}

std::vector<CommonWord> common_words(const Wording& upstream, const Sentence& of_upstream,
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
  std::vector<CommonWord> common;
  for (std::uint32_t i = 0, k = 0; i < n && k < m;)
    if (ours[i].stem == theirs[k].stem)
      common.push_back({of_upstream.first + i++, of_copy.first + k++});
    else
      at(i + 1, k) >= at(i, k + 1) ? ++i : ++k;
  return common;
}

std::vector<Replacement> replacements(const Wording& upstream, const Sentence& of_upstream,
                                      const Wording& copy, const Sentence& of_copy) {
  std::vector<Replacement> found;
  auto from = of_upstream.first, to = of_copy.first; // behind the last equal words
  const auto close = [&](std::uint32_t i, std::uint32_t k, bool held_behind) {
    if (i > from && k > to)
      found.push_back(
          {from, i, to, k, from > of_upstream.first || to > of_copy.first, held_behind});
  };
  for (const auto& [i, k] : common_words(upstream, of_upstream, copy, of_copy)) {
    close(i, k, true);
    from = i + 1, to = k + 1;
  }
  const auto compared = static_cast<std::uint32_t>(most_words);
  close(std::min(of_upstream.end, of_upstream.first + compared),
        std::min(of_copy.end, of_copy.first + compared), false);
  return found;
}

} // namespace lineage
