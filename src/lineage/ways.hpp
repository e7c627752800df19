// Which of two articles was made of the other. A page that was cut is as near to its copy as to its
// upstream: only what one has more than the other and where, the dates, and how many others are
// near to it tell the two apart.
#pragma once
#include "lineage/choice.hpp"
#include "lineage/own_part.hpp"
#include "lineage/witness.hpp"
#include <array>
#include <cstdint>
#include <span>
#include <vector>

namespace lineage {

// What tells for or against an upstream; for tools/train_lineage.
inline constexpr std::size_t way_features = 15;
using WayFeatures = std::array<float, way_features>;

class Ways {
public:
  // `unrooted`: a tree of which only the neighbours count.
  Ways(const Collation& story, OwnParts& own_parts, std::span<const Witness> witnesses,
       const Candidates& candidates, const Parents& unrooted);

  WayFeatures features(std::uint32_t upstream, std::uint32_t copy);

  // Logarithm of the odds that the one was the upstream, and not the other.
  double odds(std::uint32_t upstream, std::uint32_t copy);
  std::vector<double> odds(const Parents& parents); // of each child's way

  // The same as a cost, by those alone that hang by the one or the other.
  [[nodiscard]] double cost_by_others(std::uint32_t upstream, std::uint32_t copy) const;

  // The tree with the root that makes all its ways cheapest; of a forest, each.
  Parents rooted(const Parents& parents);

private:
  [[nodiscard]] std::uint32_t others_of(std::uint32_t upstream, std::uint32_t copy) const;
  double cost(std::uint32_t upstream, std::uint32_t copy);

  const Collation& story_;
  OwnParts& own_parts_;
  std::span<const Witness> witnesses_;
  Parents unrooted_;
  std::vector<std::uint32_t> neighbours_;
  std::vector<float> earlier_; // share of each article's kin
};

// Of each article, what share of the likelihood it has that it hangs by its parent and not the
// parent by it: that the root is neither it nor below. 1 for roots.
std::vector<float> shares_of_ways(const Parents& parents, std::span<const double> odds);

} // namespace lineage
