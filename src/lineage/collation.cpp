#include "lineage/collation.hpp"
#include "lineage/tally.hpp"
#include <algorithm>
#include <bit>
#include <limits>
#include <utility>

namespace lineage {

namespace {

constexpr std::uint32_t nobody_elses = std::numeric_limits<std::uint32_t>::max();
// Of words, of pairs and of joints: 48 KB an article at most.
constexpr std::uint32_t most_placed = 1U << 16U;
constexpr double hardly_anything = 0.2;
constexpr std::size_t most_ancestors = 8;
constexpr double commonly = 0.3; // of an article's kin; light rewording leaves more

std::uint32_t ones(std::uint64_t bits) { return static_cast<std::uint32_t>(std::popcount(bits)); }

} // namespace

Collation::Collation(const Materials& story) : story_(story) {
  alone_.resize(size());
  for (std::size_t kind = 0; kind < kinds; ++kind)
    place_shared(kind);
  for (std::uint32_t i = 0; i < size(); ++i)
    sets_.push_back(set_of(i));
  const NumberSet none(places_);
  known_.assign(size(), none);
  foreign_.assign(size(), none);
  alone_foreign_.resize(size());
  ancestral_.resize(size());
  is_first_.assign(size(), false);
}

// Only what two articles have gets a place: the rest decides nothing but by its count. What one
// article brings up lies side by side, as its copies have it together.
void Collation::place_shared(std::size_t kind) {
  std::vector<bool> is_met(story_.distinct(kind)), is_shared(story_.distinct(kind));
  std::uint32_t shared = 0;
  for (std::uint32_t i = 0; i < size(); ++i)
    for (const auto number : story_[i].numbers(kind))
      if (!is_met[number])
        is_met[number] = true;
      else if (!is_shared[number] && shared < most_placed)
        is_shared[number] = true, ++shared;
  begins_[kind] = NumberSet::blocks_of(places_);
  places_ = begins_[kind] * NumberSet::block_size;
  auto& place_of = place_of_[kind];
  place_of.reserve(is_shared.size());
  for (const bool each : is_shared)
    place_of.push_back(each ? static_cast<std::uint32_t>(places_++) : nobody_elses);
  for (std::uint32_t i = 0; i < size(); ++i)
    alone_[i][kind] = static_cast<std::uint32_t>(std::ranges::count_if(
        story_[i].numbers(kind), [&](auto number) { return place_of[number] == nobody_elses; }));
}

Count Collation::in_common(std::uint32_t one, std::uint32_t other) const {
  Count count{};
  each_block_of_both(sets_[one], sets_[other], [&](std::size_t block) {
    count[kind_of(block)] += ones(sets_[one].block(block) & sets_[other].block(block));
  });
  return count;
}

NumberSet Collation::set_of(std::uint32_t article) const {
  NumberSet set(places_);
  for (std::size_t kind = 0; kind < kinds; ++kind)
    for (const auto number : story_[article].numbers(kind))
      if (const auto place = place_of_[kind][number]; place != nobody_elses)
        set.insert(place);
  return set;
}

void Collation::know_of_kin(std::span<const std::vector<std::uint32_t>> kin) {
  Tally holders(places_);
  for (std::uint32_t i = 0; i < size(); ++i) {
    holders.count(sets_[i]);
    for (const auto other : kin[i])
      holders.count(sets_[other]);
    const auto few = std::max(1.0, commonly * static_cast<double>(kin[i].size() + 1));
    holders.take_above(static_cast<std::uint32_t>(few), known_[i]);
    mark_foreign(i, known_[i]);
  }
}

void Collation::know_of_ancestors(std::span<const std::optional<std::uint32_t>> parents) {
  NumberSet first_reports(places_);
  for (std::uint32_t i = 0; i < size(); ++i)
    if (!parents[i])
      first_reports.insert_all(sets_[i]);
  for (std::uint32_t i = 0; i < size(); ++i) {
    is_first_[i] = !parents[i];
    known_[i] = first_reports;
    auto at = parents[i];
    for (std::size_t steps = 0; at && parents[*at] && steps < most_ancestors; ++steps) {
      known_[i].insert_all(sets_[*at]);
      at = parents[*at];
    }
    mark_foreign(i, first_reports);
  }
}

bool Collation::is_foreign(const Material& material, std::uint32_t sentence,
                           const NumberSet& known) const {
  const auto of_words = {material.numbers(0, sentence), material.words_again(sentence)};
  std::size_t all = 0, in_known = 0;
  for (const auto& words : of_words)
    for (const auto number : words) {
      ++all;
      const auto place = place_of_[0][number];
      in_known += place != nobody_elses && known.has(place) ? 1 : 0;
    }
  return all > 0 && static_cast<double>(in_known) < hardly_anything * static_cast<double>(all);
}

void Collation::count_ancestral(std::uint32_t article) {
  auto& ancestral = ancestral_[article] = {};
  each_block(sets_[article], [&](std::size_t block) {
    const auto bits = sets_[article].block(block) & known_[article].block(block);
    ancestral[kind_of(block)] += ones(bits & ~foreign_[article].block(block));
  });
}

void Collation::mark_foreign(std::uint32_t article, const NumberSet& known) {
  const auto& material = story_[article];
  alone_foreign_[article] = {};
  foreign_[article].clear();
  for (std::uint32_t sentence = 0; sentence < material.sentences(); ++sentence) {
    if (!is_foreign(material, sentence, known))
      continue;
    for (std::size_t kind = 0; kind < kinds; ++kind)
      for (const auto number : material.numbers(kind, sentence))
        if (const auto place = place_of_[kind][number]; place == nobody_elses)
          ++alone_foreign_[article][kind];
        else
          foreign_[article].insert(place);
  }
  count_ancestral(article);
}

// What one of two has and the other has not.
struct Collation::Surplus {
  Count native{};                  // not in foreign sentences
  std::array<Count, 2> known_to{}; // of that: to the one, to the other
  std::uint32_t foreign = 0;

