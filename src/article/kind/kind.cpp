#include "article/kind/kind.hpp"
#include <cmath>

namespace article {

const model::Trees& kind_model() {
  static const auto model = model::embedded_trees("models/kind/kind.trees", page_features);
  return model;
}

bool is_article(const PageFeatures& page, const model::Trees& model) {
  constexpr float fewest_words = 40; // a text of less is a caption or a teaser
  return page[kept_words_feature] >= std::log1p(fewest_words) && model.score(page) > 0;
}

} // namespace article
