// libcurl's multi interface. Requests wait here, by host, until their host has a connection free
// and its pause is over: libcurl would let a waiting request's time run out.
#include "web/http.hpp"
#include "web/transfer.hpp"
#include "web/url.hpp"
#include <algorithm>
#include <chrono>
#include <cstdint>
#include <curl/curl.h>
#include <deque>
#include <fmt/core.h>
#include <memory>
#include <new>
#include <optional>
#include <queue>
#include <stop_token>
#include <tuple>
#include <unordered_map>
#include <utility>
#include <vector>

namespace web {

namespace {

constexpr int longest_poll = 1000; // milliseconds
constexpr int most_redirects = 10;
constexpr auto longest_closed = std::chrono::hours(24);

using Instant = std::chrono::steady_clock::time_point;

struct FreeMulti {
  void operator()(CURLM* multi) const { curl_multi_cleanup(multi); }
};
using Multi = std::unique_ptr<CURLM, FreeMulti>;

struct Host {
  std::deque<Asked> waiting;
  int running = 0;
  bool in_line = false;
  Instant next_start, closed_until;
};

// Connections outlive a run, so that the next round of polls finds them open.
class CurlClient final : public HttpClient {
public:
  explicit CurlClient(ClientSettings settings) : settings_(std::move(settings)) {
    static const auto ready = curl_global_init(CURL_GLOBAL_DEFAULT);
    multi_.reset(ready == CURLE_OK ? curl_multi_init() : nullptr);
    if (!multi_)
      throw std::bad_alloc();
    settings_.at_once = std::max(settings_.at_once, 1);
    settings_.at_once_per_host = std::max(settings_.at_once_per_host, 1);
  }
  CurlClient(const CurlClient&) = delete;
  CurlClient& operator=(const CurlClient&) = delete;
  ~CurlClient() override { forget_all(); }

  void ask(Request request, Done done) override {
    Asked asked{std::move(request), std::move(done)};
    asked.address = resolve(asked.request.url).value_or("");
    if (asked.address.empty())
      return refuse(std::move(asked), text::ErrorKind::input, "not an http or https address");
    wait_in_line(std::move(asked));
  }

  void run(const std::stop_token& stop) override {
    const std::stop_callback wake(stop, [this] { curl_multi_wakeup(multi_.get()); });
    try {
      for (start_some(); has_work() && !stop.stop_requested(); start_some()) {
        refuse_some();
        int count = 0;
        curl_multi_perform(multi_.get(), &count);
        if (!finish_some() && refused_.empty())
          curl_multi_poll(multi_.get(), nullptr, 0, longest_wait(), nullptr);
      }
    } catch (...) {
      forget_all();
      throw;
    }
    if (stop.stop_requested())
      forget_all();
    forget_idle_hosts();
  }

private:
  struct InLine {
    Instant since;
    std::uint64_t number; // of equals the one that came first
    std::string name;
    bool operator>(const InLine& other) const {
      return std::tie(since, number) > std::tie(other.since, other.number);
    }
  };

  [[nodiscard]] bool has_work() const {
    return !running_.empty() || waiting_ > 0 || !refused_.empty();
  }

  void wait_in_line(Asked asked) {
    const auto name = host(asked.address);
    auto& host = hosts_[name];
    if (host.closed_until > std::chrono::steady_clock::now())
      return refuse(std::move(asked), text::ErrorKind::network, name + " asked to be left alone");
    host.waiting.push_back(std::move(asked));
    ++waiting_;
    put_in_line(name, host);
  }

  void put_in_line(const std::string& name, Host& host) {
    if (host.in_line || host.waiting.empty() || host.running >= settings_.at_once_per_host)
      return;
    host.in_line = true;
    line_.push({host.next_start, turns_++, name});
  }

  void start_some() {
    const auto now = std::chrono::steady_clock::now();
    while (!line_.empty() && line_.top().since <= now &&
           running_.size() < static_cast<std::size_t>(settings_.at_once)) {
      const auto name = line_.top().name;
      line_.pop();
      auto& host = hosts_[name];
      host.in_line = false;
      if (host.waiting.empty()) // it was sent away
        continue;
      auto asked = std::move(host.waiting.front());
      host.waiting.pop_front();
      --waiting_;
      host.next_start = now + std::max(settings_.pause_per_host, asked.request.pause);
      ++host.running;
      start(std::move(asked), name);
      put_in_line(name, host);
    }
  }

  void start(Asked asked, const std::string& name) {
    auto transfer = make_transfer(std::move(asked), settings_);
    transfer->host = name;
    auto* easy = transfer->easy.get();
    curl_multi_add_handle(multi_.get(), easy);
    running_.emplace(easy, std::move(transfer));
  }

