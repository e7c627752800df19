#include "portal/api/access.hpp"
#include "portal/api/api.hpp"
#include "text/utf8.hpp"
#include <algorithm>

namespace portal::api {

namespace {

std::string_view bearer_token(std::string_view authorization) {
  constexpr std::string_view scheme = "bearer ";
  if (!text::starts_with_ignoring_case(authorization, scheme))
    return {};
  return text::trim(authorization.substr(scheme.size()));
}

// `origins`: with blanks between, or "*".
bool is_among(std::string_view origins, std::string_view origin) {
  while (!origins.empty()) {
    const auto each = origins.substr(0, origins.find(' '));
    if (!origin.empty() && (each == origin || each == "*"))
      return true;
    origins.remove_prefix(std::min(origins.size(), each.size() + 1));
  }
  return false;
}

} // namespace

std::optional<Response> refused(const Asked& asked) {
  const auto& visitor = asked.visitor;
  const bool is_admitted = !asked.settings.api_needs_token ||
                           asked.target.path == "/api/v1/openapi.json" ||
                           visitor.state != nullptr ||
                           (visitor.guard != nullptr &&
                            visitor.guard->is_api_token(bearer_token(visitor.authorization)));
  if (is_admitted)
    return std::nullopt;
  auto response =
      error_answer(401, {text::ErrorKind::input, asked.target.path, "this API asks for a token",
                         "send Authorization: Bearer …; `headwater account api-token` draws one"});
  response.headers.emplace_back("WWW-Authenticate", "Bearer");
  return response;
}

void admit_origin(Response& response, const Request& request, const Settings& settings) {
  if (settings.allow_origin.empty())
    return;
  response.headers.emplace_back("Vary", "Origin");
  if (!is_among(settings.allow_origin, request.origin))
    return;
  response.headers.emplace_back("Access-Control-Allow-Origin", request.origin);
  response.headers.emplace_back("Access-Control-Expose-Headers", "ETag, Link, Retry-After");
}

std::optional<Response> preflight(const Request& request, const Settings& settings) {
  if (request.method != "OPTIONS" || !is_among(settings.allow_origin, request.origin))
    return std::nullopt;
  Response response{204, "", "", {}};
  response.headers.emplace_back("Access-Control-Allow-Methods", "GET, HEAD");
  response.headers.emplace_back("Access-Control-Allow-Headers",
                                "Authorization, If-None-Match, Last-Event-ID");
  response.headers.emplace_back("Access-Control-Max-Age", "86400");
  return response;
}

} // namespace portal::api
