// The schema, as the steps that led to it; docs/formats/store.md tells what each column holds.
#pragma once
#include "store/sqlite/connection.hpp"
#include <string>

namespace store {

// Brings the file to the newest version, all steps in one transaction. A file of a newer version
// than this program knows, and another program's database, are refused.
void migrate(Connection& connection, const std::string& path);

} // namespace store
