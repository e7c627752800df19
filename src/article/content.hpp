// Which blocks are the article's text: two ensembles of boosted trees, the second of which sees what the
// first thought of the neighbours (stacked sequential learning, Cohen & Carvalho, IJCAI 2005).
#pragma once
#include "article/blocks.hpp"
#include "model/trees.hpp"
#include "web/html.hpp"
#include <span>
#include <string_view>
#include <vector>

namespace article {

struct ContentModel {
  model::Trees first, second;
};

// The model of models/blocks/, loaded once.
const ContentModel& content_model();

// For each block the probability that it is the article's text.
std::vector<float> judge(const web::Document& document, std::span<const Block> blocks, std::string_view title,
                         const ContentModel& model);

// From this probability on a block is kept; found by tools/train_blocks on the held-out folds.
inline constexpr float kept_from = 0.45F;

} // namespace article
