#include "lineage/alignment.hpp"
#include <algorithm>
#include <cmath>
#include <unordered_map>
#include <unordered_set>
#include <utility>

namespace lineage {

namespace {

constexpr std::size_t most_sentences = 400;
constexpr std::size_t widest = 40;     // sentences that a word stands in and still tells something
constexpr float like_enough = 0.35F;   // of the weight of both
constexpr float second_adds = 0.2F;    // of the copy's sentence, for it to have been made of two
constexpr float between_enough = 0.1F; // where what stands around it is aligned as well
constexpr float joined_enough = 0.5F;  // of a neighbour's words, for it to have been joined

using Bag = std::vector<std::uint64_t>; // content stems of a sentence, sorted, each once

std::vector<Bag> bags_of(const Wording& wording) {
  std::vector<Bag> bags;
  for (const auto& sentence : wording.sentences) {
    if (bags.size() == most_sentences)
      break;
    auto& bag = bags.emplace_back();
    for (const auto& token : wording.words_of(sentence))
      if (!token.is_stop)
        bag.push_back(token.stem);
    std::ranges::sort(bag);
    bag.erase(std::ranges::unique(bag).begin(), bag.end());
  }
  return bags;
}

class Weights {
public:
  Weights(const std::vector<Bag>& left, const std::vector<Bag>& right)
      : sentences_(static_cast<float>(left.size() + right.size())) {
    for (const auto* bags : {&left, &right})
      for (const auto& bag : *bags)
        for (const auto stem : bag)
          ++in_[stem];
  }
  [[nodiscard]] float of(std::uint64_t stem) const {
    return std::log(1 + sentences_ / in_.at(stem));
  }
  [[nodiscard]] float of(const Bag& bag) const {
    float sum = 0;
    for (const auto stem : bag)
      sum += of(stem);
    return sum;
  }

private:
  float sentences_;
  std::unordered_map<std::uint64_t, float> in_;
};

float shared(const Bag& left, const Bag& right, const Weights& weights) {
  float sum = 0;
  for (auto l = left.begin(), r = right.begin(); l != left.end() && r != right.end();)
    if (*l == *r) {
      sum += weights.of(*l);
      ++l, ++r;
    } else {
      *l < *r ? ++l : ++r;
    }
  return sum;
}

Bag without(const Bag& bag, const Bag& taken) {
  Bag rest;
  std::ranges::set_difference(bag, taken, std::back_inserter(rest));
  return rest;
}

// Sentences of the upstream by the words in them.
std::unordered_map<std::uint64_t, std::vector<std::uint32_t>>
index_of(const std::vector<Bag>& bags) {
  std::unordered_map<std::uint64_t, std::vector<std::uint32_t>> index;
  for (std::uint32_t i = 0; i < bags.size(); ++i)
    for (const auto stem : bags[i])
      index[stem].push_back(i);
  std::erase_if(index, [](const auto& entry) { return entry.second.size() > widest; });
  return index;
}

struct Best {
  std::uint32_t sentence = 0;
  float likeness = 0, weight_shared = 0;
};

class Aligner {
public:
  Aligner(std::vector<Bag> ours, std::vector<Bag> theirs)
      : ours_(std::move(ours)), theirs_(std::move(theirs)), weights_(ours_, theirs_),
        index_(index_of(ours_)), is_taken_(ours_.size()) {
    weight_of_.reserve(ours_.size());
    for (const auto& bag : ours_)
      weight_of_.push_back(weights_.of(bag));
  }

  std::vector<AlignedSentence> align() {
    std::vector<AlignedSentence> aligned;
    aligned.reserve(theirs_.size());
    for (std::uint32_t i = 0; i < theirs_.size(); ++i)
      aligned.push_back(by_words(i));
    for (const auto& each : aligned)
      take(each);
    fill_gaps(aligned);
    std::erase_if(aligned, [](const AlignedSentence& each) { return each.of_upstream.empty(); });
    for (auto& each : aligned)
      join_neighbour(each);
    tell_places(aligned);
    return aligned;
  }

private:
  [[nodiscard]] Best likeness(const Bag& bag, float weight, std::uint32_t candidate) const {
    const auto common = shared(bag, ours_[candidate], weights_);
    return {candidate, common == 0 ? 0 : 2 * common / (weight + weight_of_[candidate]), common};
  }

