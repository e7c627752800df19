#include "engine/hubs.hpp"
#include "tests/portal/newsroom.hpp"
#include <gtest/gtest.h>

namespace portal::testing {

namespace {

const std::string topic = "https://post.example/feed";

class WebSub : public ::testing::Test {
protected:
  void SetUp() override {
    feed.push.hub = "https://hub.example/";
    feed.push.topic = topic;
    ASSERT_TRUE(hubs.request_for(feed, noon));
  }
  [[nodiscard]] std::string address() const { return "/websub/" + feed.push.token; }
  [[nodiscard]] Response tell(const std::string& target) const {
    return newsroom.ask({.method = "POST", .target = target});
  }

  engine::Hubs hubs{"https://news.example.org"};
  store::FeedState feed;
  Newsroom newsroom{&hubs};
  const std::string question = "?hub.mode=subscribe&hub.topic=https%3A%2F%2Fpost.example%2Ffeed"
                               "&hub.lease_seconds=3600&hub.challenge=%3Cb%3E42";
};

} // namespace

TEST_F(WebSub, ChallengeIsGivenBackForWhatWasAsked) {
  const auto response = newsroom.get(address() + question);
  EXPECT_EQ(response.status, 200U);
  EXPECT_EQ(response.body, "<b>42");
  EXPECT_EQ(response.content_type, "text/plain; charset=utf-8");
  EXPECT_TRUE(hubs.has_word(feed, noon));
}

TEST_F(WebSub, AnythingElseIsNotThere) {
  for (const auto& target :
       {"/websub/0123" + question, address(), address() + "?hub.mode=subscribe",
        address() + "?hub.mode=denied&hub.topic=" + topic})
    EXPECT_EQ(newsroom.get(target).status, 404U) << target;
  EXPECT_EQ(Newsroom().get(address() + question).status, 404U) << "no public address, no hubs";
}

TEST_F(WebSub, NewsAreHeard) {
  EXPECT_EQ(tell(address()).status, 202U);
  EXPECT_TRUE(hubs.has_word(feed, noon));
}

TEST_F(WebSub, NewsThatNobodyWantsEndTheSubscription) {
  EXPECT_EQ(tell("/websub/0123").status, 410U);
  EXPECT_FALSE(hubs.has_word(feed, noon));
}

TEST_F(WebSub, NothingElseIsTold) {
  for (const auto* target : {"/", "/search", "/websub", "/nowhere"})
    EXPECT_EQ(tell(target).status, 405U) << target;
}

} // namespace portal::testing
