#include "rows.hpp"
#include "engine/inputs.hpp"
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

text::Result<std::vector<std::vector<std::string>>> tab_rows(const std::filesystem::path& path) {
  std::istringstream lines(TRY(engine::read_file(path.string(), largest)));
  std::vector<std::vector<std::string>> rows;
  for (std::string line; std::getline(lines, line);) {
    std::istringstream fields(line);
    auto& row = rows.emplace_back();
    for (std::string field; std::getline(fields, field, '\t');)
      row.push_back(std::move(field));
  }
  return rows;
}

} // namespace eval
