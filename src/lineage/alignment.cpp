#include "lineage/alignment.hpp"
#include <algorithm>
#include <cmath>
#include <unordered_map>

namespace lineage {

namespace {

constexpr std::size_t most_sentences = 400;
constexpr std::size_t widest = 40;   // sentences that a word stands in and still tells something
constexpr float like_enough = 0.35F; // of the weight of both
constexpr float second_adds = 0.2F;  // of the copy's sentence, for it to have been made of two

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

} // namespace

std::vector<AlignedSentence> align(const Wording& upstream, const Wording& copy) {
  const auto ours = bags_of(upstream), theirs = bags_of(copy);
  const Weights weights(ours, theirs);
  const auto index = index_of(ours);
  std::vector<float> weight_of;
  weight_of.reserve(ours.size());
  for (const auto& bag : ours)
    weight_of.push_back(weights.of(bag));

  const auto best_for = [&](const Bag& bag) {
    std::unordered_map<std::uint32_t, bool> met;
    Best best;
    const auto weight = weights.of(bag);
    for (const auto stem : bag)
      if (const auto found = index.find(stem); found != index.end())
        for (const auto candidate : found->second)
          if (met.emplace(candidate, true).second) {
            const auto common = shared(bag, ours[candidate], weights);
            const auto likeness = 2 * common / (weight + weight_of[candidate]);
            // Of two equally like ones the earlier, whatever order they were met in.
            if (likeness > best.likeness ||
                (likeness == best.likeness && candidate < best.sentence))
              best = {candidate, likeness, common};
          }
    return best;
  };

  std::vector<AlignedSentence> aligned;
  for (std::uint32_t i = 0; i < theirs.size(); ++i) {
    const auto best = best_for(theirs[i]);
    const auto weight = weights.of(theirs[i]);
    if (best.likeness == 0)
      continue;
    AlignedSentence found{i, {best.sentence}, best.likeness};
    if (const auto rest = without(theirs[i], ours[best.sentence]); rest.size() > 2)
      if (const auto second = best_for(rest); second.weight_shared > second_adds * weight) {
        const auto both = best.weight_shared + second.weight_shared;
        const auto joined =
            2 * both / (weight + weight_of[best.sentence] + weight_of[second.sentence]);
        if (joined > found.likeness || second.likeness > like_enough)
          found = {i, {best.sentence, second.sentence}, std::max(joined, best.likeness)};
      }
    // A sentence that was split shares little with the whole, but hardly has words of its own.
    const bool is_part = best.weight_shared > 0.6F * weight && theirs[i].size() >= 4;
    if (found.likeness >= like_enough || is_part)
      aligned.push_back(std::move(found));
  }
  return aligned;
}

} // namespace lineage
