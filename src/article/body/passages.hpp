// The blocks that were kept, as an article's text; what stood between them, beside it.
#pragma once
#include "article/body/blocks.hpp"
#include "news/article.hpp"
#include "web/html.hpp"
#include <span>
#include <string>

namespace article {

// Writes text, kinds, captions, offers and related. Lines that lead elsewhere, captions, credits
// and offers leave the text; a line above it that says its headline or date again is left out.
// `base`: what addresses are relative to. `probabilities`: of each block to be text.
void write_passages(news::Article& article, const web::Document& document,
                    std::span<const Block> blocks, std::span<const float> probabilities,
                    const std::string& base);

} // namespace article
