#include "lineage/pair_index.hpp"
#include <algorithm>
#include <functional>
#include <numeric>

namespace lineage {

namespace {

constexpr std::size_t pairs = 1;
constexpr std::uint32_t most_holders = 64;

} // namespace

PairIndex::PairIndex(const Materials& story) : story_(story) {
  std::vector<std::uint32_t> held(story.distinct(pairs));
  for (std::uint32_t i = 0; i < story.size(); ++i)
    for (const auto pair : story[i].numbers(pairs))
      held[pair] = std::min(held[pair] + 1, most_holders);
  begins_.resize(held.size() + 1);
  std::partial_sum(held.begin(), held.end(), begins_.begin() + 1);
  holders_.resize(begins_.back());
  for (std::uint32_t i = 0; i < story.size(); ++i)
    for (const auto pair : story[i].numbers(pairs))
      if (held[pair] > 0)
        holders_[begins_[pair + 1] - held[pair]--] = i;
}

std::vector<std::uint32_t> PairIndex::shared_with(std::uint32_t article) const {
  std::vector<std::uint32_t> shared(story_.size());
  for (const auto pair : story_[article].numbers(pairs))
    for (const auto holder : holders_of(pair))
      ++shared[holder];
  shared[article] = 0;
  return shared;
}

std::vector<std::uint32_t> PairIndex::likest(std::uint32_t article, std::size_t most) const {
  const auto shared = shared_with(article);
  const auto share = [&](std::uint32_t other) { return shared[other]; };
  std::vector<std::uint32_t> likest;
  for (std::uint32_t i = 0; i < shared.size(); ++i) {
    const auto fewest = likest.size() < most ? 0 : shared[likest.back()];
    if (shared[i] <= fewest)
      continue;
    likest.insert(std::ranges::upper_bound(likest, shared[i], std::greater{}, share), i);
    likest.resize(std::min(most, likest.size()));
  }
  return likest;
}

} // namespace lineage
