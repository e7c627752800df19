// Search in the SQLite store.
#pragma once
#include "store/sqlite/connection.hpp"
#include <vector>

namespace store {

// Articles are met newest first and ranked a block at a time (search::rank), so that what a search
// costs does not grow with the archive, except where its filters leave little of what its words
// find.
std::vector<search::Hit> find(Connection& connection, const search::Query& query);

} // namespace store
