#include "feed/discover.hpp"
#include <gtest/gtest.h>

namespace {

constexpr auto url = "https://paper.example/news/index.html";

std::vector<std::string> found_in(std::string_view html) {
  const auto links = feed::discover(html, url);
  EXPECT_TRUE(links);
  std::vector<std::string> urls;
  for (const auto& link : links.value_or(std::vector<feed::FeedLink>()))
    urls.push_back(link.url);
  return urls;
}

using Urls = std::vector<std::string>;

TEST(Discover, WhatThePageDeclares) {
  const auto links = feed::discover(
      "<html><head><link rel='alternate' type='application/rss+xml' title='The &amp; Paper' "
      "href='/feed'><link rel='alternate' type='application/atom+xml' href='atom.xml'>"
      "<link rel='alternate' type='application/feed+json' href='//json.example/f'></head></html>",
      url);
  ASSERT_TRUE(links);
  ASSERT_EQ(links->size(), 3U);
  EXPECT_EQ((*links)[0].url, "https://paper.example/feed");
  EXPECT_EQ((*links)[0].title, "The & Paper");
  EXPECT_EQ((*links)[0].type, "application/rss+xml");
  EXPECT_EQ((*links)[1].url, "https://paper.example/news/atom.xml");
  EXPECT_EQ((*links)[2].url, "https://json.example/f");
}

TEST(Discover, OtherAlternatesAreNoFeeds) {
  EXPECT_EQ(
      found_in("<link rel='alternate' hreflang='de' href='/de'><link rel='alternate stylesheet' "
               "type='text/xml' href='/s.xml'><link rel='alternate' type='application/json' "
               "href='/wp-json/wp/v2/pages/2'><link rel='stylesheet' href='/feed'>"
               "<link rel='alternate' type='application/json+oembed' href='/oembed'>"),
      Urls{});
}

TEST(Discover, BestFirst) {
  EXPECT_EQ(found_in("<body><a href='https://other.example/rss.xml'>Theirs</a>"
                     "<a href='/sport.rss'>Sport</a>"
                     "<link rel='alternate' type='application/rss+xml' href='/comments/feed/'>"
                     "<link rel='ALTERNATE home' type='text/xml' href='/unsure'>"
                     "<link rel='alternate' type='application/RSS+XML' href='/feed/'></body>"),
            (Urls{"https://paper.example/feed/", "https://paper.example/unsure",
                  "https://paper.example/comments/feed/", "https://paper.example/sport.rss",
                  "https://other.example/rss.xml"}));
}

TEST(Discover, LinksThatLookLikeFeeds) {
  EXPECT_EQ(found_in("<a href='/feed/'>a</a><a href='?feed=rss2'>b</a><a href='/x/world.rdf'>c</a>"
                     "<a href='/rss/world.xml'>d</a><a href='/feedback'>no</a>"
                     "<a href='/sitemap.xml'>no</a><a href='/press'>no</a><a href='/feed/'>e</a>"
                     "<a href='javascript:feed.rss'>no</a>"),
            (Urls{"https://paper.example/feed/", "https://paper.example/news/index.html?feed=rss2",
                  "https://paper.example/x/world.rdf", "https://paper.example/rss/world.xml"}));
}

TEST(Discover, BaseOfThePage) {
  EXPECT_EQ(found_in("<head><base href='https://cdn.example/a/'><link rel=alternate "
                     "type=application/rss+xml href=b.xml></head>"),
            Urls{"https://cdn.example/a/b.xml"});
}

} // namespace
