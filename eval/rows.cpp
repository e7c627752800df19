#include "rows.hpp"
#include "engine/inputs.hpp"
#include <fmt/core.h>
#include <ranges>
#include <sstream>
#include <utility>

namespace eval {

namespace {

constexpr std::size_t largest = 256U << 20U; // bytes

} // namespace

text::Result<std::vector<text::json::object>> json_rows(const std::filesystem::path& path) {
  std::istringstream lines(TRY(engine::read_file(path.string(), largest)));
  std::vector<text::json::object> rows;
  for (std::string line; std::getline(lines, line);) {
    auto row = TRY(text::parse_json(line, path.string()));
    if (!row.is_object())
      return text::input_error(path.string(), "a line is no JSON object");
    rows.push_back(std::move(row.get_object()));
  }
  return rows;
}

text::Result<std::vector<std::vector<std::string>>> tab_rows(const std::filesystem::path& path,
                                                             std::size_t columns) {
  std::istringstream lines(TRY(engine::read_file(path.string(), largest)));
  std::vector<std::vector<std::string>> rows;
  for (std::string line; std::getline(lines, line);) {
    std::vector<std::string> row;
    for (const auto field : line | std::views::split('\t'))
      row.emplace_back(field.begin(), field.end());
    if (row.size() != columns)
      return text::input_error(path.string(), fmt::format("line {} has {} fields and not {}",
                                                          rows.size() + 1, row.size(), columns));
    rows.push_back(std::move(row));
  }
  return rows;
}

} // namespace eval
