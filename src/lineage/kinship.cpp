#include "lineage/kinship.hpp"
#include "lineage/copies.hpp"
#include "lineage/nearest.hpp"
#include <absl/container/flat_hash_set.h>
#include <algorithm>
#include <boost/pending/disjoint_sets.hpp>
#include <functional>

namespace lineage {

namespace {

constexpr std::size_t most_kin = 12, fewest_kin = 4, most_comparisons = 7'000;
constexpr std::size_t fewest_words = 12;  // shorter texts have words in common by chance
constexpr std::uint32_t many_pairs = 8;   // two sentences of a form have as many
constexpr std::uint32_t fewest_pairs = 4; // so few ask for more certainty
constexpr float nearly_sure = 0.8F;

// Of likeness; chosen on the copies that tools/train_lineage learns from.
constexpr float no_coincidence = 0.5F, in_one_family = 0.05F, worth_asking = 0.02F;

std::uint32_t narrow(std::size_t number) { return static_cast<std::uint32_t>(number); }

// The likest first.
std::vector<Kinship> compared(const Collation& story) {
  const auto kin =
      std::clamp(most_comparisons / std::max<std::size_t>(1, story.size()), fewest_kin, most_kin);
  const auto near = nearest(story, kin);
  absl::flat_hash_set<std::pair<std::uint32_t, std::uint32_t>> known;
  std::vector<Kinship> pairs;
  for (std::uint32_t i = 0; i < story.size(); ++i)
    for (const auto other : near[i]) {
      const auto [first, second] = std::minmax(i, other);
      if (known.emplace(first, second).second)
        pairs.push_back(kinship(story, first, second));
    }
  std::ranges::stable_sort(pairs, std::greater{}, &Kinship::likeness);
  return pairs;
}

bool are_copies(const Kinship& pair, Copies& copies) {
  return pair.likeness >= worth_asking && pair.shared_pairs >= fewest_pairs &&
         copies.probability(pair.parent, pair.child) >=
             (pair.shared_pairs >= many_pairs ? probable : nearly_sure);
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
  const auto fewest = std::min(of_parent.count(1), of_child.count(1));
  if (std::min(of_parent.count(0), of_child.count(0)) >= fewest_words && fewest > 0)
    kin.likeness = static_cast<float>(common[1]) / static_cast<float>(fewest);
  return kin;
}

std::vector<Kinship> kinships(const Collation& story, std::span<const Witness> witnesses) {
  Copies copies(witnesses, story.materials());
  boost::disjoint_sets_with_storage<> families(story.size());
  std::vector<Kinship> found;
  for (const auto& each : compared(story)) {
    const bool are_one = families.find_set(each.parent) == families.find_set(each.child);
    if (each.likeness >= no_coincidence || (are_one && each.likeness >= in_one_family) ||
        (!are_one && are_copies(each, copies))) {
      families.union_set(each.parent, each.child);
      found.push_back(each);
    }
  }
  return found;
}

} // namespace lineage
