// What the kind of a page is told by.
#pragma once
#include "article/body/blocks.hpp"
#include "article/statements/statements.hpp"
#include "web/html.hpp"
#include <span>
#include <string_view>

namespace article {

struct PageParts {
  const web::Document& document;
  const Statements& statements;
  std::span<const Block> blocks;
  std::span<const float> probabilities; // of each block, to be the main text
  std::string_view url, byline;
  std::size_t days = 0; // how many it names
};

} // namespace article
