#include "engine/hubs.hpp"
#include <gtest/gtest.h>

namespace engine {

namespace {

using namespace std::chrono_literals;

constexpr text::Time noon =
    std::chrono::sys_days{std::chrono::year{2026} / 11 / 20} + std::chrono::hours(12);
const std::string topic = "https://post.example/feed?of=a b";

store::FeedState feed_with_hub() {
  store::FeedState feed;
  feed.subscription.url = topic;
  feed.push.hub = "https://hub.example/";
  feed.push.topic = topic;
  return feed;
}

HubQuestion subscribe(std::chrono::seconds lease = 240h) { return {"subscribe", topic, lease}; }

} // namespace

TEST(Hubs, AreAskedWhereTheFeedNamesOne) {
  Hubs hubs("https://news.example.org/");
  store::FeedState without;
  EXPECT_FALSE(hubs.request_for(without, noon));

  auto feed = feed_with_hub();
  const auto request = hubs.request_for(feed, noon);
  ASSERT_TRUE(request);
  EXPECT_EQ(request->url, "https://hub.example/");
  EXPECT_EQ(request->form,
            "hub.mode=subscribe&hub.topic=https%3A%2F%2Fpost.example%2Ffeed%3Fof%3Da%20b"
            "&hub.callback=https%3A%2F%2Fnews.example.org%2Fwebsub%2F" +
                feed.push.token + "&hub.lease_seconds=864000");
  EXPECT_EQ(feed.push.token.size(), 32U);
  EXPECT_FALSE(hubs.request_for(feed, noon + 23h)) << "unanswered: not again within a day";
  EXPECT_TRUE(hubs.request_for(feed, noon + 24h));
}

TEST(Hubs, TokensAreTheirOwn) {
  Hubs hubs("https://news.example.org");
  auto one = feed_with_hub(), other = feed_with_hub();
  (void)hubs.request_for(one, noon);
  (void)hubs.request_for(other, noon);
  EXPECT_NE(one.push.token, other.push.token);
}

TEST(Hubs, ConfirmationIsGivenOnlyForWhatWasAsked) {
  Hubs hubs("https://news.example.org");
  auto feed = feed_with_hub();
  (void)hubs.request_for(feed, noon);
  EXPECT_FALSE(hubs.confirms("0123", subscribe(), noon));
  EXPECT_FALSE(hubs.confirms(feed.push.token, {"subscribe", "https://other.example/", 1h}, noon));
  EXPECT_FALSE(hubs.confirms(feed.push.token, {"unsubscribe", topic, 1h}, noon));
  EXPECT_FALSE(hubs.confirms(feed.push.token, subscribe(0s), noon));
  EXPECT_FALSE(hubs.has_word(feed, noon));

  EXPECT_TRUE(hubs.confirms(feed.push.token, subscribe(), noon));
  EXPECT_TRUE(hubs.has_word(feed, noon));
  hubs.take_word(feed);
  EXPECT_EQ(feed.push.until, noon + 240h);
  EXPECT_FALSE(hubs.has_word(feed, noon));
}

TEST(Hubs, LeaseIsRenewedBeforeItEnds) {
  Hubs hubs("https://news.example.org");
  auto feed = feed_with_hub();
  (void)hubs.request_for(feed, noon);
  (void)hubs.confirms(feed.push.token, subscribe(), noon);
  hubs.take_word(feed);
  const auto token = feed.push.token;
  EXPECT_FALSE(hubs.request_for(feed, noon + 120h));
  EXPECT_TRUE(hubs.request_for(feed, noon + 230h));
  EXPECT_FALSE(hubs.request_for(feed, noon + 230h + 59min));
  EXPECT_EQ(feed.push.token, token);
}

TEST(Hubs, DenialEndsTheLease) {
  Hubs hubs("https://news.example.org");
  auto feed = feed_with_hub();
  (void)hubs.request_for(feed, noon);
  (void)hubs.confirms(feed.push.token, subscribe(), noon);
  hubs.take_word(feed);
  EXPECT_FALSE(hubs.confirms(feed.push.token, {"denied", topic, 0s}, noon + 1h));
  EXPECT_TRUE(hubs.has_word(feed, noon + 1h));
  hubs.take_word(feed);
  EXPECT_FALSE(feed.push.until);
}

TEST(Hubs, LeaseIsAtMostNinetyDays) {
  Hubs hubs("https://news.example.org");
  auto feed = feed_with_hub();
  (void)hubs.request_for(feed, noon);
  EXPECT_TRUE(hubs.confirms(feed.push.token, subscribe(24h * 4000), noon));
  hubs.take_word(feed);
  EXPECT_EQ(feed.push.until, noon + 24h * 90);
}

TEST(Hubs, NewsMakeAFeedDueButNotWithinAMinute) {
  Hubs hubs("https://news.example.org");
  auto feed = feed_with_hub();
  (void)hubs.request_for(feed, noon);
  EXPECT_FALSE(hubs.ring("0123"));
  EXPECT_TRUE(hubs.ring(feed.push.token));
  feed.last_success = noon - 30s;
  EXPECT_FALSE(hubs.has_word(feed, noon));
  EXPECT_TRUE(hubs.has_word(feed, noon + 30s)) << "and is not forgotten meanwhile";
  feed.gone = true;
  EXPECT_FALSE(hubs.has_word(feed, noon + 30s));
  hubs.take_word(feed);
  feed.gone = false;
  EXPECT_FALSE(hubs.has_word(feed, noon + 30s));
}

TEST(Hubs, RememberWhatAnEarlierLifeAskedFor) {
  auto feed = feed_with_hub();
  (void)Hubs("https://news.example.org").request_for(feed, noon);
  Hubs hubs("https://news.example.org");
  EXPECT_FALSE(hubs.ring(feed.push.token));
  hubs.remember({feed});
  EXPECT_TRUE(hubs.ring(feed.push.token));
  EXPECT_TRUE(hubs.confirms(feed.push.token, subscribe(), noon));
}

} // namespace engine
