// Is the page an article at all, or a product, a forum, a listing, a front page? By boosted trees
// over what the page is like; one of the things they see is what a linear model makes of its words.
#pragma once
#include "article/kind/page_features.hpp"
#include "model/linear.hpp"
#include "model/trees.hpp"

namespace article {

struct KindModel {
  model::Linear words; // of two classes; the second is "article"
  model::Trees trees;
};

// The model of models/kind/, loaded once.
const KindModel& kind_model();

// How much the words speak for an article: log-odds.
float score_words(std::span<const model::Feature> words, const model::Linear& model);

bool is_article(const PageParts& page, const KindModel& model);
bool is_article(const PageFeatures& page, const model::Trees& trees);

} // namespace article
