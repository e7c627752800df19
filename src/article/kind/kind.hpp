// Is the page an article at all, or a product, a forum, a listing, a front page? By boosted trees.
#pragma once
#include "article/kind/page_features.hpp"
#include "model/trees.hpp"

namespace article {

// The model of models/kind/, loaded once.
const model::Trees& kind_model();

bool is_article(const PageFeatures& page, const model::Trees& model);

} // namespace article
