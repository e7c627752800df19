// The JSON API: what the command line's --json prints, over HTTP. Described by static/openapi.json.
#pragma once
#include "portal/page.hpp"
#include "text/result.hpp"

namespace portal::api {

// Lists take ?limit= and ?cursor= and tell the next.
Response headlines(const Asked& asked); // ?section= &since= &offset=
Response search(const Asked& asked);    // what the search form asks (portal/searching), &offset=
Response story(const Asked& asked);     // its reports with it; of a merged one, what it became
Response article(const Asked& asked);
Response events(const Asked& asked);       // ?kinds=all; the latest first
Response stream(const Asked& asked);       // ?after= or Last-Event-ID; events as they come
Response trace_answer(const Asked& asked); // ?id= or ?url=
Response openapi(const Asked& asked);

Response error_answer(unsigned status, const text::Error& error);

} // namespace portal::api
