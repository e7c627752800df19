// What a block looks like, in numbers, for the model that tells the article's text from the rest.
#pragma once
#include "article/body/blocks.hpp"
#include "article/body/surroundings.hpp"
#include "web/html.hpp"
#include <array>
#include <span>
#include <string_view>
#include <vector>

namespace article {

inline constexpr std::size_t block_features = 117;
using Features = std::array<float, block_features>;

// What the page states of its article, "" where it does not.
struct StatedText {
  std::string_view title, body; // the title tells where the article begins
};

// One row a block: lengths, links, places, neighbours, tags, the words of class and id attributes,
// and of lines that say what they are.
std::vector<Features> describe(const web::Document& document, std::span<const Block> blocks,
                               std::span<const Surroundings> around, const StatedText& stated);

} // namespace article
