// The words around a page's text: of its address, its title, its statements' names and types, and
// of the classes that hold the text. What a site's makers call a page tells its kind.
#pragma once
#include "article/kind/page_parts.hpp"
#include "model/linear.hpp"
#include <vector>

namespace article {

// Each word once a place, whatever its case; each place weighs alike.
std::vector<model::Feature> page_words(const PageParts& page);

} // namespace article
