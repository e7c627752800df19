#include "engine/permissions.hpp"
#include <algorithm>
#include <utility>

namespace engine {

namespace {

constexpr auto lifetime = std::chrono::days(1); // §2.4: no longer than a day
constexpr auto lifetime_of_none = std::chrono::minutes(30);
constexpr std::size_t most_sites = 20'000;
constexpr auto longest_pause = std::chrono::seconds(60); // what asks for more is not meant for us

// Scheme, host and port.
std::string origin_of(const std::string& url) {
  const auto host = url.find("://");
  return host == std::string::npos ? "" : url.substr(0, url.find_first_of("/?#", host + 3));
}

} // namespace

void Permissions::ask(const std::string& url, Answer answer) {
  const auto origin = origin_of(url);
  auto& site = sites_[origin];
  if (is_fresh(site)) {
    answer(permission(site, url));
    return;
  }
  const bool is_first = site.waiting.empty();
  site.waiting.emplace_back(url, std::move(answer));
  if (!is_first)
    return;
  web::Request request;
  request.url = origin + "/robots.txt";
  http_.ask(std::move(request), [this, origin](const text::Result<web::Response>& response) {
    take(origin, response);
  });
}

bool Permissions::is_fresh(const Site& site) const {
  const auto age = clock_.now() - site.asked;
  return site.is_known && (site.is_missed ? age < lifetime_of_none : age < lifetime);
}

void Permissions::take(const std::string& origin, const text::Result<web::Response>& response) {
  auto& site = sites_[origin];
  site.robots = response ? web::Robots::of_response(response->status, response->body)
                         : web::Robots::of_response(0, "");
  site.asked = clock_.now();
  site.is_known = true;
  site.is_missed = !response || response->status == 429 || response->status >= 500;
  for (auto waiting = std::exchange(site.waiting, {}); auto& [url, answer] : waiting)
    answer(permission(sites_[origin], url));
  if (sites_.size() > most_sites)
    forget_old();
}

Permission Permissions::permission(const Site& site, const std::string& url) const {
  const auto origin = origin_of(url);
  const auto path = url.size() > origin.size() ? url.substr(origin.size()) : "/";
  const auto pause = site.robots.crawl_delay(product_token_).value_or(std::chrono::seconds(0));
  return {site.robots.allows(product_token_, path.front() == '/' ? path : "/" + path),
          site.is_missed, std::min(pause, longest_pause)};
}

void Permissions::forget_waiting() {
  for (auto& [origin, site] : sites_)
    site.waiting.clear();
}

void Permissions::forget_old() {
  const auto now = clock_.now();
  std::erase_if(sites_, [&](const auto& entry) {
    return entry.second.waiting.empty() && now - entry.second.asked > lifetime / 4;
  });
}

} // namespace engine
