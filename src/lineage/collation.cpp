#include "lineage/collation.hpp"
#include <absl/container/flat_hash_map.h>
#include <algorithm>
#include <bit>
#include <limits>
#include <utility>

namespace lineage {

namespace {

constexpr std::uint32_t nobody_elses = std::numeric_limits<std::uint32_t>::max();
constexpr std::size_t most_holders = 64;
constexpr std::uint32_t most_numbered = 1U << 16U; // of words and of pairs: 16 KB an article
constexpr std::size_t bits_in_a_word = 64;
constexpr double hardly_anything = 0.2;
constexpr std::size_t most_ancestors = 8;
constexpr double commonly = 0.3; // of an article's kin; light rewording leaves more

const std::vector<std::uint64_t>& values_of(const Material& material, std::size_t kind) {
  return kind == 0 ? material.words : material.pairs;
}
const std::vector<std::uint32_t>& sentences_of(const Material& material, std::size_t kind) {
  return kind == 0 ? material.word_in : material.pair_in;
}

void set(std::vector<std::uint64_t>& bits, std::uint32_t number) {
  bits[number / bits_in_a_word] |= std::uint64_t{1} << (number % bits_in_a_word);
}
bool has(const std::vector<std::uint64_t>& bits, std::uint32_t number) {
  return (bits[number / bits_in_a_word] >> (number % bits_in_a_word) & 1U) != 0;
}

std::uint32_t ones(std::uint64_t bits) { // most are none
  return bits == 0 ? 0 : static_cast<std::uint32_t>(std::popcount(bits));
}

} // namespace

Collation::Collation(std::span<const Material> story) : story_(story) {
  number_values();
  for (std::uint32_t i = 0; i < story_.size(); ++i)
    bits_.push_back(bits_of(i));
  const Bits none(bits_.empty() ? 0 : bits_.front().size());
  known_.assign(story_.size(), none);
  foreign_.assign(story_.size(), none);
  alone_foreign_.resize(story_.size());
  is_first_.assign(story_.size(), false);
}

// Only what two articles have gets a number: the rest decides nothing but by its count.
void Collation::number_values() {
  alone_.resize(story_.size());
  for (std::size_t kind = 0; kind < 2; ++kind) {
    absl::flat_hash_map<std::uint64_t, std::uint32_t> number_of; // the first holder, then a number
    std::uint32_t met_twice = 0;
    constexpr auto once = std::uint32_t{1} << 31U;
    for (const auto& material : story_)
      for (const auto value : values_of(material, kind)) {
        const auto [known, is_new] = number_of.try_emplace(value, once);
        if (!is_new && known->second == once && met_twice < most_numbered)
          known->second = met_twice++;
      }
    const auto begin = pairs_begin_ * bits_in_a_word;
    holders_.resize(begin + met_twice);
    numbers_[kind].resize(story_.size());
    for (std::uint32_t i = 0; i < story_.size(); ++i)
      for (const auto value : values_of(story_[i], kind)) {
        const auto number = number_of.find(value)->second;
        if (number == once) {
          ++alone_[i][kind];
          numbers_[kind][i].push_back(nobody_elses);
          continue;
        }
        numbers_[kind][i].push_back(static_cast<std::uint32_t>(begin) + number);
        if (auto& held_by = holders_[begin + number]; held_by.size() < most_holders)
          held_by.push_back(i);
      }
    if (kind == 0)
      pairs_begin_ = (holders_.size() + bits_in_a_word - 1) / bits_in_a_word;
  }
}

Collation::Bits Collation::bits_of(std::uint32_t article) const {
  Bits bits((holders_.size() + bits_in_a_word - 1) / bits_in_a_word);
  for (const auto& numbers : numbers_)
    for (const auto number : numbers[article])
      if (number != nobody_elses)
        set(bits, number);
  return bits;
}

Count Collation::in_common(std::uint32_t one, std::uint32_t other) const {
  const auto &left = bits_[one], &right = bits_[other];
  Count count{};
  for (std::size_t i = 0; i < left.size(); ++i)
    count[i < pairs_begin_ ? 0 : 1] += ones(left[i] & right[i]);
  return count;
}

std::vector<std::uint32_t> Collation::likest(std::uint32_t article, std::size_t most) const {
  std::vector<std::uint32_t> shared(size());
  for (const auto& numbers : numbers_)
    for (const auto number : numbers[article])
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
  std::vector<std::uint32_t> holders(holders_.size());
  for (std::uint32_t i = 0; i < size(); ++i) {
    std::ranges::fill(holders, 0);
    const auto count = [&](std::uint32_t article) {
      for (const auto& numbers : numbers_)
        for (const auto number : numbers[article])
          if (number != nobody_elses)
            ++holders[number];
    };
    count(i);
    std::ranges::for_each(kin[i], count);
    std::ranges::fill(known_[i], 0);
    for (std::uint32_t number = 0; number < holders.size(); ++number)
      if (holders[number] > 1 &&
          holders[number] > commonly * static_cast<double>(kin[i].size() + 1))
        set(known_[i], number);
    mark_foreign(i, known_[i]);
  }
}

void Collation::know_of_ancestors(std::span<const std::optional<std::uint32_t>> parents) {
  const auto add = [](Bits& to, const Bits& bits) {
    for (std::size_t i = 0; i < to.size(); ++i)
      to[i] |= bits[i];
  };
  Bits first_reports(bits_.empty() ? 0 : bits_.front().size());
  for (std::uint32_t i = 0; i < size(); ++i)
    if (!parents[i])
      add(first_reports, bits_[i]);
  for (std::uint32_t i = 0; i < size(); ++i) {
    is_first_[i] = !parents[i];
    known_[i] = first_reports;
    auto at = parents[i];
    for (std::size_t steps = 0; at && parents[*at] && steps < most_ancestors; ++steps) {
      add(known_[i], bits_[*at]);
      at = parents[*at];
    }
    mark_foreign(i, first_reports);
  }
}

bool Collation::SentenceCounts::is_foreign(std::uint32_t sentence) const {
  return known[sentence] < hardly_anything * all[sentence];
}

Collation::SentenceCounts Collation::count_known(std::uint32_t article, const Bits& known) const {
  SentenceCounts counts;
  counts.all.resize(story_[article].sentences);
  counts.known.resize(story_[article].sentences);
  for (std::size_t kind = 0; kind < 2; ++kind)
    for (std::size_t k = 0; k < numbers_[kind][article].size(); ++k) {
      const auto sentence = sentences_of(story_[article], kind)[k];
      const auto number = numbers_[kind][article][k];
      ++counts.all[sentence];
      counts.known[sentence] += number != nobody_elses && has(known, number) ? 1 : 0;
    }
  return counts;
}

void Collation::mark_foreign(std::uint32_t article, const Bits& known) {
  const auto counts = count_known(article, known);
  alone_foreign_[article] = {};
  std::ranges::fill(foreign_[article], 0);
  for (std::size_t kind = 0; kind < 2; ++kind)
    for (std::size_t k = 0; k < numbers_[kind][article].size(); ++k)
      if (!counts.is_foreign(sentences_of(story_[article], kind)[k]))
        continue;
      else if (const auto number = numbers_[kind][article][k]; number == nobody_elses)
        ++alone_foreign_[article][kind];
      else
        set(foreign_[article], number);
}

float Collation::own_part(std::uint32_t upstream, std::uint32_t copy) const {
  const auto counts = count_known(copy, bits_[upstream]);
  std::uint32_t own = 0, all = 0;
  for (std::uint32_t i = 0; i < counts.all.size(); ++i) {
    all += counts.all[i];
    own += counts.is_foreign(i) ? counts.all[i] : 0;
  }
  return all == 0 ? 0 : static_cast<float>(own) / static_cast<float>(all);
}

std::uint32_t Collation::lacks(std::uint32_t article) const {
  std::uint32_t count = 0;
  for (std::size_t i = 0; i < bits_[article].size(); ++i)
    count += ones(known_[article][i] & ~bits_[article][i]);
  return count;
}

std::uint32_t Collation::has_beyond(std::uint32_t article) const {
  std::uint32_t count = sum(alone_[article]);
  for (std::size_t i = 0; i < bits_[article].size(); ++i)
    count += ones(bits_[article][i] & ~known_[article][i]);
  return count;
}

Departure Collation::departure(std::uint32_t upstream, std::uint32_t copy) const {
  Departure departure;
  const auto &of_upstream = bits_[upstream], &of_copy = bits_[copy], &known = known_[upstream],
             &foreign_here = foreign_[copy], &foreign_there = foreign_[upstream];
  for (std::size_t i = 0; i < of_copy.size(); ++i) {
    const std::size_t kind = i < pairs_begin_ ? 0 : 1;
    if (const auto more = of_copy[i] & ~of_upstream[i]; more != 0) {
      departure.restored[kind] += ones(more & known[i] & ~foreign_here[i]);
      departure.invented[kind] += ones(more & ~known[i] & ~foreign_here[i]);
      departure.added_lines += ones(more & foreign_here[i]);
    }
    if (const auto less = of_upstream[i] & ~of_copy[i]; less != 0) {
      departure.lost[kind] += ones(less & known[i] & ~foreign_there[i]);
      departure.not_taken[kind] += ones(less & ~known[i] & ~foreign_there[i]);
      departure.lines_not_taken += ones(less & foreign_there[i]);
    }
  }
  for (std::size_t kind = 0; kind < 2; ++kind) {
    departure.invented[kind] += alone_[copy][kind] - alone_foreign_[copy][kind];
    departure.added_lines += alone_foreign_[copy][kind];
    auto& left = is_first_[upstream] ? departure.lost : departure.not_taken;
    left[kind] += alone_[upstream][kind] - alone_foreign_[upstream][kind];
    departure.lines_not_taken += alone_foreign_[upstream][kind];
  }
  return departure;
}

} // namespace lineage
