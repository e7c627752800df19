// Who wrote it: people, not roles, not the site.
#pragma once
#include "article/blocks.hpp"
#include "article/statements.hpp"
#include "web/html.hpp"
#include <span>
#include <string>

namespace article {

// Names with ", " between them, or "". `text_begins`: the first block of the article's text.
std::string find_byline(const web::Document& document, const Statements& statements,
                        std::span<const Block> blocks, std::size_t text_begins);

} // namespace article