  [[nodiscard]] Best best_for(const Bag& bag) const {
    std::unordered_set<std::uint32_t> met;
    Best best;
    const auto weight = weights_.of(bag);
    for (const auto stem : bag)
      if (const auto found = index_.find(stem); found != index_.end())
        for (const auto candidate : found->second)
          if (met.insert(candidate).second) {
            const auto other = likeness(bag, weight, candidate);
            // Of two equally like ones the earlier, whatever order they were met in.
            if (other.likeness > best.likeness ||
                (other.likeness == best.likeness && candidate < best.sentence))
              best = other;
          }
    return best;
  }

  // Of nothing, where nothing is like it.
  [[nodiscard]] AlignedSentence by_words(std::uint32_t number) const {
    const auto& bag = theirs_[number];
    const auto best = best_for(bag);
    const auto weight = weights_.of(bag);
    if (best.likeness == 0)
      return {number, {}};
    AlignedSentence found{number, {best.sentence}, best.likeness};
    if (const auto rest = without(bag, ours_[best.sentence]); rest.size() > 2)
      if (const auto second = best_for(rest); second.weight_shared > second_adds * weight) {
        const auto both = best.weight_shared + second.weight_shared;
        const auto joined =
            2 * both / (weight + weight_of_[best.sentence] + weight_of_[second.sentence]);
        if (joined > found.likeness || second.likeness > like_enough)
          found = {number, {best.sentence, second.sentence}, std::max(joined, best.likeness)};
      }
    // A sentence that was split shares little with the whole, but hardly has words of its own.
    const bool is_part = best.weight_shared > 0.6F * weight && bag.size() >= 4;
    if (found.likeness < like_enough && !is_part)
      found.of_upstream.clear();
    return found;
  }

  void take(const AlignedSentence& found) {
    for (const auto sentence : found.of_upstream)
      is_taken_[sentence] = true;
  }
  [[nodiscard]] bool is_free(std::int64_t sentence) const {
    return sentence >= 0 && std::cmp_less(sentence, ours_.size()) &&
           !is_taken_[static_cast<std::size_t>(sentence)];
  }

  // A sentence in other words, beside others that are aligned.
  void fill_gaps(std::vector<AlignedSentence>& aligned) {
    for (std::uint32_t i = 0; i < aligned.size(); ++i) {
      if (!aligned[i].of_upstream.empty())
        continue;
      const auto weight = weights_.of(theirs_[i]);
      Best best;
      const auto consider = [&](std::int64_t candidate) {
        if (!is_free(candidate))
          return;
        const auto other = likeness(theirs_[i], weight, static_cast<std::uint32_t>(candidate));
        if (other.likeness > best.likeness)
          best = other;
      };
      if (i > 0 && !aligned[i - 1].of_upstream.empty())
        consider(std::int64_t{std::ranges::max(aligned[i - 1].of_upstream)} + 1);
      if (i + 1 < aligned.size() && !aligned[i + 1].of_upstream.empty())
        consider(std::int64_t{std::ranges::min(aligned[i + 1].of_upstream)} - 1);
      if (best.likeness < between_enough)
        continue;
      aligned[i] = {i, {best.sentence}, best.likeness};
      take(aligned[i]);
    }
  }

  // A heading that became the beginning of its sentence.
  void join_neighbour(AlignedSentence& found) {
    if (found.of_upstream.size() > 1)
      return;
    const std::int64_t sentence = found.of_upstream.front();
    for (const auto neighbour : {sentence - 1, sentence + 1}) {
      if (!is_free(neighbour))
        continue;
      const auto other = static_cast<std::uint32_t>(neighbour);
      if (shared(theirs_[found.copy], ours_[other], weights_) <= joined_enough * weight_of_[other])
        continue;
      found.of_upstream.push_back(other);
      take(found);
      return;
    }
  }

  static void tell_places(std::vector<AlignedSentence>& aligned) {
    for (std::size_t i = 0; i + 1 < aligned.size(); ++i) {
      auto &one = aligned[i], &next = aligned[i + 1];
      if (one.copy + 1 == next.copy &&
          std::ranges::max(one.of_upstream) + 1 == std::ranges::min(next.of_upstream))
        one.in_place = next.in_place = true;
    }
  }

  std::vector<Bag> ours_, theirs_;
  Weights weights_;
  std::unordered_map<std::uint64_t, std::vector<std::uint32_t>> index_;
  std::vector<float> weight_of_;
  std::vector<bool> is_taken_;
};

} // namespace

std::vector<AlignedSentence> align(const Wording& upstream, const Wording& copy) {
  return Aligner(bags_of(upstream), bags_of(copy)).align();
}

} // namespace lineage