  bool finish_some() {
    bool any = false;
    int left = 0;
    while (const auto* message = curl_multi_info_read(multi_.get(), &left)) {
      if (message->msg != CURLMSG_DONE)
        continue;
      const auto code = message->data.result;
      auto node = running_.extract(message->easy_handle);
      auto& transfer = *node.mapped();
      curl_multi_remove_handle(multi_.get(), transfer.easy.get());
      auto& host = hosts_[transfer.host];
      --host.running;
      auto answer = outcome(transfer, code, settings_);
      if (const auto pause = answer ? pause_asked_by(*answer) : std::nullopt)
        send_away(transfer.host, host, *pause);
      put_in_line(transfer.host, host);
      finish(std::move(transfer.asked), std::move(answer));
      any = true;
    }
    return any;
  }

  void finish(Asked asked, text::Result<Response> answer) {
    const bool leads_on = answer && !answer->location.empty();
    if (!leads_on || asked.request.redirects == Redirects::told)
      asked.done(std::move(answer));
    else if (asked.redirects == most_redirects)
      refuse(std::move(asked), text::ErrorKind::network,
             fmt::format("more than {} redirects", most_redirects));
    else
      follow(std::move(asked), *answer);
  }

  // What was sent by POST is sent again only where the server says so (RFC 9110 §15.4).
  void follow(Asked asked, const Response& redirect) {
    ++asked.redirects;
    asked.moved_for_good &= redirect.status == 301 || redirect.status == 308;
    if (redirect.status != 307 && redirect.status != 308)
      asked.request.form.clear();
    if (host(redirect.location) != host(asked.address))
      asked.request.pause = {};
    asked.address = redirect.location;
    wait_in_line(std::move(asked));
  }

  // Of a server with too much to do (RFC 6585 §4, RFC 9110 §15.6.4).
  static std::optional<std::chrono::seconds> pause_asked_by(const Response& response) {
    return response.status == 429 || response.status == 503 ? response.retry_after : std::nullopt;
  }

  // All that waits for a host that wants to be left alone.
  void send_away(const std::string& name, Host& host, std::chrono::seconds pause) {
    host.closed_until =
        std::chrono::steady_clock::now() + std::min<std::chrono::seconds>(pause, longest_closed);
    waiting_ -= host.waiting.size();
    for (auto& asked : std::exchange(host.waiting, {}))
      refuse(std::move(asked), text::ErrorKind::network, name + " asked to be left alone");
  }

  void refuse(Asked asked, text::ErrorKind kind, std::string reason) {
    text::Error error{kind, asked.request.url, std::move(reason)};
    refused_.push_back({std::move(asked), std::move(error)});
  }

  void refuse_some() {
    for (auto refused = std::exchange(refused_, {}); auto& [asked, error] : refused)
      asked.done(std::unexpected(std::move(error)));
  }

  // Milliseconds until a host may be asked again, if one waits for that only.
  [[nodiscard]] int longest_wait() const {
    if (line_.empty() || running_.size() >= static_cast<std::size_t>(settings_.at_once))
      return longest_poll;
    const auto wait = std::chrono::ceil<std::chrono::milliseconds>(
        line_.top().since - std::chrono::steady_clock::now());
    return static_cast<int>(std::clamp<std::int64_t>(wait.count(), 0, longest_poll));
  }

  void forget_all() {
    for (const auto& [easy, transfer] : running_)
      curl_multi_remove_handle(multi_.get(), easy);
    running_.clear();
    line_ = {};
    waiting_ = 0;
    hosts_.clear();
    refused_.clear();
  }

  // Those that may be asked again at once.
  void forget_idle_hosts() {
    const auto now = std::chrono::steady_clock::now();
    std::erase_if(hosts_, [&](const auto& entry) {
      return entry.second.next_start <= now && entry.second.closed_until <= now;
    });
  }

  ClientSettings settings_;
  Multi multi_;
  std::unordered_map<std::string, Host> hosts_; // by name; those that wait or were asked just now
  std::priority_queue<InLine, std::vector<InLine>, std::greater<>> line_; // hosts with a request
  std::uint64_t turns_ = 0;
  std::size_t waiting_ = 0;                            // requests of all hosts
  std::vector<std::pair<Asked, text::Error>> refused_; // to be told so
  std::unordered_map<CURL*, std::unique_ptr<Transfer>> running_;
};

} // namespace

std::unique_ptr<HttpClient> make_curl_client(ClientSettings settings) {
  return std::make_unique<CurlClient>(std::move(settings));
}

} // namespace web
