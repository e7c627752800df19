#include "engine/poller.hpp"
#include "engine/given.hpp"
#include "engine/queue.hpp"
#include "engine/workers.hpp"
#include "feed/feed.hpp"
#include "text/hash.hpp"
#include "web/url.hpp"
#include <algorithm>
#include <exception>
#include <thread>
#include <unordered_set>
#include <utility>

namespace engine {

namespace {

struct Announced {
  news::Page from_feed;
  std::string url;
};

class Round {
public:
  Round(store::Store& store, web::HttpClient& http, const Clock& clock,
        const PollSettings& settings)
      : store_(store), http_(http), settings_(settings), now_(clock.now()) {}

  void ask_feeds() {
    std::vector<web::Request> requests;
    for (auto& feed : store_.feeds())
      if (!feed.next_try || *feed.next_try <= now_) {
        requests.push_back({feed.subscription.url, feed.etag, feed.last_modified});
        due_.push_back(std::move(feed));
      }
    report.asked = due_.size();
    http_.fetch(requests, [this](std::size_t i, text::Result<web::Response> response) {
      take_answer(due_[i], std::move(response));
    });
  }

  // Fetches the announced pages and puts them into `queue`; what cannot be fetched goes as the feed
  // tells it.
  void bring_pages(Queue& queue) {
    std::vector<web::Request> requests;
    requests.reserve(announced_.size());
    for (const auto& entry : announced_)
      requests.push_back({entry.url, {}, {}});
    http_.fetch(requests, [&](std::size_t i, text::Result<web::Response> response) {
      auto page = std::move(announced_[i].from_feed);
      if (response && response->status == 200 &&
          response->content_type.find("html") != std::string::npos) {
        page.form = news::PageForm::html;
        page.url = response->url;
        page.bytes = std::move(response->body);
        page.content_type = response->content_type;
      }
      queue.push(std::move(page));
    });
    queue.close();
  }

  void save_feeds() {
    for (const auto& feed : due_)
      store_.save_feed(feed);
  }

  PollReport report;

private:
  void take_answer(store::FeedState& feed, text::Result<web::Response> response) {
    auto read = read_answer(feed, std::move(response));
    if (!read) {
      ++report.failed;
      ++feed.failures;
      feed.last_error = read.error().reason;
      feed.next_try = now_ + pause_after(feed.failures);
      report.errors.push_back(std::move(read).error());
      return;
    }
    feed.failures = 0;
    feed.last_error.clear();
    feed.last_success = now_;
    feed.next_try = now_ + settings_.interval;
  }

  text::Result<std::size_t> read_answer(store::FeedState& feed,
                                        text::Result<web::Response> answer) {
    auto response = TRY(std::move(answer));
    const auto& url = feed.subscription.url;
    if (response.status == 304) {
      ++report.unchanged;
      return 0;
    }
    if (response.status != 200)
      return std::unexpected(text::Error{text::ErrorKind::network, url,
                                         "the server answered " + std::to_string(response.status)});
    auto parsed = TRY(feed::parse(response.body, response.url, response.content_type));
    feed.etag = response.etag;
    feed.last_modified = response.last_modified;
    const auto fresh = announce(parsed, feed.subscription.section, feed.seen);
    feed.entries += fresh;
    return fresh;
  }

  // An entry's address may lead to a page with another one, so what was announced before is known
  // by the announcement too.
  std::size_t announce(news::Feed& parsed, const std::string& section,
                       std::vector<std::uint64_t>& seen) {
    const std::unordered_set<std::uint64_t> seen_before(seen.begin(), seen.end());
    seen.clear();
    std::size_t fresh = 0;
    for (const auto& entry : parsed.entries) {
      const auto key = web::address_key(entry.url);
      if (fresh == settings_.most_entries)
        break;
      seen.push_back(text::hash64(key));
      if (key.empty() || seen_before.contains(seen.back()) || store_.has_address(key) ||
          !announced_keys_.insert(key).second) {
        report.known += key.empty() ? 0 : 1;
        continue;
      }
      auto page = page_of_entry(entry, parsed, now_);
      page.section_hint = section;
      announced_.push_back({std::move(page), entry.url});
      ++fresh;
    }
    return fresh;
  }

  std::chrono::seconds pause_after(std::uint32_t failures) const {
    const auto doublings = std::min<std::uint32_t>(failures, 16);
    return std::min<std::chrono::seconds>(settings_.interval * (1 << doublings),
                                          settings_.longest_pause);
  }

  store::Store& store_;
  web::HttpClient& http_;
  const PollSettings& settings_;
  text::Time now_;
  std::vector<store::FeedState> due_;
  std::vector<Announced> announced_;
  std::unordered_set<std::string> announced_keys_;
};

} // namespace

PollReport poll(store::Store& store, Road& road, web::HttpClient& http, const Clock& clock,
                const PollSettings& settings) {
  Round round(store, http, clock, settings);
  round.ask_feeds();

  MemoryQueue queue;
  std::exception_ptr failure;
  std::jthread bringer([&] {
    try {
      round.bring_pages(queue);
    } catch (...) {
      failure = std::current_exception();
      queue.close();
    }
  });
  const auto next = [&]() -> std::optional<text::Result<news::Page>> {
    if (auto page = queue.pop())
      return *std::move(page);
    return std::nullopt;
  };
  const auto take = [&](ReadPage&& read) {
    if (!read.arrival) {
      ++round.report.unreadable;
      round.report.errors.push_back(std::move(read.arrival).error());
    } else {
      road.take(*std::move(read.arrival)).status == Status::known ? ++round.report.known
                                                                  : ++round.report.stored;
    }
  };
  try {
    read_in_order(next, take, settings.readers);
  } catch (...) {
    queue.close();
    throw;
  }
  bringer.join();
  if (failure)
    std::rethrow_exception(failure);
  road.commit();
  round.save_feeds();
  return std::move(round.report);
}

std::size_t follow(store::Store& store, const std::vector<news::Subscription>& subscriptions) {
  std::unordered_set<std::string> followed;
  for (const auto& feed : store.feeds())
    followed.insert(feed.subscription.url);
  std::size_t added = 0;
  for (const auto& subscription : subscriptions)
    if (followed.insert(subscription.url).second) {
      store::FeedState state;
      state.subscription = subscription;
      store.save_feed(state);
      ++added;
    }
  return added;
}

} // namespace engine
