#include "feed/feed.hpp"
#include "tests/data_folder.hpp"
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <sstream>

namespace {

std::vector<news::Subscription> read(std::string_view opml) {
  auto parsed = feed::parse_opml(opml, "test.opml");
  EXPECT_TRUE(parsed) << (parsed ? "" : text::to_string(parsed.error()));
  return parsed.value_or(std::vector<news::Subscription>());
}

TEST(Opml, SectionAndRegionFromTheCategory) {
  const auto list = read("<opml version='2.0'><body><outline type='rss' text='Cape Post' "
                         "xmlUrl='https://cape.example/rss?a=1&amp;b=2'"
                         " htmlUrl='https://cape.example/' category='morning,/world/africa' "
                         "language='en-ZA'/></body></opml>");
  ASSERT_EQ(list.size(), 1U);
  EXPECT_EQ(list[0].url, "https://cape.example/rss?a=1&b=2");
  EXPECT_EQ(list[0].title, "Cape Post");
  EXPECT_EQ(list[0].site, "https://cape.example/");
  EXPECT_EQ(list[0].section, "world");
  EXPECT_EQ(list[0].region, "africa");
  EXPECT_EQ(list[0].language, "en-ZA");
}

TEST(Opml, SectionAndRegionFromTheFolders) {
  const auto list =
      read("<opml><body><outline text='News'><outline text='World'><outline title='South  America'>"
           "<outline text='A' xmlUrl='http://a.example/'/></outline></outline>"
           "<outline text='Business &amp; Economy'><outline text='B' "
           "xmlUrl='http://b.example/'/></outline>"
           "<outline text='C' xmlUrl='http://c.example/'/></outline>"
           "<outline text='Sports'><outline text='D' xmlUrl='http://d.example/' "
           "category='/science'/></outline>"
           "</body></opml>");
  ASSERT_EQ(list.size(), 4U);
  EXPECT_EQ(list[0].section, "world");
  EXPECT_EQ(list[0].region, "south-america");
  EXPECT_EQ(list[1].section, "business");
  EXPECT_EQ(list[1].region, "");
  EXPECT_EQ(list[2].section, "");
  EXPECT_EQ(list[3].section, "science");
}

TEST(Opml, ForgivesWhatReadersWrite) {
  const auto list = read(
      "\xEF\xBB\xBF<opml><body><outline XMLURL='feed://a.example/rss?x=1&y=2' TITLE='A &amp; B'>"
      "<outline text='no address'/><outline xmlUrl='not an address'/>"
      "<outline xmlUrl='feed:https://b.example/'/></body>");
  ASSERT_EQ(list.size(), 2U);
  EXPECT_EQ(list[0].url, "http://a.example/rss?x=1&y=2");
  EXPECT_EQ(list[0].title, "A & B");
  EXPECT_EQ(list[1].url, "https://b.example/");
  EXPECT_EQ(list[1].title, "b.example");
}

TEST(Opml, WhatIsNoneIsAnError) {
  for (const auto* text : {"", "<html><body/></html>", "{}", "\x1F\x8B\x08"}) {
    const auto parsed = feed::parse_opml(text, "test.opml");
    ASSERT_FALSE(parsed) << text;
    EXPECT_EQ(parsed.error().input, "test.opml");
  }
  EXPECT_TRUE(read("<opml version='2.0'><body/></opml>").empty());
}

TEST(Opml, RoundTrip) {
  std::vector<news::Subscription> list(5);
  list[0] = {"https://a.example/rss?a=1&b=2",
             "A \"quoted\" <title> & more",
             "https://a.example/",
             "world",
             "south-america",
             "es"};
  list[1] = {"https://b.example/rss", "Bücher", "", "business", "", ""};
  list[2] = {"https://c.example/rss", "No section", "", "", "", ""};
  list[3] = {"https://d.example/rss", "Region alone", "", "", "africa", "fr"};
  list[4] = {"https://e.example/rss", "World again", "", "world", "", ""};
  const auto again = read(feed::to_opml(list, "Feeds & more"));
  ASSERT_EQ(again.size(), list.size());
  for (std::size_t i = 0; i < list.size(); ++i) {
    EXPECT_EQ(again[i].url, list[i].url);
    EXPECT_EQ(again[i].title, list[i].title);
    EXPECT_EQ(again[i].site, list[i].site);
    EXPECT_EQ(again[i].section, list[i].section);
    EXPECT_EQ(again[i].region, list[i].region);
    EXPECT_EQ(again[i].language, list[i].language);
  }
  EXPECT_EQ(feed::to_opml(again, "Feeds & more"), feed::to_opml(list, "Feeds & more"));
}

TEST(Opml, TitleStaysATitle) {
  EXPECT_NE(feed::to_opml({}, "<a> & \"b\"").find("<title>&lt;a&gt; &amp; &quot;b&quot;</title>"),
            std::string::npos);
}

// Every address in the lists is read.
TEST(Opml, RealLists) {
  const std::filesystem::path lists = testing_data::folder() / "feeds" / "opml";
  if (!std::filesystem::exists(lists))
    GTEST_SKIP() << "no lists at " << lists;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(lists)) {
    if (!entry.is_regular_file())
      continue;
    std::stringstream bytes;
    bytes << std::ifstream(entry.path()).rdbuf();
    const auto text = bytes.str();
    std::size_t addresses = 0;
    for (auto at = text.find("xmlUrl=\"http"); at != text.npos;
         at = text.find("xmlUrl=\"http", at + 1))
      ++addresses;
    EXPECT_EQ(read(text).size(), addresses) << entry.path();
  }
}

} // namespace
