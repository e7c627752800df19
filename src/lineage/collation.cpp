#include "lineage/collation.hpp"
#include "lineage/tally.hpp"
#include <absl/container/flat_hash_map.h>
#include <algorithm>
#include <limits>
#include <utility>

namespace lineage {

namespace {

constexpr std::uint32_t nobody_elses = std::numeric_limits<std::uint32_t>::max();
constexpr std::size_t most_holders = 64;
// Of words, of pairs and of joints: 48 KB an article at most.
constexpr std::uint32_t most_numbered = 1U << 16U;
constexpr double hardly_anything = 0.2;
// Of a sentence and of one of the upstream's; by chance two have less in common.
constexpr double is_taken = 0.1;
constexpr std::uint32_t fewest_taken = 2;
constexpr std::size_t most_ancestors = 8;
constexpr double commonly = 0.3; // of an article's kin; light rewording leaves more

const std::vector<std::uint64_t>& values_of(const Material& material, std::size_t kind) {
  return kind == 0 ? material.words : kind == 1 ? material.pairs : material.joints;
}
const std::vector<std::uint32_t>& sentences_of(const Material& material, std::size_t kind) {
  return kind == 0 ? material.word_in : kind == 1 ? material.pair_in : material.joint_in;
}

// In which sentence of the copy and which of the upstream each value stands that both have, sorted.
std::vector<std::uint64_t> meetings(const Material& upstream, const Material& copy) {
  std::vector<std::uint64_t> met;
  for (std::size_t kind = 0; kind < kinds_in_sentences; ++kind) {
    const auto &ours = values_of(upstream, kind), &theirs = values_of(copy, kind);
    for (std::size_t i = 0, k = 0; i < ours.size() && k < theirs.size();) {
      if (ours[i] == theirs[k])
        met.push_back(std::uint64_t{sentences_of(copy, kind)[k]} << 32U |
                      sentences_of(upstream, kind)[i]);
      const bool advance = ours[i] <= theirs[k];
      k += theirs[k] <= ours[i] ? 1 : 0;
      i += advance ? 1 : 0;
    }
  }
  std::ranges::sort(met);
  return met;
}

// Without an instruction for it, as on the processors that we compile for, this is what is shortest
// (Warren, Hacker's Delight, 5-1).
std::uint32_t ones(std::uint64_t bits) {
  bits -= bits >> 1U & 0x5555555555555555U;
  bits = (bits & 0x3333333333333333U) + (bits >> 2U & 0x3333333333333333U);
  bits = (bits + (bits >> 4U)) & 0x0F0F0F0F0F0F0F0FU;
  return static_cast<std::uint32_t>(bits * 0x0101010101010101U >> 56U);
}

// What one has and another has not.
struct Surplus {
  Count all{}, known{}, foreign{};

