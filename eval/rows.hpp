// Files of rows, plain or gzip. An error names the file.
#pragma once
#include "text/json.hpp"
#include "text/result.hpp"
#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

namespace eval {

// JSON Lines.
text::Result<std::vector<text::json::object>> json_rows(const std::filesystem::path& path);

// So many fields a line, apart by tabs.
text::Result<std::vector<std::vector<std::string>>> tab_rows(const std::filesystem::path& path,
                                                             std::size_t columns);

} // namespace eval
