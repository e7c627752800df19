#include "engine/metrics.hpp"
#include <gtest/gtest.h>

namespace {

const text::Time noon =
    std::chrono::sys_days{std::chrono::year{2026} / 11 / 20} + std::chrono::hours(12);

std::string value_of(const std::string& text, const std::string& sample) {
  const auto at = text.find("\n" + sample + " ");
  if (at == text.npos)
    return "none";
  const auto begin = at + sample.size() + 2;
  return text.substr(begin, text.find('\n', begin) - begin);
}

TEST(Metrics, CountRoundsAndRequests) {
  engine::Metrics metrics;
  engine::PollReport round;
  round.asked = 10;
  round.unchanged = 5;
  round.failed = 2;
  round.stored = 7;
  metrics.count(round, std::chrono::seconds(3));
  metrics.count(round, std::chrono::seconds(70));
  metrics.count_request(200);
  const auto store = store::make_memory_store();
  const auto text = metrics.text(*store, noon);
  EXPECT_EQ(value_of(text, "headwater_polls_total{outcome=\"read\"}"), "6");
  EXPECT_EQ(value_of(text, "headwater_polls_total{outcome=\"unchanged\"}"), "10");
  EXPECT_EQ(value_of(text, "headwater_entries_total{outcome=\"stored\"}"), "14");
  EXPECT_EQ(value_of(text, "headwater_requests_total{status=\"200\"}"), "1");
  EXPECT_EQ(value_of(text, "headwater_round_seconds_bucket{le=\"5\"}"), "1");
  EXPECT_EQ(value_of(text, "headwater_round_seconds_count"), "2");
}

TEST(Metrics, TellHowFeedsFareNow) {
  const auto store = store::make_memory_store();
  const auto add = [&](const std::string& url, auto change) {
    store::FeedState feed;
    feed.subscription.url = url;
    change(feed);
    store->save_feed(feed);
  };
  add("https://a.example/", [](auto& feed) { feed.last_success = feed.next_try = noon; });
  add("https://b.example/", [](auto& feed) { feed.failures = 3; });
  add("https://c.example/", [](auto& feed) { feed.gone = true; });
  add("https://d.example/", [](auto& feed) { feed.next_try = noon + std::chrono::hours(1); });
  const auto text = engine::Metrics().text(*store, noon);
  for (const auto* state : {"well", "failing", "gone", "unread"})
    EXPECT_EQ(value_of(text, std::string("headwater_feeds{state=\"") + state + "\"}"), "1")
        << state;
  EXPECT_EQ(value_of(text, "headwater_feeds{state=\"due\"}"), "2");
}

} // namespace
