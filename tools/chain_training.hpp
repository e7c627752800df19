// Trains a look of model::Chain: likelihood of the sequences, by AdaGrad (Duchi et al., JMLR 2011)
// with a small L2 penalty.
#pragma once
#include "model/chain.hpp"
#include <array>
#include <cstdint>
#include <span>
#include <vector>

namespace tools {

// The features of a sequence: hashes, item after item; `ends[i]` is where those of item i end.
struct SequenceFeatures {
  std::vector<std::uint32_t> hashes;
  std::vector<std::uint32_t> ends;

  [[nodiscard]] std::size_t size() const { return ends.size(); }
  [[nodiscard]] std::span<const std::uint32_t> of(std::size_t item) const {
    const auto begin = item == 0 ? 0 : ends[item - 1];
    return {hashes.data() + begin, ends[item] - begin};
  }
};

struct TaggedSequence {
  SequenceFeatures features;
  std::vector<std::uint8_t> tags; // gold, one an item
};

struct ChainTraining {
  unsigned log2_buckets = 18;
  std::size_t tags = 7, passes = 9;
  float shrinkage = 1e-6F;
  // Of each tag, and of the moves between them.
  std::array<float, model::Chain::most_tags> rates{};
  float rate_of_moves = 0.015F;
  // Added to the score of each tag once it is learnt: more of it is found, less of that is right.
  std::array<float, model::Chain::most_tags> favour{};
  std::uint64_t seed = 1;
};

// `may_follow(before, tag)`: with `before` == tags at the beginning.
model::LearntLook train(std::span<const TaggedSequence* const> sequences,
                        const ChainTraining& settings,
                        bool (*may_follow)(std::size_t before, std::size_t tag));

} // namespace tools
