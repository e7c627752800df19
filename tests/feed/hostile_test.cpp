// What costs a careless reader minutes or gigabytes. Each is read in well under a second; the bound
// here is for sanitizers and busy machines.
#include "feed/discover.hpp"
#include "feed/feed.hpp"
#include <chrono>
#include <gtest/gtest.h>

namespace {

constexpr auto url = "https://paper.example/feed";
constexpr std::string_view in_item = "<rss><channel><item><description>";

std::string many(std::size_t count, std::string_view part) {
  std::string all;
  for (; count > 0; --count)
    all += part;
  return all;
}

class Hostile : public testing::Test {
protected:
  void TearDown() override {
    EXPECT_LT(std::chrono::steady_clock::now() - begin_, std::chrono::seconds(5));
  }
  static text::Result<news::Feed> read(std::string_view head, std::string_view rest = {}) {
    return feed::parse(std::string(head).append(rest), url);
  }

private:
  std::chrono::steady_clock::time_point begin_ = std::chrono::steady_clock::now();
};

TEST_F(Hostile, BillionLaughs) {
  std::string laughs = "<!DOCTYPE rss [<!ENTITY a 'haha'>";
  for (char c = 'b'; c <= 'z'; ++c)
    laughs += std::string("<!ENTITY ") + c + " '" +
              many(10, std::string("&") + static_cast<char>(c - 1) + ";") + "'>";
  const auto feed = read(laughs, "]><rss><channel><title>&z;</title></channel></rss>");
  ASSERT_TRUE(feed);
  EXPECT_LT(feed->title.size(), 100U);
}

TEST_F(Hostile, QuadraticEntities) {
  const auto feed = read("<!DOCTYPE rss [<!ENTITY a '" + many(200, "x") + "'>]>",
                         std::string(in_item) + many(1'000'000, "&a;"));
  ASSERT_TRUE(feed);
  EXPECT_LT(feed->entries.at(0).summary.size(), 4'000'000U);
}

TEST_F(Hostile, DeepNesting) {
  EXPECT_TRUE(read(in_item, many(100'000, "<a>")));
  EXPECT_TRUE(read("<rss><channel>", many(100'000, "<item>")));
  EXPECT_TRUE(read("<rss><channel>", many(100'000, "<b xml:base='x'>")));
  EXPECT_TRUE(read("<rss><channel>", many(255, "<b>") + many(1'000'000, "</c>")));
  EXPECT_FALSE(read(many(100'000, "{\"items\":[")));
}

TEST_F(Hostile, WithoutEnds) {
  EXPECT_TRUE(read(in_item, many(200'000, "<![CDATA[")));
  EXPECT_TRUE(read(in_item, many(200'000, "<!--")));
  EXPECT_TRUE(read(in_item, many(200'000, "<?")));
  EXPECT_TRUE(read(in_item, many(200'000, "&lt;script>")));
  EXPECT_FALSE(read("<!DOCTYPE rss [", many(200'000, "<!ENTITY a '")));
}

TEST_F(Hostile, FiftyMegabytesOfLess) { EXPECT_FALSE(read(std::string(50'000'000, '<'))); }

TEST_F(Hostile, HugeListsOfAttributes) {
  EXPECT_TRUE(read("<rss><channel><item ", many(1'000'000, "a=b ")));
  EXPECT_TRUE(read("<rss><channel><item a='", many(1'000'000, "'")));
  EXPECT_TRUE(read("<rss><channel>", many(300'000, "<item a=\"x'<b c='")));
  EXPECT_TRUE(read("<rss><channel><item ", many(300'000, "xmlns:a='b' ")));
}

TEST_F(Hostile, MoreEntriesThanAnybodyReads) {
  const auto feed = read("<rss><channel>", many(300'000, "<item/>"));
  ASSERT_TRUE(feed);
  EXPECT_EQ(feed->entries.size(), 50'000U);
  EXPECT_EQ(feed->oddities.back(), "entries beyond 50,000");
  EXPECT_EQ(read("{\"items\":[", many(100'000, "{},") + "{}]}")->entries.size(), 50'000U);
}

TEST_F(Hostile, ManyAddresses) {
  EXPECT_TRUE(read("<rss><channel><item><content:encoded><![CDATA[",
                   many(300'000, "<a href='b'>") + "]]></content:encoded>"));
  EXPECT_TRUE(feed::discover(many(100'000, "<a href='x.rss'>x</a>"), url));
}

} // namespace
