#include "engine/poller.hpp"
#include <fmt/core.h>
#include <gtest/gtest.h>
#include <map>

namespace {

class FakeClock final : public engine::Clock {
public:
  text::Time time = std::chrono::sys_days{std::chrono::year{2026} / 11 / 20};
  [[nodiscard]] text::Time now() const override { return time; }
};

web::Response unchanged(const std::string& url) {
  web::Response response;
  response.status = 304;
  response.url = url;
  return response;
}

// Addresses with answers; records what was asked.
class FakeWeb final : public web::HttpClient {
public:
  std::map<std::string, web::Response> answers;
  std::vector<web::Request> asked;

  void fetch(const std::vector<web::Request>& requests, const Done& done) override {
    for (std::size_t i = 0; i < requests.size(); ++i) {
      asked.push_back(requests[i]);
      const auto found = answers.find(requests[i].url);
      if (found == answers.end())
        done(i, std::unexpected(text::Error{
                    text::ErrorKind::network, requests[i].url, "could not be reached", {}}));
      else if (!requests[i].etag.empty() && requests[i].etag == found->second.etag)
        done(i, unchanged(requests[i].url));
      else
        done(i, found->second);
    }
  }

  void put(const std::string& url, std::string body, std::string type, std::string etag = {}) {
    web::Response response;
    response.status = 200;
    response.url = url;
    response.body = std::move(body);
    response.content_type = std::move(type);
    response.etag = std::move(etag);
    answers[url] = std::move(response);
  }
};

std::string feed_of(std::initializer_list<int> items) {
  std::string feed = "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>The Post</title>";
  for (const int i : items)
    feed += fmt::format(
        "<item><title>Headline {0}</title><link>https://post.example/{0}</link>"
        "<description>What happened in case {0} is told here at some length.</description></item>",
        i);
  return feed + "</channel></rss>";
}

class Polling : public testing::Test {
protected:
  void SetUp() override {
    news::Subscription subscription;
    subscription.url = "https://post.example/feed";
    subscription.section = "sports";
    EXPECT_EQ(engine::follow(*store, {subscription}), 1U);
  }
  engine::PollReport poll() { return engine::poll(*store, road, web, clock); }

  std::unique_ptr<store::Store> store = store::make_memory_store();
  engine::Road road{*store};
  FakeWeb web;
  FakeClock clock;
};

TEST_F(Polling, NewEntriesAreStoredOnce) {
  web.put("https://post.example/feed", feed_of({1, 2}), "application/rss+xml", "\"a\"");
  EXPECT_EQ(poll().stored, 2U);
  EXPECT_EQ(store->counts().articles, 2U);
  clock.time += std::chrono::hours(1);
  web.put("https://post.example/feed", feed_of({1, 2, 3}), "application/rss+xml", "\"b\"");
  EXPECT_EQ(poll().stored, 1U);
  EXPECT_EQ(store->counts().articles, 3U);
}

TEST_F(Polling, UnchangedFeedIsAskedByItsTagAndNotRead) {
  web.put("https://post.example/feed", feed_of({1}), "application/rss+xml", "\"a\"");
  poll();
  clock.time += std::chrono::hours(1);
  web.asked.clear();
  EXPECT_EQ(poll().unchanged, 1U);
  ASSERT_EQ(web.asked.size(), 1U);
  EXPECT_EQ(web.asked[0].etag, "\"a\"");
}

TEST_F(Polling, FeedIsNotAskedBeforeItIsDue) {
  web.put("https://post.example/feed", feed_of({}), "application/rss+xml");
  EXPECT_EQ(poll().asked, 1U);
  EXPECT_EQ(poll().asked, 0U);
  clock.time += std::chrono::minutes(16);
  EXPECT_EQ(poll().asked, 1U);
}

TEST_F(Polling, FailingFeedIsAskedLessAndLessAndSaysWhy) {
  EXPECT_EQ(poll().failed, 1U);
  const auto first = store->feeds()[0];
  EXPECT_EQ(first.last_error, "could not be reached");
  const auto first_pause = *first.next_try - clock.time;
  clock.time = *first.next_try;
  poll();
  const auto second = store->feeds()[0];
  EXPECT_GT(*second.next_try - clock.time, first_pause);
  EXPECT_EQ(second.failures, 2U);
  clock.time = *second.next_try;
  web.put("https://post.example/feed", feed_of({1}), "application/rss+xml");
  EXPECT_EQ(poll().stored, 1U);
  EXPECT_EQ(store->feeds()[0].last_error, "");
  EXPECT_EQ(store->feeds()[0].failures, 0U);
}

TEST_F(Polling, PageThatRedirectsElsewhereIsNotFetchedAgain) {
  web.put("https://post.example/feed", feed_of({1}), "application/rss+xml");
  std::string page = "<html><head><title>Headline 1</title><link rel=canonical "
                     "href='https://www.other.example/story/one'></head><body><article>";
  for (int i = 0; i < 12; ++i)
    page += fmt::format("<p>Sentence number {} of the page, which is long enough to be taken for "
                        "the text of an article.</p>",
                        i);
  web.put("https://post.example/1", page + "</article></body></html>", "text/html");
  web.answers["https://post.example/1"].url = "https://www.other.example/story/one";
  EXPECT_EQ(poll().stored, 1U);
  clock.time += std::chrono::hours(1);
  web.asked.clear();
  poll();
  EXPECT_EQ(web.asked.size(), 1U) << "only the feed";
}

TEST_F(Polling, WhatCannotBeFetchedIsStoredAsTheFeedTellsIt) {
  web.put("https://post.example/feed", feed_of({7}), "application/rss+xml");
  poll();
  const auto stored = store->article_at("https://post.example/7");
  ASSERT_TRUE(stored);
  EXPECT_EQ(stored->article.title, "Headline 7");
  EXPECT_EQ(stored->section, news::Section::sports) << "the feed's section is evidence";
}

TEST_F(Polling, FeedThatIsNoFeedIsAnError) {
  web.put("https://post.example/feed", "\x01\x02 rubbish", "application/rss+xml");
  const auto report = poll();
  EXPECT_EQ(report.failed, 1U);
  ASSERT_EQ(report.errors.size(), 1U);
  EXPECT_EQ(report.errors[0].input, "https://post.example/feed");
}

} // namespace
