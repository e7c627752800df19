#include "tests/portal/newsroom.hpp"
#include <gtest/gtest.h>

namespace portal::testing {

TEST(SourcesPage, tells_how_each_feed_fares) {
  Newsroom newsroom;
  fill(newsroom);
  store::FeedState good, bad;
  good.subscription = {
      "https://a.example/feed", "Alpha <b>", "https://a.example/", "world", "europe", "en"};
  good.last_success = noon - std::chrono::minutes(5);
  good.entries = 3;
  bad.subscription = {"javascript:alert(1)", "Beta", "", "", "", ""};
  bad.last_error = "timed out";
  bad.failures = 2;
  bad.next_try = noon + std::chrono::hours(2);
  newsroom.store().save_feed(good);
  newsroom.store().save_feed(bad);
  const auto page = newsroom.get("/sources").body;
  EXPECT_NE(page.find("Alpha &lt;b&gt;"), std::string::npos);
  EXPECT_NE(page.find("read 5 minutes ago"), std::string::npos);
  EXPECT_NE(page.find("3 articles"), std::string::npos);
  EXPECT_NE(page.find("Last try failed: timed out"), std::string::npos);
  EXPECT_NE(page.find("not read yet"), std::string::npos);
  EXPECT_NE(page.find("next try 20 November 2026, 14:00 UTC"), std::string::npos);
  EXPECT_LT(page.find("Beta"), page.find("Alpha")) << "what fails comes first";
  EXPECT_NE(page.find("<bdi>Beta</bdi>"), std::string::npos);
}

TEST(SourcesPage, without_feeds_says_how_to_follow_one) {
  const Newsroom newsroom;
  EXPECT_NE(newsroom.get("/sources").body.find("headwater feeds add"), std::string::npos);
}

} // namespace portal::testing
