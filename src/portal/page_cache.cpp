#include "portal/page_cache.hpp"
#include "engine/metrics.hpp"
#include <algorithm>

namespace portal {

namespace {

bool may_be_kept_for(const Request& request) {
  return request.method == "GET" && request.if_none_match.empty() && request.cookie.empty() &&
         request.authorization.empty();
}

bool may_be_kept(const Response& response) {
  return response.status == 200 && response.content_type.starts_with("text/html") &&
         std::ranges::none_of(response.headers, [](const auto& header) {
           const auto& [name, value] = header;
           return name == "Set-Cookie" ||
                  (name == "Cache-Control" && (value.contains("private") || value.contains("no-")));
         });
}

// Says something of the asker or of the moment, nothing of the page: who has a copy goes on with
// it.
bool is_refusal(unsigned status) { return status == 429 || status == 503; }

} // namespace

Response PageCache::answer(const Request& request) {
  if (!may_be_kept_for(request))
    return handler_(request);
  const auto key = request.host + '\n' + request.target;
  if (const auto page = find(key)) {
    if (metrics_ != nullptr)
      metrics_->count_request(page->status);
    return *page;
  }
  auto response = handler_(request);
  if (may_be_kept(response))
    keep(key, response);
  else if (!is_refusal(response.status))
    forget(key);
  return response;
}

std::shared_ptr<const Response> PageCache::find(const std::string& key) {
  const absl::MutexLock lock(&mutex_);
  const auto found = kept_.find(key);
  if (found == kept_.end())
    return nullptr;
  const auto now = now_();
  if (now >= found->second.until) {
    found->second.until = now + fresh; // the others are given the old one while this one asks
    return nullptr;
  }
  return found->second.page;
}

void PageCache::keep(const std::string& key, const Response& page) {
  auto shared = std::make_shared<const Response>(page);
  const absl::MutexLock lock(&mutex_);
  drop(key);
  const auto bytes = key.size() + page.body.size();
  if (bytes > most_bytes)
    return;
  if (bytes_ + bytes > most_bytes) {
    kept_.clear();
    bytes_ = 0;
  }
  bytes_ += bytes;
  kept_.emplace(key, Kept{std::move(shared), now_() + fresh});
}

void PageCache::forget(const std::string& key) {
  const absl::MutexLock lock(&mutex_);
  drop(key);
}

void PageCache::drop(const std::string& key) {
  const auto found = kept_.find(key);
  if (found == kept_.end())
    return;
  bytes_ -= key.size() + found->second.page->body.size();
  kept_.erase(found);
}

} // namespace portal
