#include "article/content.hpp"
#include "article/features.hpp"
#include "model/embedded.hpp"
#include <stdexcept>
#include <string>

namespace article {

namespace {

model::Trees load(const std::string& path, std::size_t features) {
  auto trees = model::Trees::load(model::embedded(path), path);
  if (!trees)
    throw std::runtime_error(text::to_string(trees.error()));
  if (trees->features() != features)
    throw std::runtime_error(path + ": made for other features; train it again with tools/train_blocks");
  return *std::move(trees);
}

} // namespace

const ContentModel& content_model() {
  static const ContentModel model{load("models/blocks/first.trees", block_features),
                                  load("models/blocks/second.trees", block_features + context_features)};
  return model;
}

std::vector<float> judge(const web::Document& document, std::span<const Block> blocks, std::string_view title,
                         const ContentModel& model) {
  const auto features = describe(document, blocks, title);
  std::vector<float> probabilities;
  probabilities.reserve(blocks.size());
  for (const auto& row : features)
    probabilities.push_back(model::probability(model.first.score(row)));
  const auto rows = describe_again(blocks, features, probabilities);
  for (std::size_t i = 0; i < rows.size(); ++i)
    probabilities[i] = model::probability(model.second.score(rows[i]));
  return probabilities;
}

} // namespace article
