#include "engine/hubs.hpp"
#include "web/url.hpp"
#include <algorithm>
#include <array>
#include <fmt/core.h>
#include <random>
#include <utility>

namespace engine {

namespace {

constexpr std::chrono::days lease_we_ask_for(10), longest_lease(90);
constexpr std::chrono::hours renewed_before_end(12);
constexpr std::chrono::hours between_renewals(1), between_vain_requests(24);
// A hub that rings all the time makes us look this often.
constexpr std::chrono::minutes between_looks(1);

// 128 bits that nobody can guess.
std::string make_token() {
  std::random_device device;
  return fmt::format("{:08x}{:08x}{:08x}{:08x}", device(), device(), device(), device());
}

} // namespace

Hubs::Hubs(std::string public_address) : callbacks_(std::move(public_address)) {
  while (callbacks_.ends_with('/'))
    callbacks_.pop_back();
  callbacks_ += "/websub/";
}

void Hubs::remember(const std::vector<store::FeedState>& feeds) {
  const std::lock_guard lock(mutex_);
  for (const auto& feed : feeds)
    if (!feed.push.token.empty())
      topics_[feed.push.token].address = feed.push.topic;
}

bool Hubs::confirms(const std::string& token, const HubQuestion& question, text::Time now) {
  const std::lock_guard lock(mutex_);
  const auto found = topics_.find(token);
  if (found == topics_.end() || question.topic != found->second.address)
    return false;
  auto& topic = found->second;
  if (question.mode == "denied")
    topic.is_denied = true;
  if (question.mode != "subscribe" || question.lease <= std::chrono::seconds(0))
    return false;
  topic.is_denied = false;
  topic.until = now + std::min<std::chrono::seconds>(question.lease, longest_lease);
  return true;
}

bool Hubs::ring(const std::string& token) {
  const std::lock_guard lock(mutex_);
  const auto found = topics_.find(token);
  if (found == topics_.end())
    return false;
  found->second.has_news = true;
  return true;
}

bool Hubs::has_word(const store::FeedState& feed, text::Time now) const {
  const std::lock_guard lock(mutex_);
  const auto found = topics_.find(feed.push.token);
  if (found == topics_.end() || feed.gone)
    return false;
  const auto& topic = found->second;
  const bool is_rested = !feed.last_success || now - *feed.last_success >= between_looks;
  return topic.until || topic.is_denied || (topic.has_news && is_rested);
}

void Hubs::take_word(store::FeedState& feed) {
  const std::lock_guard lock(mutex_);
  const auto found = topics_.find(feed.push.token);
  if (found == topics_.end())
    return;
  auto& topic = found->second;
  if (topic.until)
    feed.push.until = std::exchange(topic.until, std::nullopt);
  if (std::exchange(topic.is_denied, false))
    feed.push.until.reset();
  topic.has_news = false;
}

std::optional<web::Request> Hubs::request_for(store::FeedState& feed, text::Time now) {
  auto& push = feed.push;
  if (push.hub.empty() || push.topic.empty())
    return std::nullopt;
  const bool is_told = push.until && *push.until > now;
  if (is_told && *push.until - now > renewed_before_end)
    return std::nullopt;
  if (push.asked && now - *push.asked < (is_told ? between_renewals : between_vain_requests))
    return std::nullopt;
  push.asked = now;
  const std::lock_guard lock(mutex_);
  if (push.token.empty())
    push.token = make_token();
  topics_[push.token].address = push.topic;
  web::Request request;
  request.url = push.hub;
  const std::array<std::pair<std::string_view, std::string>, 4> fields{
      {{"hub.mode", "subscribe"},
       {"hub.topic", push.topic},
       {"hub.callback", callbacks_ + push.token},
       {"hub.lease_seconds", std::to_string(std::chrono::seconds(lease_we_ask_for).count())}}};
  request.form = web::form_of(fields);
  return request;
}

} // namespace engine
