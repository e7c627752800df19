// Polls of a feed whose hub tells of news.
#include "polling.hpp"

namespace {

constexpr auto* hub = "https://hub.example/";

// The hub's side: where it was told to call, out of the request that it got.
std::string token_in(const web::Request& request) {
  const std::string before = "%2Fwebsub%2F";
  const auto at = request.form.find(before);
  return at == std::string::npos ? "" : request.form.substr(at + before.size(), 32);
}

class PollingWithHub : public Polling {
protected:
  void SetUp() override {
    Polling::SetUp();
    poller.listen_to(hubs);
    web.put_status(hub, 202);
    put_feed({1}, "\"a\"");
    poll();
    const auto asked = std::ranges::find(web.asked, hub, &web::Request::url);
    ASSERT_NE(asked, web.asked.end());
    token = token_in(*asked);
  }
  void put_feed(std::initializer_list<int> items, const std::string& etag) {
    web.put(feed, feed_of(items), "application/rss+xml", etag);
    web.answers[feed].links = "<https://hub.example/>; rel=hub, </feed>; rel=\"self\"";
  }
  bool confirm() {
    return hubs.confirms(token, {"subscribe", feed, std::chrono::hours(240)}, clock.time);
  }
  const std::string feed = "https://post.example/feed";
  engine::Hubs hubs{"https://news.example.org"};
  std::string token;
};

TEST_F(PollingWithHub, FeedIsLeftAloneUntilItsHubTellsOfNews) {
  EXPECT_TRUE(confirm());
  clock.time += std::chrono::minutes(2);
  EXPECT_EQ(poll().unchanged, 1U) << "what came before the lease is fetched once";
  clock.time += std::chrono::hours(2);
  EXPECT_EQ(poll().asked, 0U);
  put_feed({1, 2}, "\"b\"");
  EXPECT_TRUE(hubs.ring(token));
  EXPECT_EQ(poll().stored, 1U);
  EXPECT_EQ(poll().asked, 0U);
  clock.time += std::chrono::hours(4);
  EXPECT_EQ(poll().unchanged, 1U) << "a hub may fail: it is looked at anyhow, seldom";
  EXPECT_EQ(web.times_asked(hub), 1U);
}

TEST_F(PollingWithHub, LeaseIsRenewedAndOutlivesTheProcess) {
  EXPECT_TRUE(confirm());
  clock.time += std::chrono::minutes(2);
  poll();
  EXPECT_EQ(store->feeds()[0].push.token, token);
  EXPECT_TRUE(store->feeds()[0].push.until);
  clock.time += std::chrono::hours(235);
  poll();
  EXPECT_EQ(web.times_asked(hub), 2U);
  EXPECT_EQ(
      token_in(*std::ranges::find(web.asked.rbegin(), web.asked.rend(), hub, &web::Request::url)),
      token);
}

TEST_F(PollingWithHub, UnconfirmedFeedIsPolledAsAnyOther) {
  clock.time += std::chrono::minutes(20);
  EXPECT_EQ(poll().asked, 1U);
  EXPECT_EQ(web.times_asked(hub), 1U);
}

TEST_F(PollingWithHub, FeedThatNamesItsHubNoMoreForgetsIt) {
  EXPECT_TRUE(confirm());
  clock.time += std::chrono::minutes(2);
  web.put(feed, feed_of({1, 2}), "application/rss+xml", "\"b\"");
  poll();
  EXPECT_EQ(store->feeds()[0].push.hub, "");
  EXPECT_FALSE(store->feeds()[0].push.until);
}

TEST_F(PollingWithHub, HubThatRefusesIsReported) {
  web.put_status(hub, 403);
  clock.time += std::chrono::hours(25);
  const auto report = poll();
  ASSERT_EQ(report.errors.size(), 1U);
  EXPECT_EQ(report.errors[0].reason, "the server answered 403");
}

} // namespace
