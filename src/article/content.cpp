#include "article/content.hpp"
#include "article/features.hpp"
#include "model/embedded.hpp"
#include <stdexcept>
#include <string>

namespace article {

const model::Trees& content_model() {
  static const auto model = [] {
    const std::string path = "models/blocks/blocks.trees";
    auto trees = model::Trees::load(model::embedded(path), path);
    if (!trees)
      throw std::runtime_error(text::to_string(trees.error()));
    if (trees->features() != block_features)
      throw std::runtime_error(path + ": made for other features; train it again with tools/train_blocks");
    return *std::move(trees);
  }();
  return model;
}

std::vector<float> judge(const web::Document& document, std::span<const Block> blocks, std::string_view title,
                         const model::Trees& model) {
  std::vector<float> probabilities;
  probabilities.reserve(blocks.size());
  for (const auto& row : describe(document, blocks, title))
    probabilities.push_back(model::probability(model.score(row)));
  return probabilities;
}

} // namespace article
