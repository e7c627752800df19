#include "article/content.hpp"
#include "article/features.hpp"

namespace article {

const model::Trees& content_model() {
  static const auto model = model::embedded_trees("models/blocks/blocks.trees", block_features);
  return model;
}

std::vector<float> judge(const web::Document& document, std::span<const Block> blocks, std::string_view title,
                         const model::Trees& model) {
  if (blocks.empty())
    return {};
  const auto rows = describe(document, blocks, title);
  auto probabilities = model.score_rows({rows.data()->data(), rows.size() * block_features});
  for (auto& one : probabilities)
    one = model::probability(one);
  return probabilities;
}

} // namespace article
