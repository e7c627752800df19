// Who may ask the API: pages of other origins, programs with a token.
#pragma once
#include "portal/page.hpp"
#include <optional>

namespace portal::api {

// Where a token is needed (Settings::api_needs_token) the API is for who brings it (RFC 6750) and
// for the reader; its description is for everybody.
std::optional<Response> refused(const Asked& asked);

// CORS (WHATWG Fetch, 3.2): scripts of the origins that the settings name may read the answers;
// without cookies. Nothing to origins that are not named.
void admit_origin(Response& response, const Request& request, const Settings& settings);
std::optional<Response> preflight(const Request& request, const Settings& settings);

} // namespace portal::api
