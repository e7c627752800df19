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
  std::uint32_t gaps = 0;   // how often it parts what is the upstream's
  float share = 0;          // of the copy
};

class OwnParts {
public:
  explicit OwnParts(const Materials& story);

  OwnPart operator()(std::uint32_t upstream, std::uint32_t copy);

private:
  struct Met { // how much of a sentence of the upstream's stands in one of the copy's
    std::uint32_t in = 0, times = 0;
  };

  OwnPart measure(std::uint32_t upstream, std::uint32_t copy);
  void mark(const Material& upstream);
  std::uint32_t most_taken(const Material& copy, std::uint32_t sentence);

  const Materials& story_;
  absl::flat_hash_map<std::pair<std::uint32_t, std::uint32_t>, OwnPart> measured_;
  // Sentences of all upstreams, counted on; the latest one's begin with `begin_`.
  std::array<std::vector<std::uint64_t>, kinds_in_sentences> sentence_of_;
  std::uint64_t begin_ = 1;
  std::vector<Met> met_; // of each of the latest one's
};

} // namespace lineage
