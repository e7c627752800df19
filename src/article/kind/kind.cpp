#include "article/kind/kind.hpp"
#include "article/kind/page_words.hpp"
#include "model/embedded.hpp"
#include <cmath>

namespace article {

const KindModel& kind_model() {
  static const KindModel model{model::embedded_linear("models/kind/kind.linear", 2),
                               model::embedded_trees("models/kind/kind.trees", page_features)};
  return model;
}

float score_words(std::span<const model::Feature> words, const model::Linear& model) {
  const auto scores = model.scores(words);
  return scores[1] - scores[0];
}

bool is_article(const PageParts& page, const KindModel& model) {
  return is_article(describe_page(page, score_words(page_words(page), model.words)), model.trees);
}

bool is_article(const PageFeatures& page, const model::Trees& trees) {
  constexpr float fewest_words = 40; // a text of less is a caption or a teaser
  return page[kept_words_feature] >= std::log1p(fewest_words) && trees.score(page) > 0;
}

} // namespace article
