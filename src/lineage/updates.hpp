// Numbers that went on: a later page tells 31 dead where the one it was made of told 12. That is
// news, no slip.
#pragma once
#include "news/article.hpp"
#include "news/lineage.hpp"
#include <span>
#include <vector>

namespace lineage {

// Marks those of a copy's changes that are updates. `reports`: the story's others that were made
// of neither. Told by another report in a sentence about the same, by words that the upstream's
// sentence lacks ("rose to", "now"), or as a floor that was raised ("at least 12", "at least 31")
// on a page that tells more besides; never on one that is dated before its upstream.
void mark_updates(std::vector<news::Change>& changes, const news::Article& upstream,
                  const news::Article& copy, std::span<const news::Article* const> reports);

} // namespace lineage
