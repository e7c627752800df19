#include "reading/section_features.hpp"
#include "text/hash.hpp"
#include <cmath>

namespace reading {

namespace {

constexpr std::size_t most_body = 300;
constexpr float title_weight = 1.0F, body_weight = 0.7F;
enum Salt : std::uint64_t { word = 1, stem = 2, pair = 3 };

void add(std::vector<model::Feature>& features, const text::Tokens& tokens, std::size_t most, float weight) {
  std::uint64_t before = 0;
  for (std::size_t i = 0; i < std::min(most, tokens.tokens.size()); ++i) {
    const auto& token = tokens.tokens[i];
    if (!token.is_stop) {
      features.push_back({text::combine(word, token.word), weight});
      features.push_back({text::combine(stem, token.stem), weight});
    }
    if (before != 0)
      features.push_back({text::combine(text::combine(pair, before), token.word), weight});
    before = token.word;
  }
}

} // namespace

std::vector<model::Feature> section_features(const text::Tokens& title, const text::Tokens& body) {
  std::vector<model::Feature> features;
  add(features, title, title.tokens.size(), title_weight);
  add(features, body, most_body, body_weight);
  float squares = 0;
  for (const auto& feature : features)
    squares += feature.value * feature.value;
  const auto length = std::sqrt(std::max(squares, 1e-6F));
  for (auto& feature : features)
    feature.value /= length;
  return features;
}

} // namespace reading
