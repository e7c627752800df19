#include "portal/pictures/pictures.hpp"
#include "engine/metrics.hpp"
#include "portal/pictures/kind.hpp"
#include "portal/reader/secrets.hpp"
#include "portal/words.hpp"
#include "web/url.hpp"
#include <utility>

namespace portal {

namespace {

constexpr std::size_t most_under_way = 8;
constexpr int most_redirects = 5;
constexpr std::chrono::hours day{24};
constexpr std::chrono::minutes moment{10}; // after which the server may fare better

// Nobody finds another address of the same name.
std::string name_of(const std::string& url) {
  constexpr std::size_t digits = 32;
  return sign("picture", {url}).substr(0, digits);
}

bool is_passing(int status) { return status == 429 || status >= 500; }

} // namespace

Pictures::Pictures(std::unique_ptr<web::HttpClient> http, PictureSettings settings)
    : settings_(std::move(settings)),
      clock_(settings_.clock != nullptr ? *settings_.clock : machine_), http_(std::move(http)),
      permissions_(*http_, clock_, settings_.product_token), shelf_(settings_.most_bytes),
      failures_(settings_.most_failures),
      thread_([this](const std::stop_token& stop) { fetch_all(stop); }) {}

Pictures::~Pictures() {
  {
    const absl::MutexLock lock(&mutex_);
    is_stopping_ = true;
  }
  thread_.request_stop();
  thread_.join();
}

std::string Pictures::place_of(const std::string& url) {
  if (!may_be_linked(url))
    return "";
  const auto name = name_of(url);
  const auto host = web::host(url);
  const auto now = clock_.now();
  const absl::MutexLock lock(&mutex_);
  if (shelf_.find(name) != nullptr)
    return "/picture/" + name;
  if (wishes_.size() < settings_.most_wishes && !failures_.holds(name, now) &&
      !failures_.holds(host, now) && wished_.insert(name).second)
    wishes_.push_back({name, url, url});
  return "";
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
  if (wishes_.empty())
    return std::nullopt;
  auto wish = std::move(wishes_.front());
  wishes_.pop_front();
  return wish;
}

void Pictures::ask_some() {
  while (under_way_ < most_under_way) {
    auto wish = take_wish();
    if (!wish)
      return;
    ++under_way_;
    ask_permission(*std::move(wish));
  }
}

void Pictures::ask_permission(Wish wish) {
  const auto address = wish.address;
  permissions_.ask(address,
                   [this, wish = std::move(wish)](const engine::Permission& permission) mutable {
                     if (permission.is_given)
                       ask_picture(std::move(wish), permission.pause);
                     else if (permission.may_come)
                       fail(wish, moment, "failed");
                     else
                       fail(wish, day, "refused");
                   });
}

void Pictures::ask_picture(Wish wish, std::chrono::seconds pause) {
  web::Request request;
  request.url = wish.address;
  request.pause = pause;
  request.redirects = web::Redirects::told; // the next host has a robots.txt of its own
  http_->ask(std::move(request),
             [this, wish = std::move(wish)](text::Result<web::Response> answer) mutable {
               if (answer && !answer->location.empty() && wish.redirects++ < most_redirects) {
                 wish.address = std::move(answer->location);
                 return ask_permission(std::move(wish));
               }
               take_answer(wish, std::move(answer));
               ask_some();
             });
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
  const absl::MutexLock lock(&mutex_);
  shelf_.put(wish.name, {std::move(answer->body), type});
  finish(wish, "fetched");
}

void Pictures::fail_with_host(const Wish& wish) {
  {
    const auto now = clock_.now();
    const absl::MutexLock lock(&mutex_);
    failures_.remember(web::host(wish.address), now + moment, now);
  }
  fail(wish, moment, "failed");
}

void Pictures::fail(const Wish& wish, std::chrono::seconds rest, const char* outcome) {
  const auto now = clock_.now();
  const absl::MutexLock lock(&mutex_);
  failures_.remember(wish.name, now + rest, now);
  finish(wish, outcome);
}

void Pictures::finish(const Wish& wish, const char* outcome) {
  --under_way_;
  wished_.erase(wish.name);
  if (settings_.metrics != nullptr)
    settings_.metrics->count_picture(outcome, shelf_.size(), shelf_.bytes());
}

} // namespace portal
