// What stands beside the pages: style, pictures, robots.txt, health, metrics.
#include "engine/metrics.hpp"
#include "portal/embedded.hpp"
#include "portal/pages.hpp"
#include "portal/pictures/pictures.hpp"
#include "text/json.hpp"

namespace portal {

namespace {

constexpr std::pair<std::string_view, std::string_view> content_types[] = {
    {".css", "text/css; charset=utf-8"},
    {".js", "text/javascript; charset=utf-8"},
    {".png", "image/png"},
    {".svg", "image/svg+xml"},
    {".webmanifest", "application/manifest+json"}};

} // namespace

Response static_file(const Asked& asked) {
  for (const auto& [ending, content_type] : content_types) {
    const auto file = asked.name.ends_with(ending) ? embedded("src/portal/static/" + asked.name)
                                                   : std::string_view();
    if (file.empty())
      continue;
    Response response{200, std::string(content_type), std::string(file), {}};
    // Pages ask for a file with its version; that address never means another file.
    const bool is_versioned = !asked.target.parameter("v").empty();
    response.headers.emplace_back("Cache-Control",
                                  is_versioned ? "max-age=31536000, immutable" : "max-age=3600");
    return response;
  }
  return error_page(asked, 404, "There is no such file", "Nothing stands at this address.");
}

// Of an article, where it is held.
Response picture(const Asked& asked) {
  auto* pictures = asked.settings.pictures;
  const auto held = pictures == nullptr ? nullptr : pictures->find(asked.name);
  if (held == nullptr)
    return plain(404, "There is no such picture\n");
  Response response{200, std::string(held->type), held->bytes, {}};
  response.headers.emplace_back("Cache-Control", "max-age=86400");
  response.headers.emplace_back("Cross-Origin-Resource-Policy", "same-origin");
  return response;
}

// Asked for beside whatever is no page of ours that names its own: a feed, an answer of the API.
Response favicon(const Asked& /*asked*/) {
  Response response{200, "image/png", std::string(embedded("src/portal/static/icon-192.png")), {}};
  response.headers.emplace_back("Cache-Control", "max-age=86400");
  return response;
}

// The texts are other people's; their own pages are the ones to find.
Response robots(const Asked& /*asked*/) {
  return {200,
          "text/plain; charset=utf-8",
          "User-agent: *\nDisallow: /article/\nDisallow: /name/\nDisallow: /picture/\nDisallow: "
          "/search\nDisallow: "
          "/suggest\nDisallow: /api/\n",
          {}};
}

Response metrics(const Asked& asked) {
  if (asked.metrics == nullptr)
    return error_page(asked, 404, "There are no metrics", "This portal keeps none.");
  Response response{200,
                    "text/plain; version=0.0.4; charset=utf-8",
                    asked.metrics->text(asked.store, asked.now),
                    {}};
  response.headers.emplace_back("Cache-Control", "no-store");
  return response;
}

Response health(const Asked& asked) {
  const auto counts = asked.store.counts();
  const text::json::object state{{"status", "ok"},
                                 {"articles", counts.articles},
                                 {"stories", counts.stories},
                                 {"outlets", counts.outlets},
                                 {"feeds", counts.feeds}};
  Response response{200, "application/json", text::json::serialize(state) + "\n", {}};
  response.headers.emplace_back("Cache-Control", "no-store");
  return response;
}

} // namespace portal