  void add(std::size_t kind, std::uint64_t bits, std::uint64_t known_bits,
           std::uint64_t foreign_bits) {
    if (bits == 0)
      return;
    all[kind] += ones(bits);
    if (const auto in_foreign = bits & foreign_bits; in_foreign != 0)
      foreign[kind] += ones(in_foreign);
    if (const auto in_known = bits & known_bits & ~foreign_bits; in_known != 0)
      known[kind] += ones(in_known);
  }
  [[nodiscard]] Count unknown() const {
    Count unknown{};
    for (std::size_t kind = 0; kind < kinds; ++kind)
      unknown[kind] = all[kind] - known[kind] - foreign[kind];
    return unknown;
  }
};

} // namespace

Collation::Collation(std::span<const Material> story) : story_(story) {
  number_values();
  for (std::uint32_t i = 0; i < story_.size(); ++i)
    sets_.push_back(set_of(i));
  const NumberSet none(holders_.size());
  known_.assign(story_.size(), none);
  foreign_.assign(story_.size(), none);
  alone_foreign_.resize(story_.size());
  ancestral_.resize(story_.size());
  is_first_.assign(story_.size(), false);
}

// Only what two articles have gets a number: the rest decides nothing but by its count. What one
// article brings up lies side by side, as its copies have it together.
void Collation::number_values() {
  alone_.resize(story_.size());
  for (std::size_t kind = 0; kind < kinds; ++kind) {
    begins_[kind] = (holders_.size() + NumberSet::block_size - 1) / NumberSet::block_size;
    const auto numbers = number_distinct(kind);
    for (std::uint32_t i = 0; i < story_.size(); ++i)
      for (auto& number : numbers_[kind][i]) {
        number = numbers[number];
        if (number == nobody_elses)
          ++alone_[i][kind];
        else if (auto& held_by = holders_[number]; held_by.size() < most_holders)
          held_by.push_back(i);
      }
  }
}

// Leaves in numbers_ when each value was first met, and makes room for holders.
std::vector<std::uint32_t> Collation::number_distinct(std::size_t kind) {
  absl::flat_hash_map<std::uint64_t, std::uint32_t> first_met;
  std::vector<bool> is_shared;
  std::uint32_t shared = 0;
  for (const auto& material : story_) {
    auto& places = numbers_[kind].emplace_back();
    places.reserve(values_of(material, kind).size());
    for (const auto value : values_of(material, kind)) {
      const auto [known, is_new] =
          first_met.try_emplace(value, static_cast<std::uint32_t>(is_shared.size()));
      places.push_back(known->second);
      if (is_new)
        is_shared.push_back(false);
      else if (!is_shared[known->second] && shared < most_numbered)
        is_shared[known->second] = true, ++shared;
    }
  }
  auto next = static_cast<std::uint32_t>(begins_[kind] * NumberSet::block_size);
  std::vector<std::uint32_t> numbers;
  numbers.reserve(is_shared.size());
  for (const bool each : is_shared)
    numbers.push_back(each ? next++ : nobody_elses);
  holders_.resize(next);
  return numbers;
}

NumberSet Collation::set_of(std::uint32_t article) const {
  NumberSet set(holders_.size());
  for (const auto& numbers : numbers_)
    for (const auto number : numbers[article])
      if (number != nobody_elses)
        set.insert(number);
  return set;
}

Count Collation::in_common(std::uint32_t one, std::uint32_t other) const {
  Count count{};
  each_block_of_both(sets_[one], sets_[other], [&](std::size_t block) {
    count[kind_of(block)] += ones(sets_[one].block(block) & sets_[other].block(block));
  });
  return count;
}

std::vector<std::uint32_t> Collation::likest(std::uint32_t article, std::size_t most) const {
  std::vector<std::uint32_t> shared(size());
  constexpr std::size_t pairs = 1;
  for (const auto number : numbers_[pairs][article])
    if (number != nobody_elses)
      for (const auto other : holders_[number])
        ++shared[other];
  shared[article] = 0;
  std::vector<std::uint32_t> likest;
  for (std::uint32_t i = 0; i < size(); ++i)
    if (shared[i] > 0)
      likest.push_back(i);
  const auto kept = std::min(most, likest.size());
  std::ranges::partial_sort(likest, likest.begin() + static_cast<std::ptrdiff_t>(kept),
                            [&](std::uint32_t left, std::uint32_t right) {
                              return shared[left] != shared[right] ? shared[left] > shared[right]
                                                                   : left < right;
                            });
  likest.resize(kept);
  return likest;
}

void Collation::know_of_kin(std::span<const std::vector<std::uint32_t>> kin) {
  Tally holders(holders_.size());
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
  NumberSet first_reports(holders_.size());
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

bool Collation::SentenceCounts::is_foreign(std::uint32_t sentence) const {
  return known[sentence] < hardly_anything * all[sentence];
}

Collation::SentenceCounts Collation::count_known(std::uint32_t article,
                                                 const NumberSet& known) const {
  SentenceCounts counts;
  counts.all.resize(story_[article].sentences);
  counts.known.resize(story_[article].sentences);
  for (std::size_t kind = 0; kind < kinds_in_sentences; ++kind)
    for (std::size_t k = 0; k < numbers_[kind][article].size(); ++k) {
      const auto sentence = sentences_of(story_[article], kind)[k];
      const auto number = numbers_[kind][article][k];
      ++counts.all[sentence];
      counts.known[sentence] += number != nobody_elses && known.has(number) ? 1 : 0;
    }
  return counts;
}

void Collation::count_ancestral(std::uint32_t article) {
  auto& ancestral = ancestral_[article] = {};
  each_block(sets_[article], [&](std::size_t block) {
    const auto bits = sets_[article].block(block) & known_[article].block(block);
    ancestral[kind_of(block)] += ones(bits & ~foreign_[article].block(block));
  });
}

void Collation::mark_foreign(std::uint32_t article, const NumberSet& known) {
  const auto counts = count_known(article, known);
  alone_foreign_[article] = {};
  foreign_[article].clear();
  for (std::size_t kind = 0; kind < kinds; ++kind)
    for (std::size_t k = 0; k < numbers_[kind][article].size(); ++k)
      if (!counts.is_foreign(sentences_of(story_[article], kind)[k]))
        continue;
      else if (const auto number = numbers_[kind][article][k]; number == nobody_elses)
        ++alone_foreign_[article][kind];
      else
        foreign_[article].insert(number);
  count_ancestral(article);
}

float Collation::own_part(std::uint32_t upstream, std::uint32_t copy) const {
  const auto& material = story_[copy];
  std::vector<std::uint32_t> all(material.sentences), taken(material.sentences);
  for (std::size_t kind = 0; kind < kinds_in_sentences; ++kind)
    for (const auto sentence : sentences_of(material, kind))
      ++all[sentence];
  const auto met = meetings(story_[upstream], material);
  for (auto at = met.begin(); at != met.end();) {
    const auto next = std::find_if(at, met.end(), [&](auto each) { return each != *at; });
    auto& most = taken[*at >> 32U];
    most = std::max(most, static_cast<std::uint32_t>(next - at));
    at = next;
  }
  std::uint32_t own = 0, in_all = 0;
  for (std::uint32_t i = 0; i < all.size(); ++i) {
    const bool is_own = taken[i] < fewest_taken || taken[i] < is_taken * all[i];
    in_all += all[i];
    own += is_own ? all[i] : 0;
  }
  return in_all == 0 ? 0 : static_cast<float>(own) / static_cast<float>(in_all);
}

std::uint32_t Collation::lacks(std::uint32_t article) const {
  std::uint32_t count = 0;
  each_block(known_[article], [&](std::size_t block) {
    count += ones(known_[article].block(block) & ~sets_[article].block(block));
  });
  return count;
}

std::uint32_t Collation::has_beyond(std::uint32_t article) const {
  std::uint32_t count = sum(alone_[article]);
  each_block(sets_[article], [&](std::size_t block) {
    count += ones(sets_[article].block(block) & ~known_[article].block(block));
  });
  return count;
}

Departure Collation::departure(std::uint32_t upstream, std::uint32_t copy) const {
  Surplus more, less;
  each_block_of_either(sets_[upstream], sets_[copy], [&](std::size_t block) {
    const auto kind = kind_of(block);
    const auto of_upstream = sets_[upstream].block(block), of_copy = sets_[copy].block(block);
    if (of_upstream == of_copy)
      return;
    const auto known = known_[upstream].block(block);
    more.add(kind, of_copy & ~of_upstream, known, foreign_[copy].block(block));
    less.add(kind, of_upstream & ~of_copy, known, foreign_[upstream].block(block));
  });
  Departure departure{more.known, more.unknown(),    less.known,       less.unknown(),
                      {},         sum(more.foreign), sum(less.foreign)};
  for (std::size_t kind = 0; kind < kinds; ++kind) {
    departure.kept[kind] = ancestral_[upstream][kind] - departure.lost[kind];

    departure.invented[kind] += alone_[copy][kind] - alone_foreign_[copy][kind];
    departure.added_lines += kind < kinds_in_sentences ? alone_foreign_[copy][kind] : 0;
    auto& left = is_first_[upstream] ? departure.lost : departure.not_taken;
    left[kind] += alone_[upstream][kind] - alone_foreign_[upstream][kind];
    departure.lines_not_taken += kind < kinds_in_sentences ? alone_foreign_[upstream][kind] : 0;
  }
  return departure;
}

} // namespace lineage
