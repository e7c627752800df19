// What a block looks like, in numbers, for the model that tells the article's text from the rest.
#pragma once
#include "article/blocks.hpp"
#include "web/html.hpp"
#include <array>
#include <span>
#include <string_view>
#include <vector>

namespace article {

inline constexpr std::size_t block_features = 100;
using Features = std::array<float, block_features>;

// One row a block. `title`: the page's, to know where the article begins. Independent of the
// language: lengths, links, places, neighbours, tags, and the words of class and id attributes.
std::vector<Features> describe(const web::Document& document, std::span<const Block> blocks,
                               std::string_view title);

} // namespace article
