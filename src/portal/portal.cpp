#include "portal/portal.hpp"
#include "engine/metrics.hpp"
#include "portal/api/access.hpp"
#include "portal/api/api.hpp"
#include "portal/api/tape.hpp"
#include "portal/client.hpp"
#include "portal/page.hpp"
#include "portal/pictures/pictures.hpp"
#include "portal/reader/guard.hpp"
#include "portal/routes.hpp"
#include "portal/throttle.hpp"
#include "text/hash.hpp"
#include "text/utf8.hpp"
#include <algorithm>

namespace portal {

namespace {

// Of a host name or address with a port; anything else would end up in our feeds.
bool is_host(std::string_view host) {
  constexpr std::size_t longest = 255 + 6; // RFC 1035, 2.3.4, and a port
  return !host.empty() && host.size() <= longest && std::ranges::all_of(host, [](char character) {
    return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z') ||
           (character >= '0' && character <= '9') || std::string_view(".-:[]").contains(character);
  });
}

bool names_tag(std::string_view if_none_match, std::string_view tag) {
  while (!if_none_match.empty()) {
    const auto comma = std::min(if_none_match.find(','), if_none_match.size());
    auto each = text::trim(if_none_match.substr(0, comma));
    if (each.starts_with("W/"))
      each.remove_prefix(2);
    if (each == tag || each == "*")
      return true;
    if_none_match.remove_prefix(std::min(comma + 1, if_none_match.size()));
  }
  return false;
}

bool has_header(const Response& response, std::string_view name) {
  return std::ranges::any_of(response.headers,
                             [&](const auto& header) { return header.first == name; });
}

// Nothing but our own style sheet, pictures and script is ever loaded, nobody may frame us.
constexpr std::string_view content_policy =
    "default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self'; connect-src 'self'; "
    "manifest-src 'self'; form-action 'self'; "
    "base-uri 'none'; frame-ancestors 'none'";

void add_headers(Response& response, const Request& request) {
  response.headers.emplace_back("Content-Security-Policy", content_policy);
  response.headers.emplace_back("X-Content-Type-Options", "nosniff");
  response.headers.emplace_back("Referrer-Policy", "no-referrer");
  response.headers.emplace_back("Cross-Origin-Opener-Policy", "same-origin");
  if (response.status != 200) {
    if (!has_header(response, "Cache-Control"))
      response.headers.emplace_back("Cache-Control", "no-store");
    return;
  }
  if (!has_header(response, "Cache-Control"))
    response.headers.emplace_back("Cache-Control", "max-age=30");
  if (response.more) // nobody has what is still to come
    return;
  const auto tag = "\"" + text::to_hex(text::hash64(response.body)) + "\"";
  response.headers.emplace_back("ETag", tag);
  if (names_tag(request.if_none_match, tag)) {
    response.status = 304;
    response.body.clear();
  }
}

// Forms are bound to a cookie: the reader has one, and who is about to sign in.
void add_reader_headers(Response& response, const Asked& asked, const Request& request) {
  if (asked.visitor.guard == nullptr)
    return;
  if (response.content_type.starts_with("text/html"))
    response.headers.emplace_back("Vary", "Cookie");
  const bool shows_forms = asked.visitor.state != nullptr || asked.target.path == "/sign-in";
  if (!shows_forms)
    return;
  if (!has_header(response, "Cache-Control"))
    response.headers.emplace_back("Cache-Control", "private, no-cache");
  if (response.content_type.starts_with("text/html") &&
      cookie_named(request.cookie, visitor_cookie) != asked.visitor.cookie)
    response.headers.emplace_back(
        "Set-Cookie", cookie_header(asked.settings, visitor_cookie, asked.visitor.cookie));
}

bool is_for_programs(const Target& target) { return target.path.starts_with("/api/"); }

// In memory, and a page may show many: as cheap as a page that is kept.
bool asks_for_held_picture(const Request& request, const Asked& asked) {
  constexpr std::string_view folder = "/picture/";
  const std::string_view path = asked.target.path;
  auto* pictures = asked.settings.pictures;
  return pictures != nullptr && request.method == "GET" && path.starts_with(folder) &&
         pictures->find(path.substr(folder.size())) != nullptr;
}

Response error_answer(const Asked& asked, unsigned status, const std::string& headline,
                      const std::string& advice) {
  if (is_for_programs(asked.target))
    return api::error_answer(status, {text::ErrorKind::input, asked.target.path, headline, advice});
  return error_page(asked, status, headline, advice);
}

Response answer_of(Asked& asked, const Request& request) {
  if (is_for_programs(asked.target)) {
    if (auto preflight = api::preflight(request, asked.settings))
      return *std::move(preflight);
    if (auto refused = api::refused(asked))
      return *std::move(refused);
  }
  const auto* route = find_route(asked.target.path, asked.name);
  const bool is_told = request.method == "POST" && route != nullptr && route->told != nullptr;
  if (!is_told && request.method != "GET" && request.method != "HEAD") {
    auto refused =
        error_answer(asked, 405, "This portal is only read from", "Ask with GET or HEAD.");
    refused.headers.emplace_back("Allow", "GET, HEAD");
    return refused;
  }
  if (route == nullptr || (!is_told && route->page == nullptr))
    return error_answer(asked, 404, "There is no such page",
                        "The address may be mistyped, or the page has moved.");
  return is_told ? route->told(asked) : route->page(asked);
}

Response unreadable(const Asked& asked) {
  return error_answer(asked, 503, "The news cannot be read just now",
                      "The store failed; the log of the server says why. Try again in a minute.");
}

Response too_many(const Asked& asked, std::chrono::seconds wait) {
  auto refused = error_answer(asked, 429, "Too much is asked for from your network",
                              "Wait a few seconds, then load the page again.");
  refused.headers.emplace_back("Retry-After", std::to_string(wait.count()));
  return refused;
}

// How long the client has to wait, who may be many behind one address.
std::chrono::seconds wait_of(const std::string& client, Throttle* throttle, text::Time now) {
  const bool is_counted = throttle != nullptr && !client.empty();
  return is_counted ? throttle->take(client, now) : std::chrono::seconds::zero();
}

// The store of the visitor's marks may fail too.
Response answer_to(const Request& request, Asked& asked, Guard* guard, Throttle* throttle) {
  const auto client = client_of(request, asked.settings.proxy);
  const auto wait = asks_for_held_picture(request, asked) ? std::chrono::seconds::zero()
                                                          : wait_of(client, throttle, asked.now);
  if (wait > wait.zero())
    return too_many(asked, wait);
  try {
    asked.visitor = visitor_of(request, client, asked.settings, guard, asked.now);
    return answer_of(asked, request);
  } catch (const store::StoreFailure&) {
    asked.visitor = {};
    return unreadable(asked);
  }
}

} // namespace

Portal::Portal(const store::Store& store, Settings settings)
    : store_(store), settings_(std::move(settings)),
      templates_(std::make_unique<const Templates>()),
      guard_(settings_.reader == nullptr ? nullptr : std::make_unique<Guard>(*settings_.reader)),
      throttle_(
          settings_.requests_per_minute == 0
              ? nullptr
              : std::make_unique<Throttle>(settings_.requests_per_minute, std::chrono::minutes(1))),
      tape_(std::make_shared<api::Tape>(store)) {
  while (settings_.public_address.ends_with('/'))
    settings_.public_address.pop_back();
}
Portal::Portal(Portal&&) noexcept = default;
Portal::~Portal() = default;

Response Portal::answer(const Request& request) const {
  const engine::SystemClock machine;
  const engine::Clock& clock = settings_.clock != nullptr ? *settings_.clock : machine;
  auto origin = settings_.public_address;
  if (origin.empty())
    origin = "http://" + (is_host(request.host) ? request.host : "localhost");
  Asked asked{store_,
              *templates_,
              parse_target(request.target),
              {},
              std::move(origin),
              clock.now(),
              settings_.hubs,
              settings_.metrics,
              settings_,
              {},
              tape_.get(),
              request.last_event_id};
  auto response = answer_to(request, asked, guard_.get(), throttle_.get());
  if (is_for_programs(asked.target))
    api::admit_origin(response, request, settings_);
  add_reader_headers(response, asked, request);
  add_headers(response, request);
  if (settings_.metrics != nullptr)
    settings_.metrics->count_request(response.status);
  return response;
}

} // namespace portal
