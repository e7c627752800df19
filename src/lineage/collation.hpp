// The words of a story's articles laid side by side, so that any two are compared in microseconds.
// Where one departs from another is counted as textual criticism counts it: what is restored, what
// is new, what is lost.
#pragma once
#include "lineage/material.hpp"
#include "lineage/number_set.hpp"
#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace lineage {

// What a copy would have done to its upstream. "Known": stands in what the upstream was made of.
struct Departure {
  Count restored{};  // the copy has it, the upstream does not, though it is known
  Count invented{};  // nobody before the upstream has it
  Count lost{};      // known, and only the upstream has it
  Count not_taken{}; // the upstream's own, and not in the copy
  Count kept{};      // in both, and known
  std::uint32_t added_lines = 0, lines_not_taken = 0; // in sentences foreign to the story
};

class Collation {
public:
  explicit Collation(const Materials& story);

  [[nodiscard]] std::size_t size() const { return story_.size(); }
  [[nodiscard]] const Material& material(std::uint32_t article) const { return story_[article]; }
  [[nodiscard]] const Materials& materials() const { return story_; }
  [[nodiscard]] Count in_common(std::uint32_t one, std::uint32_t other) const;

  // Where the bits of two articles are the same they have the same pairs of words and joints; 64 at
  // once, of those that two articles have at least.
  template <class Visit> void each_block_in_a_row(std::uint32_t article, Visit visit) const {
    each_block(sets_[article], [&](std::size_t block) {
      if (block >= begins_[1])
        visit(block - begins_[1], sets_[article].block(block));
    });
  }
  [[nodiscard]] std::size_t blocks_in_a_row() const {
    return NumberSet::blocks_of(places_) - begins_[1];
  }

  // What was known before an article, from now on: what is common among its kin, or what its
  // ancestors and all first reports have. Sentences that have hardly anything of that are foreign.
  void know_of_kin(std::span<const std::vector<std::uint32_t>> kin);
  void know_of_ancestors(std::span<const std::optional<std::uint32_t>> parents);

  // What the other would have done to the one, and the one to the other.
  [[nodiscard]] std::pair<Departure, Departure> departures(std::uint32_t one,
                                                           std::uint32_t other) const;

private:
  struct Surplus;
  [[nodiscard]] Departure departure(std::uint32_t upstream, const Surplus& of_upstream,
                                    std::uint32_t copy, const Surplus& of_copy,
                                    std::size_t known_to) const;
  void place_shared(std::size_t kind);
  void count_ancestral(std::uint32_t article);
  void mark_foreign(std::uint32_t article, const NumberSet& known);
  [[nodiscard]] bool is_foreign(const Material& material, std::uint32_t sentence,
                                const NumberSet& known) const;
  [[nodiscard]] NumberSet set_of(std::uint32_t article) const;
  [[nodiscard]] std::size_t kind_of(std::size_t block) const {
    return block < begins_[1] ? 0 : block < begins_[2] ? 1 : 2;
  }

  const Materials& story_;
  std::array<std::vector<std::uint32_t>, kinds> place_of_; // in the sets, of each number
  std::array<std::size_t, kinds> begins_{};                // in blocks
  std::size_t places_ = 0;
  std::vector<Count> ancestral_; // known values of each article
  std::vector<NumberSet> sets_, known_, foreign_;
  std::vector<Count> alone_, alone_foreign_; // values that nobody else has
  std::vector<bool> is_first_;               // a first report
};

} // namespace lineage
