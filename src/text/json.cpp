#include "text/json.hpp"

namespace text {

Result<json::value> parse_json(std::string_view text, std::string_view input) {
  json::parse_options options;
  options.max_depth = 64;
  options.allow_comments = true;
  options.allow_trailing_commas = true;
  boost::system::error_code trouble;
  auto value = json::parse({text.data(), text.size()}, trouble, {}, options);
  if (trouble)
    return input_error(std::string(input), "not JSON: " + trouble.message());
  return value;
}

std::string_view string_at(const json::object& object, std::string_view key) {
  const auto* member = object.if_contains({key.data(), key.size()});
  if (member == nullptr || !member->is_string())
    return {};
  const auto& value = member->get_string();
  return {value.data(), value.size()};
}

} // namespace text
