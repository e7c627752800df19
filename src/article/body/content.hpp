// Which blocks are the article's text, by boosted trees over what each looks like. A second look at
// the neighbours' probabilities was tried and lost 0.004 word F1 on held-out hosts.
#pragma once
#include "article/body/blocks.hpp"
#include "article/body/features.hpp"
#include "article/labels.hpp"
#include "model/trees.hpp"
#include "web/html.hpp"
#include <span>
#include <string_view>
#include <vector>

namespace article {

// The model of models/blocks/, loaded once.
const model::Trees& content_model();

// For each block the probability that it is the article's text. Marks those of offers and
// credit lines.
std::vector<float> judge(const web::Document& document, const Labels& labels,
                         std::span<Block> blocks, const StatedText& stated,
                         const model::Trees& model);

// From this probability on a block is kept; found by tools/train_blocks on the held-out folds.
inline constexpr float kept_from = 0.5F;

} // namespace article
