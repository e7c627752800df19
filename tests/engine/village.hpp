// A made-up world of outlets for the loopback web: each has a feed, pages, its own pace and, one in
// ten, its own bad manners.
#pragma once
#include "loopback_web.hpp"
#include "text/time.hpp"
#include <atomic>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <mutex>
#include <string>
#include <vector>

enum class Manner : std::uint8_t {
  good,
  slow,      // drips
  reset,     // breaks off
  too_short, // promises more than it sends
  loop,      // redirects to itself
  busy,      // 429 with Retry-After, every second time
  bomb,      // gzip that unpacks to 64 MB
  gone,      // 410
  moved,     // 301 to another address
  failing,   // 500
};

struct VillageSettings {
  std::size_t outlets = 100;
  std::size_t entries = 20;    // in a feed
  std::size_t bad_one_in = 10; // outlets
};

// Outlet i is o<i>.example; its feed stands at /feed. What it has published by now follows from its
// number alone.
class Village {
public:
  explicit Village(VillageSettings settings, text::Time now);

  LoopbackReply answer(const LoopbackRequest& request);

  void set_time(text::Time now) { now_ = now; }
  [[nodiscard]] static std::string feed_address(std::size_t outlet);
  [[nodiscard]] Manner manner_of(std::size_t outlet) const;
  // Entries that it has ever announced.
  [[nodiscard]] std::size_t published(std::size_t outlet) const;

  struct Visits {
    std::vector<text::Time> polls; // of the feed
    std::size_t unchanged = 0;     // answered 304
    std::size_t needless = 0;      // answered 200 with nothing that the poll before did not have
    std::size_t pages = 0, robots = 0;
    std::deque<std::chrono::steady_clock::time_point> latest; // requests, of all kinds
    // From a request to the tenth after it: single gaps shrink and grow on the way.
    std::chrono::steady_clock::duration shortest_ten = std::chrono::hours(1);
    std::string last_tag; // given
  };
  [[nodiscard]] Visits visits(std::size_t outlet) const;
  [[nodiscard]] std::size_t requests() const { return requests_; }

private:
  LoopbackReply feed(std::size_t outlet, const LoopbackRequest& request);
  [[nodiscard]] std::string feed_text(std::size_t outlet, std::size_t count) const;
  [[nodiscard]] LoopbackReply page(std::size_t outlet, const std::string& path) const;
  [[nodiscard]] text::Time date_of(std::size_t outlet, std::size_t number) const;

  VillageSettings settings_;
  text::Time begun_;
  std::atomic<text::Time> now_;
  std::string bomb_;
  std::atomic<std::size_t> requests_ = 0;
  mutable std::mutex mutex_;
  std::vector<Visits> visits_;
};
