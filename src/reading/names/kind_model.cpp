#include "reading/names/kind_model.hpp"
#include "reading/names/kind_features.hpp"
#include <algorithm>
#include <array>
#include <cmath>

namespace reading {

namespace {

constexpr std::size_t most_mentions = 8;           // of one name that are read
constexpr float points_per_nat = 1.5F, least = -2; // tried on what eval/names.jsonl calls seen

} // namespace

const model::Linear& kind_model() {
  static const auto model = model::embedded_linear("models/names/kinds.linear", model_kinds);
  return model;
}

KindPoints points_of_model(const model::Linear& model, const Words& words,
                           std::span<const NameSpan> mentions) {
  const auto read = mentions.first(std::min(mentions.size(), most_mentions));
  std::vector<float> sums(model_kinds, 0.0F);
  KindFeatures features;
  for (const auto& mention : read) {
    features.clear();
    add_features_of_words(words, mention, features);
    add_features_of_place(words, mention, features);
    const auto scores = model.scores(features);
    for (std::size_t kind = 0; kind < model_kinds; ++kind)
      sums[kind] += scores[kind] / static_cast<float>(read.size());
  }
  std::array<int, model_kinds> points{};
  const auto shares = model::softmax(sums);
  for (std::size_t kind = 0; kind < model_kinds; ++kind)
    points[kind] = static_cast<int>(
        std::lround(std::max(points_per_nat * std::log(shares[kind] * float{model_kinds}), least)));
  return {points[0], points[1], points[2], points[3]};
}

} // namespace reading
