// The stories that are worth most, of one section or of all.
#pragma once
#include "store/sqlite/connection.hpp"
#include <vector>

namespace store {

std::vector<news::Story> find_headlines(Connection& connection, const StoryFilter& filter);

} // namespace store
