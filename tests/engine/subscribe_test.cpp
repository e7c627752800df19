#include "engine/subscribe.hpp"
#include "polling.hpp"

namespace {

constexpr auto* site = "https://post.example/";

std::string page_with(std::string_view links) {
  return fmt::format("<html><head><title>The Post</title>{}</head><body>News</body></html>", links);
}

TEST(FindFeed, OfAFeedItself) {
  FakeWeb web;
  web.put(site, feed_of({1}), "application/rss+xml");
  const auto found = engine::find_feed(web, site);
  ASSERT_TRUE(found);
  EXPECT_EQ(found->url, site);
  EXPECT_EQ(found->title, "The Post");
}

TEST(FindFeed, OfASiteTheFirstThatCanBeRead) {
  FakeWeb web;
  web.put(site,
          page_with("<link rel=alternate type='application/rss+xml' href=/gone>"
                    "<link rel=alternate type='application/rss+xml' href=/page>"
                    "<link rel=alternate type='application/rss+xml' href=/feed>"),
          "text/html");
  web.put("https://post.example/page", page_with(""), "text/html");
  web.put("https://post.example/feed", feed_of({1}), "application/rss+xml");
  const auto found = engine::find_feed(web, site);
  ASSERT_TRUE(found) << text::to_string(found.error());
  EXPECT_EQ(found->url, "https://post.example/feed");
}

TEST(FindFeed, ThatMovedForGoodIsFollowedThere) {
  FakeWeb web;
  web.put(site, feed_of({1}), "application/rss+xml");
  web.answers[site].url = "https://post.example/new";
  EXPECT_EQ(engine::find_feed(web, site)->url, site);
  web.answers[site].moved_for_good = true;
  EXPECT_EQ(engine::find_feed(web, site)->url, "https://post.example/new");
}

TEST(FindFeed, WhereThereIsNone) {
  FakeWeb web;
  web.put(site, page_with(""), "text/html");
  EXPECT_EQ(engine::find_feed(web, site).error().kind, text::ErrorKind::input);
  EXPECT_EQ(engine::find_feed(web, "https://nobody.example/").error().kind,
            text::ErrorKind::network);
  web.put_status(site, 500);
  EXPECT_EQ(engine::find_feed(web, site).error().reason, "the server answered 500");
}

} // namespace
