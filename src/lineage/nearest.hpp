// Which articles of a story share most with an article.
#pragma once
#include "lineage/collation.hpp"
#include <cstdint>
#include <vector>

namespace lineage {

// Of each article those others that share most pairs of words and joints with it, the most first;
// of two that share about as much, the one with less besides. Every two are laid side by side:
// which of a thousand copies is nearest, what most of them have tells as well as what few have.
std::vector<std::vector<std::uint32_t>> nearest(const Collation& story, std::size_t most);

} // namespace lineage
