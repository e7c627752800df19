// Vectors of words in GloVe's text format (Pennington et al., EMNLP 2014): a word and its numbers a
// line, frequent words first.
#pragma once
#include "model/linear.hpp"
#include "text/result.hpp"
#include <cstdint>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

namespace tools {

struct WordVectors {
  std::size_t dimensions = 0;
  // Centred; of a stem's words the most frequent speaks; rare words are
  // longer, as if weighed by their inverse frequency (which their rank tells: Zipf).
  std::unordered_map<std::uint64_t, std::vector<float>> by_stem;
  std::vector<std::uint64_t> stems; // frequent words' first
};

// The first 60,000 lines.
text::Result<WordVectors> read_word_vectors(const std::string& path);

// The sum of the features' vectors, each times its value.
std::vector<float> vector_of(const WordVectors& vectors, std::span<const model::Feature> features);

} // namespace tools
