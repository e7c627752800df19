// How much of an article is not its upstream's.
#pragma once
#include "lineage/material.hpp"
#include <absl/container/flat_hash_map.h>
#include <array>
#include <cstdint>
#include <utility>
#include <vector>

namespace lineage {

// In sentences which have hardly anything of any one of the upstream's.
struct OwnPart {
  std::uint32_t size = 0;   // in words and pairs of words
  std::uint32_t at_end = 0; // of these, behind all that is the upstream's
  float share = 0;          // of the copy
};

class OwnParts {
public:
  explicit OwnParts(const Materials& story);

  OwnPart operator()(std::uint32_t upstream, std::uint32_t copy);

private:
  OwnPart measure(std::uint32_t upstream, std::uint32_t copy);
  std::int32_t most_taken(const Material& copy, std::uint32_t sentence);

  const Materials& story_;
  absl::flat_hash_map<std::pair<std::uint32_t, std::uint32_t>, OwnPart> measured_;
  std::array<std::vector<std::uint32_t>, kinds_in_sentences> sentence_of_; // the upstream's, from 1
  std::vector<std::int32_t> met_; // of each sentence of the upstream's, how much
};

} // namespace lineage
