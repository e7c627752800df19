// Trains model::Chain: likelihood of the sequences, by AdaGrad (Duchi et al., JMLR 2011) with a
// small L2 penalty.
#pragma once
#include "model/chain.hpp"
#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace tools {

struct TaggedSequence {
  model::SequenceFeatures features;
  std::vector<std::uint8_t> tags; // gold, one an item
};

struct ChainTraining {
  unsigned log2_buckets = 18;
  std::size_t tags = 7, passes = 9;
  float rate = 0.015F, shrinkage = 1e-6F;
  // Added to the score of each tag once it is learnt: more of it is found, less of that is right.
  std::array<float, model::Chain::most_tags> favour{};
  std::uint64_t seed = 1;
};

// The bytes that model::Chain::load reads. `may_follow(before, tag)`: with `before` == tags at the
// beginning.
std::string train(std::span<const TaggedSequence* const> sequences, const ChainTraining& settings,
                  bool (*may_follow)(std::size_t before, std::size_t tag));

} // namespace tools
