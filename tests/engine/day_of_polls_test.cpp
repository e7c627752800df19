// A day of polling against the loopback web, with a fast clock.
#include "engine/poller.hpp"
#include "temporary_folder.hpp"
#include "village.hpp"
#include <algorithm>
#include <cstdlib>
#include <fmt/core.h>
#include <gtest/gtest.h>
#include <malloc.h>
#include <map>

namespace {

using namespace std::chrono_literals;

const text::Time midnight = std::chrono::sys_days{std::chrono::year{2026} / 11 / 20};

class FastClock final : public engine::Clock {
public:
  text::Time time = midnight;
  [[nodiscard]] text::Time now() const override { return time; }
};

constexpr auto host_pause = 20ms;

web::ClientSettings client_settings() {
  web::ClientSettings settings;
  settings.pause_per_host = host_pause;
  settings.timeout = 1s;
  settings.largest_body = std::size_t{4} << 20U;
  return settings;
}

class DayOfPolls : public testing::Test {
protected:
  static constexpr std::size_t outlets = 63;

  DayOfPolls() {
    setenv("http_proxy", server.address().c_str(), 1);
    std::vector<news::Subscription> subscriptions(outlets);
    for (std::size_t i = 0; i < outlets; ++i)
      subscriptions[i].url = Village::feed_address(i);
    engine::follow(*store, subscriptions);
  }
  ~DayOfPolls() override { unsetenv("http_proxy"); }

  void advance(std::chrono::minutes by) {
    clock.time += by;
    village.set_time(clock.time);
  }

  [[nodiscard]] std::size_t stored_of(std::size_t outlet) const {
    search::Query query;
    query.outlet = fmt::format("o{}.example", outlet);
    query.limit = 5000;
    return store->search(query).size();
  }

  Village village{{.outlets = outlets, .entries = 20, .bad_one_in = 7}, midnight};
  LoopbackWeb server{[this](const LoopbackRequest& request) { return village.answer(request); }};
  std::unique_ptr<store::Store> store = store::make_memory_store();
  engine::Road road{*store};
  FastClock clock;
  std::unique_ptr<web::HttpClient> http = web::make_curl_client(client_settings());
  engine::Poller poller{*store, road, *http, clock, {}};
};

TEST_F(DayOfPolls, EveryFeedGetsItsTurnAndNoHostMoreThanItsShare) {
  for (int step = 0; step < 24 * 12; ++step) {
    poller.round();
    advance(5min);
  }
  const engine::Rhythm rhythm;
  std::size_t polls = 0, unchanged = 0, needless = 0, published = 0;
  for (std::size_t i = 0; i < outlets; ++i) {
    const auto visits = village.visits(i);
    EXPECT_GE(visits.shortest_ten, 10 * host_pause * 8 / 10) << "outlet " << i;
    EXPECT_LE(visits.robots, 2U) << "once a day, outlet " << i;
    if (village.manner_of(i) == Manner::gone) {
      EXPECT_EQ(visits.polls.size(), 1U);
      continue;
    }
    ASSERT_FALSE(visits.polls.empty()) << "outlet " << i << " starved";
    if (village.manner_of(i) == Manner::busy || village.manner_of(i) == Manner::moved) {
      EXPECT_GE(stored_of(i), 20U) << "outlet " << i;
    }
    if (village.manner_of(i) != Manner::good)
      continue;
    for (std::size_t k = 1; k < visits.polls.size(); ++k) {
      EXPECT_LE(visits.polls[k] - visits.polls[k - 1], rhythm.longest * 11 / 10 + 5min);
      EXPECT_GE(visits.polls[k] - visits.polls[k - 1], rhythm.shortest * 9 / 10);
    }
    polls += visits.polls.size();
    unchanged += visits.unchanged;
    needless += visits.needless;
    published += village.published(i);
    EXPECT_EQ(visits.pages, stored_of(i)) << "each page once, outlet " << i;
  }
  EXPECT_EQ(needless, 0U) << "what has not changed is answered with 304";
  EXPECT_GT(unchanged, polls / 2);
  EXPECT_GE(store->counts().articles, published * 97 / 100) << "the last hours may be missing";
}

// What a day leaves in the store lies on disk, and what is remembered for matching is bounded.
TEST_F(DayOfPolls, MemoryIsFlat) {
  const TemporaryFolder folder;
  const auto on_disk = store::open_sqlite_store(folder.path("day.db"));
  std::vector<news::Subscription> subscriptions(outlets);
  for (std::size_t i = 0; i < outlets; ++i)
    subscriptions[i].url = Village::feed_address(i);
  engine::follow(*on_disk, subscriptions);
  engine::Road short_road(*on_disk, {.window = 500, .batch = 64});
  engine::Poller on_disk_poller{*on_disk, short_road, *http, clock, {}};
  std::size_t after_a_quarter = 0, articles_then = 0;
  for (int step = 0; step < 24 * 12; ++step) {
    on_disk_poller.round();
    advance(5min);
    if (step == 6 * 12) {
      after_a_quarter = mallinfo2().uordblks;
      articles_then = on_disk->counts().articles;
    }
  }
  EXPECT_GT(on_disk->counts().articles, articles_then + 50) << "there was something to read";
  EXPECT_LE(mallinfo2().uordblks, after_a_quarter + after_a_quarter / 10);
}

TEST_F(DayOfPolls, BadMannersAreNamedAndHarmNobodyElse) {
  const auto report = poller.round();
  EXPECT_EQ(report.asked, outlets);
  std::map<std::string, std::string> errors;
  for (const auto& feed : store->feeds())
    errors[feed.subscription.url] = feed.last_error;
  std::map<Manner, std::string> reasons;
  for (std::size_t i = 0; i < outlets; ++i)
    reasons[village.manner_of(i)] += errors[Village::feed_address(i)];
  EXPECT_EQ(reasons[Manner::good], "");
  EXPECT_EQ(reasons[Manner::slow], "no answer within 1 s");
  EXPECT_NE(reasons[Manner::reset], "");
  EXPECT_NE(reasons[Manner::too_short], "");
  EXPECT_NE(reasons[Manner::loop].find("redirects"), std::string::npos) << reasons[Manner::loop];
  EXPECT_EQ(reasons[Manner::busy], "the server answered 429");
  EXPECT_NE(reasons[Manner::bomb].find("answers with more than"), std::string::npos);
  EXPECT_EQ(reasons[Manner::gone], "gone for good: the server answered 410");
  EXPECT_EQ(reasons[Manner::failing], "the server answered 500");
  const auto feeds = store->feeds();
  const auto moved = std::ranges::count_if(feeds, [](const store::FeedState& feed) {
    return feed.subscription.url.ends_with("/moved");
  });
  EXPECT_EQ(moved, 1);
}

} // namespace
