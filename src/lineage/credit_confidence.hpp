// How far to trust an edge that rests on a credit alone. Estimates: no gold tells derived reports
// (see models/lineage/card.md).
#pragma once
#include "news/article.hpp"
#include "news/reading.hpp"
#include <cstddef>

namespace lineage {

// That the text has something from the outlet: the shares of reading/credits by kind.
float credit_confidence(const news::Credit& credit);

// That the whole report is one of that outlet's told again, and which: surest where its first
// paragraph says so and the outlet has but one report in the story.
float derived_confidence(const news::Credit& credit, const news::Article& article,
                         std::size_t reports);

} // namespace lineage
