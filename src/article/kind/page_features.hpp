// A page in numbers: what it states, its address, the shape of its text, its words.
#pragma once
#include "article/kind/page_parts.hpp"
#include <array>

namespace article {

inline constexpr std::size_t page_features = 52;
inline constexpr std::size_t kept_words_feature = 34; // log1p
inline constexpr std::size_t word_score_feature = 51;
using PageFeatures = std::array<float, page_features>;

// `word_score`: what its words make of it, score_words().
PageFeatures describe_page(const PageParts& page, float word_score);

} // namespace article
