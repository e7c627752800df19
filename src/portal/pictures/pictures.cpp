#include "portal/pictures/pictures.hpp"
#include "engine/metrics.hpp"
#include "portal/pictures/kind.hpp"
#include "portal/reader/secrets.hpp"
#include "portal/words.hpp"
#include "web/url.hpp"
#include <algorithm>
#include <utility>

namespace portal {

namespace {

constexpr std::size_t most_under_way = 8, most_of_one_host = 2; // so that a slow one starves none
constexpr std::chrono::seconds longest_pause{5};
constexpr int most_redirects = 5;
constexpr std::chrono::hours day{24};
constexpr std::chrono::minutes moment{10}; // after which the server may fare better

bool is_passing(int status) { return status == 429 || status >= 500; }

} // namespace

Pictures::Pictures(std::unique_ptr<web::HttpClient> http, PictureSettings settings)
    : settings_(std::move(settings)),
      clock_(settings_.clock != nullptr ? *settings_.clock : machine_), http_(std::move(http)),
      permissions_(*http_, clock_, settings_.product_token), key_(random_hex(32)),
      shelf_(settings_.most_bytes), failures_(settings_.most_failures),
      thread_([this](const std::stop_token& stop) { fetch_all(stop); }) {}

Pictures::~Pictures() {
  {
    const absl::MutexLock lock(&mutex_);
    is_stopping_ = true;
  }
  thread_.request_stop();
  thread_.join();
}

std::string Pictures::name_of(const std::string& url) const {
  constexpr std::size_t digits = 32;
  return sign(key_, {url}).substr(0, digits);
}

std::string Pictures::place_of(const std::string& url) {
  if (!may_be_linked(url))
    return "";
  const auto name = name_of(url);
  const absl::MutexLock lock(&mutex_);
  return shelf_.find(name) == nullptr ? "" : "/picture/" + name;
}

void Pictures::wish_for(const std::string& url) {
  if (!may_be_linked(url))
    return;
  const auto name = name_of(url);
  const auto host = web::host(url);
  const auto now = clock_.now();
  const absl::MutexLock lock(&mutex_);
  if (shelf_.find(name) == nullptr && wishes_.size() < settings_.most_wishes &&
      !failures_.holds(name, now) && !failures_.holds(host, now) && wished_.insert(name).second)
    wishes_.push_back({name, url, host});
}

std::shared_ptr<const Picture> Pictures::find(std::string_view name) {
  const absl::MutexLock lock(&mutex_);
  return shelf_.find(name);
}

void Pictures::wait() {
  const absl::MutexLock lock(&mutex_);
  const auto is_idle = [this]() ABSL_SHARED_LOCKS_REQUIRED(mutex_) { return wished_.empty(); };
  mutex_.Await(absl::Condition(&is_idle));
}

void Pictures::fetch_all(const std::stop_token& stop) {
  while (is_wished_for()) {
    ask_some();
    http_->run(stop);
  }
}

bool Pictures::is_wished_for() {
  const absl::MutexLock lock(&mutex_);
  const auto may_go_on = [this]() ABSL_SHARED_LOCKS_REQUIRED(mutex_) {
    return is_stopping_ || !wishes_.empty();
  };
  mutex_.Await(absl::Condition(&may_go_on));
  return !is_stopping_;
}

std::optional<Pictures::Wish> Pictures::take_wish() {
  const absl::MutexLock lock(&mutex_);
  const auto next = std::ranges::find_if(wishes_, [&](const Wish& each) {
    const auto busy = under_way_of_.find(each.host);
    return busy == under_way_of_.end() || busy->second < most_of_one_host;
  });
  if (next == wishes_.end())
    return std::nullopt;
  auto wish = std::move(*next);
  wishes_.erase(next);
  return wish;
}

void Pictures::ask_some() {
  if (std::exchange(is_asking_, true))
    return; // a wish failed at once: who asked goes on
  while (under_way_ < most_under_way) {
    auto wish = take_wish();
    if (!wish)
      break;
    ++under_way_;
    ++under_way_of_[wish->host];
    ask_permission(*std::move(wish));
  }
  is_asking_ = false;
}

void Pictures::ask_permission(Wish wish) {
  if (has_failed(wish.host))
    return fail(wish, moment, "failed");
  const auto address = wish.address;
  permissions_.ask(address,
                   [this, wish = std::move(wish)](const engine::Permission& permission) mutable {
                     if (permission.may_come)
                       fail_with_host(wish);
                     else if (!permission.is_given || permission.pause > longest_pause)
                       fail(wish, day, "refused");
                     else
                       ask_picture(std::move(wish), permission.pause);
                   });
}

void Pictures::ask_picture(Wish wish, std::chrono::seconds pause) {
  web::Request request;
  request.url = wish.address;
  request.pause = pause;
  request.redirects = web::Redirects::told; // the next host has a robots.txt of its own
  http_->ask(std::move(request),
             [this, wish = std::move(wish)](text::Result<web::Response> answer) mutable {
               if (answer && !answer->location.empty() && wish.redirects++ < most_redirects)
                 return follow(std::move(wish), std::move(answer->location));
               take_answer(wish, std::move(answer));
             });
  ask_some(); // for what was wished for meanwhile, as this one may be slow
}

void Pictures::take_answer(const Wish& wish, text::Result<web::Response> answer) {
  if (!answer && answer.error().kind == text::ErrorKind::network)
    return fail_with_host(wish);
  if (!answer)
    return fail(wish, day, "refused");
  if (answer->status != 200)
    return fail(wish, is_passing(answer->status) ? std::chrono::seconds(moment) : day, "failed");
  const auto type = picture_type(answer->body);
  if (type.empty() || answer->body.size() > largest_picture)
    return fail(wish, day, "refused");
  {
    const absl::MutexLock lock(&mutex_);
    shelf_.put(wish.name, {std::move(answer->body), type});
  }
  finish(wish, "fetched");
}

// The next to be asked for, once its host has time for it.
void Pictures::follow(Wish wish, std::string location) {
  leave(wish.host);
  wish.host = web::host(location);
  wish.address = std::move(location);
  {
    const absl::MutexLock lock(&mutex_);
    wishes_.push_front(std::move(wish));
  }
  ask_some();
}

bool Pictures::has_failed(const std::string& host) {
  const absl::MutexLock lock(&mutex_);
  return failures_.holds(host, clock_.now());
}

void Pictures::fail_with_host(const Wish& wish) {
  {
    const auto now = clock_.now();
    const absl::MutexLock lock(&mutex_);
    failures_.remember(wish.host, now + moment, now);
  }
  fail(wish, moment, "failed");
}

void Pictures::fail(const Wish& wish, std::chrono::seconds rest, const char* outcome) {
  {
    const auto now = clock_.now();
    const absl::MutexLock lock(&mutex_);
    failures_.remember(wish.name, now + rest, now);
  }
  finish(wish, outcome);
}

void Pictures::finish(const Wish& wish, const char* outcome) {
  leave(wish.host);
  {
    const absl::MutexLock lock(&mutex_);
    wished_.erase(wish.name);
    if (settings_.metrics != nullptr)
      settings_.metrics->count_picture(outcome, shelf_.size(), shelf_.bytes());
  }
  ask_some();
}

void Pictures::leave(const std::string& host) {
  --under_way_;
  if (const auto busy = under_way_of_.find(host); --busy->second == 0)
    under_way_of_.erase(busy);
}

} // namespace portal
