// The stories that are worth most, of one section or of all, from the top or from a place on.
#pragma once
#include "store/sqlite/connection.hpp"
#include <vector>

namespace store {

// The date of the newest article until then; `now` where there is none.
text::Time moment_of(Connection& connection, text::Time now);

std::vector<news::Story> find_headlines(Connection& connection, const StoryFilter& filter);

} // namespace store
