#include "reading/section_features.hpp"
#include "text/hash.hpp"
#include <algorithm>
#include <cmath>
#include <unordered_map>

namespace reading {

namespace {

constexpr std::size_t most_body = 80;
constexpr float title_weight = 2, body_weight = 1;
enum Salt : std::uint64_t { stem = 1, pair = 2 };

// Counts by feature; function words say how a text is written, not what it is about.
void add(std::unordered_map<std::uint64_t, float>& counts, const text::Tokens& tokens,
         std::size_t most, float weight) {
  std::uint64_t before = 0;
  for (std::size_t i = 0; i < std::min(most, tokens.tokens.size()); ++i) {
    const auto& token = tokens.tokens[i];
    if (token.is_stop || token.shape == text::TokenShape::number) {
      before = 0;
      continue;
    }
    counts[text::combine(stem, token.stem)] += weight;
    if (before != 0)
      counts[text::combine(text::combine(pair, before), token.stem)] += weight;
    before = token.stem;
  }
}

} // namespace

std::vector<model::Feature> section_features(const text::Tokens& title, const text::Tokens& body) {
  std::unordered_map<std::uint64_t, float> counts;
  add(counts, title, title.tokens.size(), title_weight);
  add(counts, body, most_body, body_weight);
  std::vector<model::Feature> features;
  float squares = 0;
  for (const auto& [hash, count] : counts) {
    const auto value = std::log1p(count);
    features.push_back({hash, value});
    squares += value * value;
  }
  const auto length = std::sqrt(std::max(squares, 1e-6F));
  for (auto& feature : features)
    feature.value /= length;
  std::ranges::sort(features, {}, &model::Feature::hash); // sums of floats depend on their order
  return features;
}

} // namespace reading
