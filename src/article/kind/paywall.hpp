// Does the page show only the beginning of its article, the rest being for those who pay?
#pragma once
#include "article/body/blocks.hpp"
#include "article/statements/statements.hpp"
#include "web/html.hpp"
#include <span>

namespace article {

// Says yes only where two things say so: a line that asks to subscribe for the rest, the page's own
// statement that it costs money, an element made for the gate, a text that ends in dots or is much
// shorter than stated. `probabilities`: of each block, to be the main text.
bool is_stub(const web::Document& document, const Statements& statements,
             std::span<const Block> blocks, std::span<const float> probabilities);

} // namespace article
