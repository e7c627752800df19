#include "engine/inputs.hpp"
#include "polling.hpp"
#include "temporary_folder.hpp"

namespace {

TEST_F(Polling, NewEntriesAreStoredOnce) {
  web.put("https://post.example/feed", feed_of({1, 2}), "application/rss+xml", "\"a\"");
  EXPECT_EQ(poll().stored, 2U);
  EXPECT_EQ(store->counts().articles, 2U);
  clock.time += std::chrono::hours(1);
  web.put("https://post.example/feed", feed_of({1, 2, 3}), "application/rss+xml", "\"b\"");
  EXPECT_EQ(poll().stored, 1U);
  EXPECT_EQ(store->counts().articles, 3U);
}

TEST_F(Polling, FeedThatNobodyNamedTakesItsOwnTitle) {
  web.put("https://post.example/feed", feed_of({}), "application/rss+xml");
  poll();
  EXPECT_EQ(store->feeds()[0].subscription.title, "The Post");
  auto named = store->feeds()[0];
  named.subscription.title = "My Post";
  named.next_try.reset();
  store->save_feed(named);
  poll();
  EXPECT_EQ(store->feeds()[0].subscription.title, "My Post");
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

TEST_F(Polling, YoungEntryWaitsForARobotsTxtThatCannotBeHad) {
  web.put("https://post.example/feed",
          "<rss version=\"2.0\"><channel><title>The Post</title><item><title>Fresh</title><link>"
          "https://post.example/1</link><pubDate>Fri, 20 Nov 2026 00:00:00 GMT</pubDate>"
          "<description>Just in.</description></item></channel></rss>",
          "application/rss+xml", "\"a\"");
  web.put("https://post.example/1", page_of(1), "text/html");
  web.put_status("https://post.example/robots.txt", 503);
  EXPECT_EQ(poll().later, 1U);
  EXPECT_EQ(store->counts().articles, 0U);
  web.put_status("https://post.example/robots.txt", 404);
  clock.time += std::chrono::minutes(40);
  EXPECT_EQ(poll().pages, 1U);
  EXPECT_EQ(store->article_at("https://post.example/1")->article.title, "Headline 1");
}

TEST_F(Polling, RedirectsOfPagesAreFollowedWhereRobotsTxtOfTheirEndAllows) {
  web.put("https://post.example/feed", feed_of({1, 2}), "application/rss+xml");
  web.put("https://other.example/robots.txt", "User-agent: *\nDisallow: /two\n", "text/plain");
  for (const auto& [from, to] : {std::pair{"1", "one"}, {"2", "two"}}) {
    web.put_status(fmt::format("https://post.example/{}", from), 302);
    web.answers[fmt::format("https://post.example/{}", from)].location =
        fmt::format("https://other.example/{}", to);
    web.put(fmt::format("https://other.example/{}", to), page_of(1), "text/html");
  }
  const auto report = poll();
  EXPECT_EQ(report.stored, 2U) << "the other one as the feed tells it";
  EXPECT_EQ(report.pages, 1U);
  EXPECT_EQ(report.refused, 1U);
  EXPECT_TRUE(store->article_at("https://other.example/one"));
  EXPECT_EQ(web.times_asked("https://other.example/two"), 0U);
}

TEST_F(Polling, PageThatRedirectsForEverIsStoredAsTheFeedTellsIt) {
  web.put("https://post.example/feed", feed_of({1}), "application/rss+xml");
  web.put_status("https://post.example/1", 302);
  web.answers["https://post.example/1"].location = "https://post.example/1";
  EXPECT_EQ(poll().stored, 1U);
  EXPECT_EQ(web.times_asked("https://post.example/1"), 11U);
  EXPECT_EQ(store->article_at("https://post.example/1")->article.title, "Headline 1");
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

} // namespace
