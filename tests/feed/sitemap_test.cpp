#include "feed/feed.hpp"
#include <gtest/gtest.h>

namespace {

constexpr auto url = "https://paper.example/sitemap.xml";

TEST(Sitemap, PagesAreEntries) {
  const auto feed = feed::parse(
      R"(<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
      xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">
      <url><loc>https://paper.example/a?x=1&amp;y=2</loc><lastmod>2024-02-24</lastmod>
        <changefreq>daily</changefreq><priority>0.8</priority>
        <image:image><image:loc>/a.jpg</image:loc><image:title>Not the page's</image:title></image:image></url>
      <url><loc> https://paper.example/b </loc></url></urlset>)",
      url);
  ASSERT_TRUE(feed);
  EXPECT_EQ(feed->title, "");
  ASSERT_EQ(feed->entries.size(), 2U);
  EXPECT_EQ(feed->entries[0].url, "https://paper.example/a?x=1&y=2");
  EXPECT_EQ(feed->entries[0].id, "https://paper.example/a?x=1&y=2");
  EXPECT_EQ(feed->entries[0].title, "");
  EXPECT_EQ(feed->entries[0].image, "https://paper.example/a.jpg");
  EXPECT_EQ(text::to_iso_date(feed->entries[0].updated.value()), "2024-02-24");
  EXPECT_EQ(feed->entries[1].url, "https://paper.example/b");
}

TEST(Sitemap, News) {
  const auto feed = feed::parse(
      R"(<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
      xmlns:n="http://www.google.com/schemas/sitemap-news/0.9"><url>
      <loc>https://paper.example/storm</loc><n:news><n:publication><n:name>The Paper</n:name>
      <n:language>en</n:language></n:publication><n:publication_date>2024-02-24T08:00:00+01:00</n:publication_date>
      <n:title>Storm &amp; flood</n:title><n:keywords>weather, sea</n:keywords></n:news></url></urlset>)",
      url);
  ASSERT_TRUE(feed);
  EXPECT_EQ(feed->title, "The Paper");
  EXPECT_EQ(feed->language, "en");
  ASSERT_EQ(feed->entries.size(), 1U);
  const auto& storm = feed->entries[0];
  EXPECT_EQ(storm.url, "https://paper.example/storm");
  EXPECT_EQ(storm.title, "Storm & flood");
  EXPECT_EQ(text::to_iso(storm.published.value()), "2024-02-24T07:00:00Z");
  EXPECT_EQ(storm.categories, (std::vector<std::string>{"weather", "sea"}));
}

TEST(Sitemap, WithoutNamespaces) {
  const auto feed =
      feed::parse("<urlset><url><loc>/a</loc><news:news><news:title>A</news:title></news:news>"
                  "</url></urlset>",
                  url);
  ASSERT_TRUE(feed);
  ASSERT_EQ(feed->entries.size(), 1U);
  EXPECT_EQ(feed->entries[0].url, "https://paper.example/a");
  EXPECT_EQ(feed->entries[0].title, "A");
}

TEST(Sitemap, AnIndexListsSitemaps) {
  constexpr std::string_view bytes =
      R"(<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
      <sitemap><loc>https://paper.example/2024.xml.gz</loc><lastmod>2024-02-24T08:00:00Z</lastmod></sitemap>
      <sitemap><loc>/news.xml</loc></sitemap><sitemap><lastmod>2024-02-24</lastmod></sitemap></sitemapindex>)";
  const auto index = feed::parse_sitemap_index(bytes, url);
  ASSERT_TRUE(index);
  ASSERT_EQ(index->size(), 2U);
  EXPECT_EQ((*index)[0].url, "https://paper.example/2024.xml.gz");
  EXPECT_EQ(text::to_iso((*index)[0].updated.value()), "2024-02-24T08:00:00Z");
  EXPECT_EQ((*index)[1].url, "https://paper.example/news.xml");
  EXPECT_FALSE((*index)[1].updated);
  EXPECT_EQ(feed::parse(bytes, url).error().reason,
            "XML, but not a feed: its root is <sitemapindex>");
  EXPECT_EQ(feed::parse_sitemap_index("<urlset/>", url).error().reason, "not a sitemap index");
}

} // namespace
