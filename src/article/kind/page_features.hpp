// A page in numbers: what it states, its address, the shape of its text.
#pragma once
#include "article/body/blocks.hpp"
#include "article/statements/statements.hpp"
#include <array>
#include <span>
#include <string_view>

namespace article {

inline constexpr std::size_t page_features = 51;
inline constexpr std::size_t kept_words_feature = 34; // log1p
using PageFeatures = std::array<float, page_features>;

struct PageParts {
  const Statements& statements;
  std::span<const Block> blocks;
  std::span<const float> probabilities; // of each block, to be the main text
  std::string_view url, byline;
  std::size_t days = 0; // how many it names
};

PageFeatures describe_page(const PageParts& page);

} // namespace article
