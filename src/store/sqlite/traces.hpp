// What the engine needs to come back as it was, read again.
#pragma once
#include "store/sqlite/connection.hpp"
#include "store/store.hpp"
#include <string>
#include <string_view>
#include <vector>

namespace store {

// A SELECT statement; `condition` speaks of `a`, the article table.
std::string trace_rows(std::string_view condition);
Trace read_trace(const Statement& row);

std::vector<Trace> recall(Connection& connection, const Sought& sought);

} // namespace store
