// Is the page an article at all, or a product, a forum, a listing, a front page?
#pragma once
#include "article/blocks.hpp"
#include "article/statements.hpp"
#include <span>
#include <string_view>

namespace article {

// `probabilities`: of each block, to be the main text.
bool is_article(const Statements& statements, std::span<const Block> blocks, std::span<const float> probabilities,
                std::string_view url);

} // namespace article
