#include "feed/json_feed.hpp"
#include <gtest/gtest.h>

namespace {

constexpr auto url = "https://paper.example/feeds/all.json";

TEST(JsonFeed, ReadsVersion11) {
  const auto feed =
      feed::read_json_feed(R"({"version": "https://jsonfeed.org/version/1.1", "title": "The Paper",
    "home_page_url": "/", "description": "All of it", "language": "en_GB", "authors": [{"name": "The Desk"}],
    "items": [{"id": "1", "url": "/storm", "title": "Storm <b> at & sea", "content_html": "<p>It <b>rained</b>.</p>",
      "summary": "Rain", "image": "/storm.jpg", "date_published": "2024-02-24T10:00:00+01:00",
      "date_modified": "2024-02-24T12:00:00Z", "tags": ["Weather", "Sea", "Weather"],
      "authors": [{"name": "Jane Doe"}, {"name": "John Roe"}]}]})",
                           url);
  ASSERT_TRUE(feed) << text::to_string(feed.error());
  EXPECT_EQ(feed->title, "The Paper");
  EXPECT_EQ(feed->link, "https://paper.example/");
  EXPECT_EQ(feed->description, "All of it");
  EXPECT_EQ(feed->language, "en-GB");
  ASSERT_EQ(feed->entries.size(), 1U);
  const auto& entry = feed->entries[0];
  EXPECT_EQ(entry.id, "1");
  EXPECT_EQ(entry.url, "https://paper.example/storm");
  EXPECT_EQ(entry.title, "Storm <b> at & sea");
  EXPECT_EQ(entry.content, "<p>It <b>rained</b>.</p>");
  EXPECT_EQ(entry.summary, "Rain");
  EXPECT_EQ(entry.image, "https://paper.example/storm.jpg");
  EXPECT_EQ(entry.author, "Jane Doe, John Roe");
  EXPECT_EQ(entry.categories, (std::vector<std::string>{"Weather", "Sea"}));
  EXPECT_EQ(text::to_iso(entry.published.value()), "2024-02-24T09:00:00Z");
  EXPECT_EQ(text::to_iso(entry.updated.value()), "2024-02-24T12:00:00Z");
}

TEST(JsonFeed, HubsAndSelf) {
  const auto feed = feed::read_json_feed(
      R"({"feed_url": "/feed.json", "hubs": [{"type": "rssCloud", "url": "https://cloud.example/"},
      {"type": "WebSub", "url": "https://hub.example/"}], "items": []})",
      url);
  ASSERT_TRUE(feed);
  EXPECT_EQ(feed->hub, "https://hub.example/");
  EXPECT_EQ(feed->self, "https://paper.example/feed.json");
}

TEST(JsonFeed, VersionOneAndWhatIsMissing) {
  const auto feed = feed::read_json_feed(
      R"({"version": "https://jsonfeed.org/version/1", "author": {"name": "The Desk"}, "items": [
    {"id": 7, "external_url": "https://other.example/", "content_text": "a < b\n\nc & d"},
    {"id": "https://paper.example/9", "date_published": "soon"}, "nonsense", null]})",
      url);
  ASSERT_TRUE(feed) << text::to_string(feed.error());
  ASSERT_EQ(feed->entries.size(), 2U);
  EXPECT_EQ(feed->entries[0].id, "7");
  EXPECT_EQ(feed->entries[0].url, "https://other.example/");
  EXPECT_EQ(feed->entries[0].content, "<p>a &lt; b</p><p>c &amp; d</p>");
  EXPECT_EQ(feed->entries[0].author, "The Desk");
  EXPECT_EQ(feed->entries[1].url, "https://paper.example/9");
  EXPECT_EQ(feed->entries[1].published, std::nullopt);
  EXPECT_EQ(feed->oddities, (std::vector<std::string>{"date not understood: soon"}));
}

TEST(JsonFeed, OtherJsonIsAnError) {
  for (const auto* json : {"{}", "[]", R"({"items": "many"})", "{"}) {
    const auto feed = feed::read_json_feed(json, url);
    ASSERT_FALSE(feed) << json;
    EXPECT_EQ(feed.error().input, url);
  }
}

} // namespace
