#include "word_vectors.hpp"
#include "text/tokens.hpp"
#include <cmath>
#include <fstream>
#include <sstream>

namespace tools {

namespace {

constexpr std::size_t most_words = 60'000;

float length_of(std::span<const float> vector) {
  float squares = 0;
  for (const auto value : vector)
    squares += value * value;
  return std::sqrt(std::max(squares, 1e-12F));
}

void centre(WordVectors& vectors) {
  std::vector<float> mean(vectors.dimensions, 0.0F);
  const auto count = static_cast<float>(vectors.by_stem.size());
  for (const auto& [stem, vector] : vectors.by_stem)
    for (std::size_t i = 0; i < mean.size(); ++i)
      mean[i] += vector[i] / count;
  for (auto& [stem, vector] : vectors.by_stem)
    for (std::size_t i = 0; i < mean.size(); ++i)
      vector[i] -= mean[i];
}

} // namespace

text::Result<WordVectors> read_word_vectors(const std::string& path) {
  std::ifstream file(path);
  if (!file)
    return text::input_error(path, "cannot be read");
  WordVectors vectors;
  std::vector<std::size_t> ranks; // of each stem
  std::string line;
  for (std::size_t rank = 0; rank < most_words && std::getline(file, line); ++rank) {
    std::istringstream parts(line);
    std::string word;
    parts >> word;
    std::vector<float> vector;
    for (float value = 0; parts >> value;)
      vector.push_back(value);
    vectors.dimensions = rank == 0 ? vector.size() : vectors.dimensions;
    if (vector.size() != vectors.dimensions || vector.empty())
      return text::input_error(path, "not vectors of one length, a word a line");
    const auto length = length_of(vector);
    for (auto& value : vector)
      value /= length;
    const auto stem = text::stem_hash(word, "en");
    if (!vectors.by_stem.emplace(stem, std::move(vector)).second)
      continue;
    vectors.stems.push_back(stem);
    ranks.push_back(rank);
  }
  centre(vectors);
  for (std::size_t i = 0; i < ranks.size(); ++i)
    for (auto& value : vectors.by_stem.at(vectors.stems[i]))
      value *=
          std::log(static_cast<float>(ranks[i] + 2)) / std::log(static_cast<float>(most_words));
  return vectors;
}

std::vector<float> vector_of(const WordVectors& vectors, std::span<const model::Feature> features) {
  std::vector<float> sum(vectors.dimensions, 0.0F);
  for (const auto& feature : features)
    if (const auto found = vectors.by_stem.find(feature.hash); found != vectors.by_stem.end())
      for (std::size_t i = 0; i < sum.size(); ++i)
        sum[i] += feature.value * found->second[i];
  return sum;
}

} // namespace tools