  void add(std::size_t kind, std::uint64_t bits, std::uint64_t in_foreign, std::uint64_t one_knows,
           std::uint64_t other_knows) {
    if (bits == 0)
      return;
    if (const auto lines = bits & in_foreign; lines != 0 && kind < kinds_in_sentences)
      foreign += ones(lines);
    bits &= ~in_foreign;
    native[kind] += ones(bits);
    known_to[0][kind] += ones(bits & one_knows);
    known_to[1][kind] += ones(bits & other_knows);
  }
};

std::pair<Departure, Departure> Collation::departures(std::uint32_t one,
                                                      std::uint32_t other) const {
  Surplus of_one, of_other;
  each_block_of_either(sets_[one], sets_[other], [&](std::size_t block) {
    const auto ours = sets_[one].block(block), theirs = sets_[other].block(block);
    if (ours == theirs)
      return;
    const auto kind = kind_of(block);
    const auto we_know = known_[one].block(block), they_know = known_[other].block(block);
    of_one.add(kind, ours & ~theirs, foreign_[one].block(block), we_know, they_know);
    of_other.add(kind, theirs & ~ours, foreign_[other].block(block), we_know, they_know);
  });
  return {departure(one, of_one, other, of_other, 0), departure(other, of_other, one, of_one, 1)};
}

// `known_to`: which of the two is the upstream.
Departure Collation::departure(std::uint32_t upstream, const Surplus& of_upstream,
                               std::uint32_t copy, const Surplus& of_copy,
                               std::size_t known_to) const {
  Departure departure{.restored = of_copy.known_to[known_to],
                      .lost = of_upstream.known_to[known_to],
                      .added_lines = of_copy.foreign,
                      .lines_not_taken = of_upstream.foreign};
  for (std::size_t kind = 0; kind < kinds; ++kind) {
    departure.kept[kind] = ancestral_[upstream][kind] - departure.lost[kind];
    departure.invented[kind] = of_copy.native[kind] - departure.restored[kind] +
                               alone_[copy][kind] - alone_foreign_[copy][kind];
    departure.not_taken[kind] = of_upstream.native[kind] - departure.lost[kind];
    auto& left = is_first_[upstream] ? departure.lost : departure.not_taken;
    left[kind] += alone_[upstream][kind] - alone_foreign_[upstream][kind];
  }
  departure.added_lines += sum(alone_foreign_[copy]);
  departure.lines_not_taken += sum(alone_foreign_[upstream]);
  return departure;
}

} // namespace lineage
