// Is the page an article at all, or a product, a forum, a listing, a front page? By boosted trees
// over what it states, its address and the shape of its text.
#pragma once
#include "article/blocks.hpp"
#include "article/statements.hpp"
#include "model/trees.hpp"
#include <array>
#include <span>
#include <string_view>

namespace article {

inline constexpr std::size_t page_features = 44;
using PageFeatures = std::array<float, page_features>;

// `probabilities`: of each block, to be the main text.
PageFeatures describe_page(const Statements& statements, std::span<const Block> blocks,
                           std::span<const float> probabilities, std::string_view url);

// The model of models/kind/, loaded once.
const model::Trees& kind_model();

bool is_article(const PageFeatures& page, const model::Trees& model);

} // namespace article
