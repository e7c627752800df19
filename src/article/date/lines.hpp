// Dates in what a reader sees: short lines, and the beginning and the end of the text.
#pragma once
#include "article/date/candidates.hpp"

namespace article {

// At most 60, in document order.
std::vector<DateCandidate> find_dated_lines(const DatePage& page);

} // namespace article
