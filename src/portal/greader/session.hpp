// What the calls of the Reader API share: who may call, parameters, answers.
#pragma once
#include "portal/page.hpp"
#include "text/json.hpp"
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace portal::greader {

// Why the caller is turned away, or nothing. Callers bear the token of their login.
std::optional<Response> turned_away(const Asked& asked);
// The same of those that change something: a token for actions that is given must be right. It is
// not asked for, as many programs send none, and no browser adds the login's by itself.
std::optional<Response> turned_away_from_writing(const Asked& asked);

std::string action_token(const Asked& asked);

// Of the address, else of the body.
std::string_view parameter(const Asked& asked, std::string_view name);
std::vector<std::string_view> parameters(const Asked& asked, std::string_view name);
// A whole number, or `otherwise`.
std::int64_t number(const Asked& asked, std::string_view name, std::int64_t otherwise);

Response answer(const text::json::object& object);

} // namespace portal::greader
