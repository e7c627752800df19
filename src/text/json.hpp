// JSON in and out: Boost.JSON, which keeps the order of an object's members.
#pragma once
#include "text/result.hpp"
#include <boost/json.hpp>
#include <string>
#include <string_view>

namespace text {

namespace json = boost::json;

// Reads one JSON value; trailing commas and comments, as they are seen in the wild, are forgiven.
// `input` names the text in an error.
Result<json::value> parse_json(std::string_view text, std::string_view input);

// The member's text, or "" where it is absent or no string.
std::string_view string_at(const json::object& object, std::string_view key);

} // namespace text
