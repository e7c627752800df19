#include "engine/inputs.hpp"
#include "engine/poller.hpp"
#include "temporary_folder.hpp"
#include <algorithm>
#include <deque>
#include <fmt/core.h>
#include <gtest/gtest.h>
#include <map>
#include <utility>

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

  void ask(web::Request request, Done done) override {
    waiting_.emplace_back(std::move(request), std::move(done));
  }

  void run(const std::stop_token&) override {
    while (!waiting_.empty()) {
      auto [request, done] = std::move(waiting_.front());
      waiting_.pop_front();
      asked.push_back(request);
      done(answer_to(request));
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

  void put_status(const std::string& url, int status) {
    web::Response response;
    response.status = status;
    response.url = url;
    answers[url] = response;
  }

  [[nodiscard]] std::size_t times_asked(const std::string& url) const {
    return static_cast<std::size_t>(std::ranges::count(asked, url, &web::Request::url));
  }

private:
  text::Result<web::Response> answer_to(const web::Request& request) {
    const auto found = answers.find(request.url);
    if (found == answers.end() && request.url.ends_with("/robots.txt")) {
      web::Response absent;
      absent.status = 404;
      return absent;
    }
    if (found == answers.end())
      return std::unexpected(
          text::Error{text::ErrorKind::network, request.url, "could not be reached", {}});
    if (!request.etag.empty() && request.etag == found->second.etag)
      return unchanged(request.url);
    return found->second;
  }

  std::deque<std::pair<web::Request, Done>> waiting_;
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

std::string page_of(int number, std::string_view head = {}) {
  auto page =
      fmt::format("<html><head><title>Headline {}</title>{}</head><body><article>", number, head);
  for (int i = 0; i < 12; ++i)
    page += fmt::format("<p>Sentence number {} of page {}, which is long enough to be taken for "
                        "the text of an article.</p>",
                        i, number);
  return page + "</article></body></html>";
}

class Polling : public testing::Test {
protected:
  void SetUp() override {
    news::Subscription subscription;
    subscription.url = "https://post.example/feed";
    subscription.section = "sports";
    EXPECT_EQ(engine::follow(*store, {subscription}), 1U);
  }
  engine::PollReport poll() { return poller.round(); }

  std::unique_ptr<store::Store> store = store::make_memory_store();
  engine::Road road{*store};
  FakeWeb web;
  FakeClock clock;
  engine::Poller poller{*store, road, web, clock, {}};
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
  clock.time += std::chrono::minutes(17);
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
  web.put("https://post.example/1",
          page_of(1, "<link rel=canonical href='https://www.other.example/story/one'>"),
          "text/html");
  web.answers["https://post.example/1"].url = "https://www.other.example/story/one";
  EXPECT_EQ(poll().stored, 1U);
  clock.time += std::chrono::hours(1);
  web.asked.clear();
  poll();
  EXPECT_EQ(web.times_asked("https://post.example/1"), 0U);
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

TEST_F(Polling, PagesThatRobotsTxtKeepsOutAreNotFetched) {
  web.put("https://post.example/feed", feed_of({1, 2}), "application/rss+xml");
  web.put("https://post.example/robots.txt", "User-agent: headwater\nDisallow: /2\n", "text/plain");
  web.put("https://post.example/1", page_of(1), "text/html");
  web.put("https://post.example/2", page_of(2), "text/html");
  const auto report = poll();
  EXPECT_EQ(report.stored, 2U) << "the other one as the feed tells it";
  EXPECT_EQ(report.pages, 1U);
  EXPECT_EQ(report.refused, 1U);
  EXPECT_EQ(web.times_asked("https://post.example/2"), 0U);
  EXPECT_EQ(web.times_asked("https://post.example/robots.txt"), 1U);
}

TEST_F(Polling, FeedThatHoldsTheWholeTextIsBelieved) {
  std::string text;
  for (int i = 0; i < 40; ++i)
    text += fmt::format("Sentence number {} of a text that the feed gives to its end. ", i);
  web.put("https://post.example/feed",
          "<rss version=\"2.0\"><channel><title>The Post</title><item><title>All</title><link>"
          "https://post.example/all</link><description>" +
              text + "</description></item></channel></rss>",
          "application/rss+xml");
  EXPECT_EQ(poll().stored, 1U);
  EXPECT_EQ(web.times_asked("https://post.example/all"), 0U);
}

TEST_F(Polling, FeedThatMovedForGoodIsFollowedThere) {
  web.put("https://post.example/feed", feed_of({1}), "application/rss+xml");
  web.answers["https://post.example/feed"].url = "https://post.example/rss";
  web.answers["https://post.example/feed"].moved_for_good = true;
  poll();
  const auto feeds = store->feeds();
  ASSERT_EQ(feeds.size(), 1U);
  EXPECT_EQ(feeds[0].subscription.url, "https://post.example/rss");
  EXPECT_EQ(feeds[0].subscription.section, "sports");
}

TEST_F(Polling, FeedThatIsGoneIsAskedNoMore) {
  web.put_status("https://post.example/feed", 410);
  EXPECT_EQ(poll().failed, 1U);
  clock.time += std::chrono::days(30);
  EXPECT_EQ(poll().asked, 0U);
  EXPECT_EQ(store->feeds()[0].last_error, "gone for good: the server answered 410");
}

TEST_F(Polling, RetryAfterIsKept) {
  web.put_status("https://post.example/feed", 503);
  web.answers["https://post.example/feed"].retry_after = std::chrono::hours(5);
  poll();
  EXPECT_GE(*store->feeds()[0].next_try, clock.time + std::chrono::hours(5));
}

TEST_F(Polling, YoungEntryWhosePageFailsIsAskedForAgain) {
  web.put("https://post.example/feed",
          "<rss version=\"2.0\"><channel><title>The Post</title><item><title>Fresh</title><link>"
          "https://post.example/1</link><pubDate>Fri, 20 Nov 2026 00:00:00 GMT</pubDate>"
          "<description>Just in.</description></item></channel></rss>",
          "application/rss+xml", "\"a\"");
  web.put_status("https://post.example/1", 502);
  EXPECT_EQ(poll().later, 1U);
  EXPECT_EQ(store->counts().articles, 0U);
  clock.time = *store->feeds()[0].next_try;
  web.put("https://post.example/1", page_of(1), "text/html");
  EXPECT_EQ(poll().stored, 1U);
  EXPECT_EQ(store->article_at("https://post.example/1")->article.title, "Headline 1");
}

TEST_F(Polling, EntryWhosePageKeepsFailingIsBelievedInTheEnd) {
  web.put("https://post.example/feed",
          "<rss version=\"2.0\"><channel><title>The Post</title><item><title>Fresh</title><link>"
          "https://post.example/1</link><pubDate>Fri, 20 Nov 2026 00:00:00 GMT</pubDate>"
          "<description>Just in.</description></item></channel></rss>",
          "application/rss+xml", "\"a\"");
  web.put_status("https://post.example/1", 502);
  std::size_t rounds = 0;
  for (; rounds < 200 && store->counts().articles == 0; ++rounds) {
    poll();
    clock.time += std::chrono::minutes(5);
  }
  EXPECT_GT(rounds, 10U);
  EXPECT_EQ(store->counts().articles, 1U);
}

TEST_F(Polling, WhatIsKeptIsReadAgainToTheSameStore) {
  web.put("https://post.example/feed", feed_of({1, 2, 3}), "application/rss+xml");
  web.put("https://post.example/1", page_of(1), "text/html; charset=utf-8");
  web.put("https://post.example/2", page_of(2), "text/html");
  const TemporaryFolder folder;
  const auto path = folder.path("kept.warc.gz");
  poller.keep_in(engine::Archive::open(path, "test", clock.time).value());
  EXPECT_EQ(poll().stored, 3U) << "two pages, and one entry as the feed tells it";

  const auto again = store::make_memory_store();
  engine::Road road_again(*again);
  engine::Inputs inputs({path});
  while (auto page = inputs.next()) {
    ASSERT_TRUE(*page);
    road_again.take(engine::read(**std::move(page)).value());
  }
  road_again.commit();
  ASSERT_EQ(again->counts().articles, 3U);
  for (int i = 1; i <= 3; ++i) {
    const auto url = fmt::format("https://post.example/{}", i);
    const auto first = store->article_at(url), second = again->article_at(url);
    ASSERT_TRUE(first && second) << url;
    EXPECT_EQ(first->article.id, second->article.id);
    EXPECT_EQ(first->article.fetched, second->article.fetched);
    EXPECT_EQ(first->section, second->section) << "the feed's section is kept, too";
    EXPECT_EQ(first->story, second->story);
    EXPECT_EQ(first->sequence, second->sequence);
  }
}

TEST_F(Polling, OneHostIsNotAskedForMorePagesThanItsShareOfARound) {
  engine::PollSettings settings;
  settings.most_pages = 2;
  engine::Poller careful(*store, road, web, clock, settings);
  web.put("https://post.example/feed", feed_of({1, 2, 3, 4, 5}), "application/rss+xml", "\"a\"");
  for (int i = 1; i <= 5; ++i)
    web.put(fmt::format("https://post.example/{}", i), page_of(i), "text/html");
  EXPECT_EQ(careful.round().pages, 2U);
  clock.time += std::chrono::minutes(6);
  EXPECT_EQ(careful.round().pages, 2U);
  clock.time += std::chrono::minutes(6);
  EXPECT_EQ(careful.round().pages, 1U);
  EXPECT_EQ(store->counts().articles, 5U);
}

std::string sitemap_of(std::initializer_list<int> pages) {
  std::string sitemap = "<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'>";
  for (const int i : pages)
    sitemap += fmt::format("<url><loc>https://post.example/{}</loc></url>", i);
  return sitemap + "</urlset>";
}

TEST_F(Polling, OfAnIndexOfSitemapsTheLatestAreRead) {
  std::string index = "<sitemapindex xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'>";
  for (int month = 1; month <= 9; ++month) {
    const auto url = fmt::format("https://post.example/month{}.xml", month);
    index +=
        fmt::format("<sitemap><loc>{}</loc><lastmod>2026-0{}-28</lastmod></sitemap>", url, month);
    web.put(url, sitemap_of({month}), "application/xml");
    web.put(fmt::format("https://post.example/{}", month), page_of(month), "text/html");
  }
  web.put("https://post.example/feed", index + "</sitemapindex>", "application/xml", "\"a\"");
  web.put_status("https://post.example/month8.xml", 500);
  const auto report = poll();
  EXPECT_EQ(report.stored, 2U);
  EXPECT_EQ(report.failed, 0U);
  EXPECT_EQ(report.errors.size(), 1U);
  EXPECT_EQ(web.times_asked("https://post.example/month9.xml"), 1U);
  EXPECT_EQ(web.times_asked("https://post.example/month6.xml"), 0U);
  EXPECT_EQ(store->feeds()[0].entries, 2U);
  clock.time += std::chrono::hours(1);
  EXPECT_EQ(poll().unchanged, 1U);
}

TEST_F(Polling, IndexWhoseSitemapsCannotBeHadFailsAndIsReadAgain) {
  web.put("https://post.example/feed",
          "<sitemapindex xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><sitemap><loc>"
          "https://post.example/all.xml</loc></sitemap></sitemapindex>",
          "application/xml", "\"a\"");
  web.put_status("https://post.example/all.xml", 500);
  EXPECT_EQ(poll().failed, 1U);
  EXPECT_EQ(store->feeds()[0].last_error, "the server answered 500");
  web.put("https://post.example/all.xml", sitemap_of({1}), "application/xml");
  web.put("https://post.example/1", page_of(1), "text/html");
  clock.time += std::chrono::hours(1);
  EXPECT_EQ(poll().stored, 1U);
}

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
