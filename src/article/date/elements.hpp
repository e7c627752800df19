// <time>, and elements whose class, id or itemprop speaks of a date.
#pragma once
#include "article/date/candidates.hpp"

namespace article {

// At most 60, in document order.
std::vector<DateCandidate> find_dated_elements(const DatePage& page);

// Whether the candidate's node stands in what is about other pages or by other people (a sidebar, a
// footer, comments), and in a link. What holds the beginning of the text too is not elsewhere.
void note_surroundings(const DatePage& page, DateCandidate& candidate);

// Whether a class, an id or their like may name a date.
bool speaks_of_dates(std::string_view name);

} // namespace article
