// One round of polls, as the web's side of it: feeds asked, pages brought.
#pragma once
#include "engine/poller.hpp"
#include "engine/queue.hpp"
#include "feed/feed.hpp"
#include <cstdint>
#include <deque>
#include <stop_token>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace engine {

// One thread.
class Round {
public:
  // `hubs`: nullptr where no hub can reach us.
  Round(const store::Store& store, web::HttpClient& http, Permissions& permissions, Hubs* hubs,
        text::Time now, const PollSettings& settings, Queue& queue)
      : store_(store), http_(http), permissions_(permissions), hubs_(hubs), now_(now),
        settings_(settings), queue_(queue) {}

  // Asks and brings into the queue all that there is, and closes it.
  void run(const std::stop_token& stop);

  // Once what was brought is committed. Feeds that the round did not finish with stay as they were.
  void save_feeds(store::Store& store) const;

  PollReport report;

private:
  struct Visit {
    store::FeedState feed;
    std::string url;           // as it is stored
    std::size_t under_way = 0; // pages, and sitemaps that it lists
    bool is_answered = false;
    news::Feed listed{};                  // what stands in those sitemaps
    std::vector<std::uint64_t> put_off{}; // hashes of addresses
  };
  struct Announced {
    Visit& visit;
    std::string url;        // of its page, as far as redirects have led
    std::uint64_t hash = 0; // of its address
    bool may_wait = false;  // young enough to be asked for again
    news::Page from_feed;
    int redirects = 0;
  };

  void ask_feeds();
  void take_answer(Visit& visit, text::Result<web::Response> answer);
  void ask_sitemaps(Visit& visit, std::vector<feed::SitemapReference> listed);
  void take_sitemap(Visit& visit, const text::Result<web::Response>& answer);
  void fail(Visit& visit, text::Error error, std::optional<std::chrono::seconds> retry_after = {});
  void ask_hub(store::FeedState& feed);
  void announce(Visit& visit, const news::Feed& parsed);
  void bring(Announced entry);
  void ask_permission(Announced entry);
  void ask_page(Announced entry, const Permission& permission);
  void take_page(Announced entry, text::Result<web::Response> answer);
  void put_off(const Announced& entry);
  [[nodiscard]] store::FeedState state_after(const Visit& visit) const;

  const store::Store& store_;
  web::HttpClient& http_;
  Permissions& permissions_;
  Hubs* hubs_;
  text::Time now_;
  const PollSettings& settings_;
  Queue& queue_;
  std::deque<Visit> visits_;
  std::size_t next_visit_ = 0;
  std::size_t feeds_under_way_ = 0, pages_under_way_ = 0;
  std::unordered_map<std::string, std::size_t> pages_of_host_;
  std::unordered_set<std::uint64_t> announced_; // hashes of addresses
};

} // namespace engine
