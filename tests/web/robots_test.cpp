#include "web/robots.hpp"
#include <chrono>
#include <gtest/gtest.h>
#include <string>
#include <tuple>
#include <vector>

namespace {

using namespace std::chrono_literals;
using web::Robots;

// A file of one group for every crawler.
Robots rules(const std::string& lines) { return Robots::parse("User-agent: *\n" + lines); }

bool allows(const std::string& lines, std::string_view path) {
  return rules(lines).allows("headwater", path);
}

TEST(Robots, WithoutRulesEverythingMayBeFetched) {
  for (const auto* file : {"", "\n\n", "User-agent: *", "User-agent: *\nDisallow:", "Disallow: /",
                           "<html><body>Not found</body></html>", "# Disallow: /"})
    EXPECT_TRUE(Robots::parse(file).allows("headwater", "/news")) << file;
}

// RFC 9309 §2.2.1
TEST(Robots, AGroupForTheCrawlerIsReadInsteadOfTheOneForAll) {
  const auto robots = Robots::parse("User-agent: *\nDisallow: /\n\n"
                                    "User-agent: Headwater\nDisallow: /private\n\n"
                                    "User-agent: other-bot\n");
  EXPECT_TRUE(robots.allows("headwater", "/news"));
  EXPECT_FALSE(robots.allows("headwater", "/private"));
  EXPECT_FALSE(robots.allows("third", "/news"));
  EXPECT_TRUE(robots.allows("other-bot", "/private"));
}

TEST(Robots, GroupsOfOneCrawlerAreJoined) {
  const auto robots = Robots::parse("User-agent: headwater\nDisallow: /a\nCrawl-delay: 2\n"
                                    "User-agent: other\nDisallow: /b\n"
                                    "User-agent: HEADWATER\nDisallow: /c\nCrawl-delay: 5\n");
  EXPECT_FALSE(robots.allows("headwater", "/a"));
  EXPECT_TRUE(robots.allows("headwater", "/b"));
  EXPECT_FALSE(robots.allows("headwater", "/c"));
  EXPECT_EQ(robots.crawl_delay("headwater"), 5s);
}

TEST(Robots, AgentsInARowShareAGroup) {
  const auto robots = Robots::parse("User-agent: one\n\nSitemap: https://news.example/map.xml\n"
                                    "User-agent: two\nDisallow: /a\nUser-agent: three\n");
  EXPECT_FALSE(robots.allows("one", "/a"));
  EXPECT_FALSE(robots.allows("two", "/a"));
  EXPECT_TRUE(robots.allows("three", "/a"));
}

TEST(Robots, TheTokenIsComparedWhole) {
  const auto robots = Robots::parse("User-agent: Head\nDisallow: /\n"
                                    "User-agent: Headwater/0.1 (+https://news.example)\n"
                                    "Disallow: /a\n");
  EXPECT_TRUE(robots.allows("Headwater", "/b"));
  EXPECT_FALSE(robots.allows("Headwater/2.0", "/a"));
  EXPECT_FALSE(robots.allows("head", "/b"));
  EXPECT_TRUE(robots.allows("Headwater-images", "/a"));
}

// RFC 9309 §2.2.2
TEST(Robots, TheLongestMatchDecides) {
  const auto* lines = "Disallow: /shop\nAllow: /shop/news\nDisallow: /shop/news/drafts\n";
  EXPECT_FALSE(allows(lines, "/shop/shoes"));
  EXPECT_TRUE(allows(lines, "/shop/news/today"));
  EXPECT_FALSE(allows(lines, "/shop/news/drafts/1"));
  EXPECT_TRUE(allows(lines, "/"));
  EXPECT_TRUE(allows("Allow: /p\nDisallow: /", "/page"));
  EXPECT_FALSE(allows("Allow: /page\nDisallow: /*.html", "/page.html"));
}

TEST(Robots, OfTwoAsLongTheOneThatAllows) {
  EXPECT_TRUE(allows("Disallow: /page\nAllow: /page\n", "/page"));
  EXPECT_TRUE(allows("Allow: /page\nDisallow: /page\n", "/page"));
  EXPECT_TRUE(allows("Disallow: /*a\nAllow: /ba\n", "/ba"));
}

// RFC 9309 §2.2.3
TEST(Robots, StarAndDollar) {
  for (const auto& [pattern, path, is_match] :
       std::vector<std::tuple<std::string, std::string, bool>>{
           {"/fish", "/fish.html?id=3", true},
           {"/fish", "/Fish", false},
           {"/fish", "/cat/fish", false},
           {"/fish*", "/fishing", true},
           {"/fish/", "/fish", false},
           {"/*.php", "/a/b.php?x", true},
           {"/*.php", "/b.PHP", false},
           {"/*.php$", "/b.php", true},
           {"/*.php$", "/b.php5", false},
           {"/*.php$", "/b.php/b.php", true},
           {"/fish*.php", "/fishheads/catfish.php?id", true},
           {"*", "/", true},
           {"*/draft", "/a/draft/1", true},
           {"/$", "/", true},
           {"/$", "/a", false},
           {"/a*$", "/abc", true},
           {"/a**b", "/ab", true},
           {"/*a*a$", "/a", false},
           {"/*ab*bc$", "/abc", false},
           {"/price$list", "/price$list", true},
           {"/price$list", "/price", false},
           {"/a%2Ab", "/a*b", true},
           {"/a%2Ab", "/axb", false},
           {"/a%24", "/a$", true},
           {"fish", "/fish", false},
           {"$", "/", false}})
    EXPECT_EQ(allows("Disallow: " + pattern, path), !is_match) << pattern << " " << path;
}

TEST(Robots, OneOctetInTwoSpellings) {
  EXPECT_FALSE(allows("Disallow: /caf\xC3\xA9", "/caf%c3%a9/menu"));
  EXPECT_FALSE(allows("Disallow: /caf%C3%A9", "/caf\xC3\xA9"));
  EXPECT_FALSE(allows("Disallow: /%7ejane", "/~jane"));
  EXPECT_FALSE(allows("Disallow: /~jane", "/%7Ejane"));
  EXPECT_FALSE(allows("Disallow: /a%2fb", "/a%2Fb"));
  EXPECT_TRUE(allows("Disallow: /a/b", "/a%2Fb"));
  EXPECT_FALSE(allows("Disallow: /100%", "/100%"));
}

TEST(Robots, ThePathMayLackItsSlashOrHaveAFragment) {
  EXPECT_FALSE(allows("Disallow: /$", ""));
  EXPECT_FALSE(allows("Disallow: /?q=", "?q=1"));
  EXPECT_FALSE(allows("Disallow: /a$", "/a#part"));
}

TEST(Robots, ItsOwnFileIsAlwaysAllowed) {
  EXPECT_TRUE(Robots::nothing().allows("headwater", "/robots.txt"));
  EXPECT_FALSE(Robots::nothing().allows("headwater", "/"));
  EXPECT_FALSE(Robots::nothing().allows("headwater", "/robots.txt.bak"));
}

TEST(Robots, LinesAsTheyAreWritten) {
  for (const auto* file : {"\xEF\xBB\xBFUser-agent: *\nDisallow: /a\n", "user-AGENT:*\rDISALLOW:/a",
                           "User-agent : * \r\nDisallow\t: /a # no\r\n",
                           "User-agent: * # all\nCrawl-delay: x\n\xFF\n:\nDisallow: /a"}) {
    EXPECT_FALSE(Robots::parse(file).allows("headwater", "/a")) << file;
    EXPECT_TRUE(Robots::parse(file).allows("headwater", "/b")) << file;
  }
}

TEST(Robots, CrawlDelay) {
  EXPECT_EQ(rules("Crawl-delay: 10").crawl_delay("headwater"), 10s);
  EXPECT_EQ(rules("crawl-delay: 0.5").crawl_delay("headwater"), 1s);
  EXPECT_EQ(rules("Crawl-delay: 99999999999999999999").crawl_delay("headwater"), 24h);
  for (const auto* none : {"", "Crawl-delay:", "Crawl-delay: -1", "Crawl-delay: soon",
                           "Crawl-delay: nan", "Crawl-delay: 1 2"})
    EXPECT_EQ(rules(none).crawl_delay("headwater"), std::nullopt) << none;
  const auto robots = Robots::parse("User-agent: *\nCrawl-delay: 9\nDisallow: /a\n"
                                    "User-agent: headwater\nAllow: /\n");
  EXPECT_EQ(robots.crawl_delay("headwater"), std::nullopt);
  EXPECT_EQ(robots.crawl_delay("other"), 9s);
}

TEST(Robots, SitemapsStandForThemselves) {
  const auto robots = Robots::parse("Sitemap: https://news.example/a.xml\nUser-agent: x\n"
                                    "SITEMAP: /b.xml # second\nsitemap:\n");
  EXPECT_EQ(robots.sitemaps(), (std::vector<std::string>{"https://news.example/a.xml", "/b.xml"}));
}

// RFC 9309 §2.3.1
TEST(Robots, WhatAResponseMeans) {
  const auto* file = "User-agent: *\nDisallow: /a";
  EXPECT_EQ(Robots::of_response(200, file), Robots::parse(file));
  for (const int status : {301, 401, 403, 404, 410})
    EXPECT_EQ(Robots::of_response(status, file), Robots::everything()) << status;
  for (const int status : {0, 429, 500, 503, 999})
    EXPECT_EQ(Robots::of_response(status, file), Robots::nothing()) << status;
}

// RFC 9309 §2.5
TEST(Robots, BeyondTheLimitNothingIsRead) {
  const std::string head = "User-agent: *\nDisallow: /a\n";
  const std::string last = "Disallow: /but-this-alone\n";
  const std::string padding(500 * 1024 - head.size() - 13, '#');
  const auto robots = Robots::parse(head + padding + "\n" + last);
  EXPECT_FALSE(robots.allows("headwater", "/a"));
  EXPECT_TRUE(robots.allows("headwater", "/but"));
  EXPECT_TRUE(robots.allows("headwater", "/but-this-alone"));
  EXPECT_TRUE(Robots::parse(std::string(600 * 1024, 'x')).allows("headwater", "/"));
}

// Each would take a backtracking matcher, or a slow look-up, longer than anybody waits.
TEST(Robots, HostileFilesAreReadInTime) {
  const auto begin = std::chrono::steady_clock::now();
  std::string stars = "Disallow: /";
  for (int i = 0; i < 2000; ++i)
    stars += "*a";
  EXPECT_TRUE(allows(stars + "b", "/" + std::string(4000, 'a')));
  const std::string long_run = "Disallow: /*" + std::string(2000, 'a') + "b\n";
  std::string many;
  while (many.size() < 500U * 1024U)
    many += long_run;
  EXPECT_TRUE(allows(many, "/" + std::string(4000, 'a')));
  std::string agents;
  while (agents.size() < 500U * 1024U)
    agents += "user-agent:a\n";
  EXPECT_TRUE(Robots::parse(agents + "Disallow: /").allows("headwater", "/"));
  EXPECT_LT(std::chrono::steady_clock::now() - begin, 5s);
}

} // namespace
