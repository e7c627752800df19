#include "reading/section_features.hpp"
#include "text/hash.hpp"
#include <algorithm>
#include <cmath>
#include <unordered_map>

namespace reading {

namespace {

constexpr std::size_t most_lead = 80, most_topic = 300, summary = 60, article = 260; // tokens
constexpr float title_weight = 2, body_weight = 1;
constexpr std::uint64_t pair_salt = 2;

using Counts = std::unordered_map<std::uint64_t, float>;

// Function words say how a text is written, not what it is about.
void add(Counts& counts, Field field, const text::Tokens& tokens, std::size_t most, float weight) {
  std::uint64_t before = 0;
  for (std::size_t i = 0; i < std::min(most, tokens.tokens.size()); ++i) {
    const auto& token = tokens.tokens[i];
    if (token.is_stop || token.shape == text::TokenShape::number) {
      before = 0;
      continue;
    }
    counts[stem_feature(field, token.stem)] += weight;
    if (field == Field::lead && before != 0)
      counts[text::combine(text::combine(pair_salt, before), token.stem)] += weight;
    before = token.stem;
  }
}

// Logarithms of the counts, scaled to length one.
std::vector<model::Feature> scaled(const Counts& counts) {
  std::vector<model::Feature> features;
  features.reserve(counts.size());
  for (const auto& [hash, count] : counts)
    features.push_back({hash, std::log1p(count)});
  std::ranges::sort(features, {}, &model::Feature::hash); // sums of floats depend on their order
  float squares = 0;
  for (const auto& feature : features)
    squares += feature.value * feature.value;
  const auto length = std::sqrt(std::max(squares, 1e-6F));
  for (auto& feature : features)
    feature.value /= length;
  return features;
}

std::vector<model::Feature> features_of(Field field, const text::Tokens& title,
                                        const text::Tokens& body, std::size_t most) {
  Counts counts;
  add(counts, field, title, title.tokens.size(), title_weight);
  add(counts, field, body, most, body_weight);
  return scaled(counts);
}

} // namespace

std::vector<model::Feature> lead_features(const text::Tokens& title, const text::Tokens& body) {
  return features_of(Field::lead, title, body, most_lead);
}

std::vector<model::Feature> topic_features(const text::Tokens& title, const text::Tokens& body) {
  return features_of(Field::topic, title, body, most_topic);
}

std::vector<model::Feature> section_features(const text::Tokens& title, const text::Tokens& body) {
  auto features = lead_features(title, body);
  const auto length = body.tokens.size();
  if (length <= summary)
    return features;
  const auto share = static_cast<float>(std::min(length, article) - summary) /
                     static_cast<float>(article - summary);
  for (auto feature : topic_features(title, body)) {
    feature.value *= share;
    features.push_back(feature);
  }
  return features;
}

std::uint64_t stem_feature(Field field, std::uint64_t stem) {
  return text::combine(field == Field::lead ? 1 : 3, stem);
}

} // namespace reading
