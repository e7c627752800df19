#include "reading/section_features.hpp"
#include <algorithm>
#include <cmath>
#include <utility>

namespace reading {

namespace {

constexpr std::size_t most_lead = 80, most_topic = 300, summary = 60, article = 260; // tokens
constexpr float title_weight = 2, body_weight = 1;

// Function words say how a text is written, not what it is about.
void add(Stems& stems, const text::Tokens& tokens, std::size_t most, float weight) {
  for (std::size_t i = 0; i < std::min(most, tokens.tokens.size()); ++i)
    if (const auto& token = tokens.tokens[i];
        !token.is_stop && token.shape != text::TokenShape::number)
      stems.push_back({token.stem, weight});
}

Stems counted(Stems tokens) {
  std::ranges::sort(tokens, {}, &model::Feature::hash);
  Stems stems;
  stems.reserve(tokens.size());
  for (const auto& token : tokens)
    if (!stems.empty() && stems.back().hash == token.hash)
      stems.back().value += token.value;
    else
      stems.push_back(token);
  return stems;
}

void scale(Stems& stems) {
  float squares = 0;
  for (auto& stem : stems) {
    stem.value = std::log1p(stem.value);
    squares += stem.value * stem.value;
  }
  const auto length = std::sqrt(std::max(squares, 1e-6F));
  for (auto& stem : stems)
    stem.value /= length;
}

Stems features_of(const text::Tokens& title, const text::Tokens& body, std::size_t most) {
  Stems tokens;
  add(tokens, title, title.tokens.size(), title_weight);
  add(tokens, body, most, body_weight);
  auto stems = counted(std::move(tokens));
  scale(stems);
  return stems;
}

} // namespace

Stems lead_features(const text::Tokens& title, const text::Tokens& body) {
  return features_of(title, body, most_lead);
}

Stems topic_features(const text::Tokens& title, const text::Tokens& body) {
  return features_of(title, body, most_topic);
}

float article_share(const text::Tokens& body) {
  const auto length = std::clamp(body.tokens.size(), summary, article);
  return static_cast<float>(length - summary) / static_cast<float>(article - summary);
}

} // namespace reading
