#include "tests/portal/newsroom.hpp"
#include <gtest/gtest.h>
#include <libxml/parser.h>
#include <libxml/xpath.h>
#include <memory>

namespace portal::testing {

namespace {

using Document = std::unique_ptr<xmlDoc, decltype(&xmlFreeDoc)>;

Document parse(const std::string& xml) {
  return {xmlReadMemory(xml.data(), static_cast<int>(xml.size()), nullptr, nullptr,
                        XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_NONET),
          &xmlFreeDoc};
}

// What the expression finds, each in a line.
std::string find(const std::string& xml, const char* expression) {
  const auto document = parse(xml);
  if (!document)
    return "not well-formed";
  const std::unique_ptr<xmlXPathContext, decltype(&xmlXPathFreeContext)> context(
      xmlXPathNewContext(document.get()), &xmlXPathFreeContext);
  const std::unique_ptr<xmlXPathObject, decltype(&xmlXPathFreeObject)> found(
      xmlXPathEvalExpression(reinterpret_cast<const xmlChar*>(expression), context.get()),
      &xmlXPathFreeObject);
  std::string all;
  for (int i = 0; found && found->nodesetval != nullptr && i < found->nodesetval->nodeNr; ++i) {
    xmlChar* content = xmlNodeGetContent(found->nodesetval->nodeTab[i]);
    all += (all.empty() ? "" : "\n") + std::string(reinterpret_cast<const char*>(content));
    xmlFree(content);
  }
  return all;
}

} // namespace

TEST(FeedsOut, of_all_holds_every_story) {
  Newsroom newsroom;
  fill(newsroom);
  const auto feed = newsroom.get("/feed.xml");
  EXPECT_EQ(feed.content_type, "application/rss+xml; charset=utf-8");
  EXPECT_EQ(occurrences("\n", find(feed.body, "/rss/channel/item/title")), 6U);
  EXPECT_NE(find(feed.body, "/rss/channel/item/link")
                .find("http://portal.example:8080/story/0000000000000051"),
            std::string::npos);
  EXPECT_EQ(
      find(feed.body,
           "/rss/channel/item[link='http://portal.example:8080/story/0000000000000051']/pubDate"),
      "Fri, 20 Nov 2026 07:00:00 GMT");
  EXPECT_EQ(find(feed.body, "/rss/@version"), "2.0");
  EXPECT_EQ(find(feed.body, "//*[local-name()='link'][@rel='self']/@href"),
            "http://portal.example:8080/feed.xml");
}

TEST(FeedsOut, of_a_section_holds_its_own) {
  Newsroom newsroom;
  fill(newsroom);
  const auto titles =
      find(newsroom.get("/section/science/feed.xml").body, "/rss/channel/item/title");
  EXPECT_EQ(titles, "New comet seen from Chile\nOld bones, new tools");
}

TEST(FeedsOut, of_a_search_holds_what_it_finds) {
  Newsroom newsroom;
  fill(newsroom);
  const auto feed = newsroom.get("/search/feed.xml?q=parrot&section=other").body;
  EXPECT_EQ(find(feed, "/rss/channel/item/title"), "Lost parrot returns after nine years");
  EXPECT_EQ(find(feed, "/rss/channel/link"),
            "http://portal.example:8080/search?q=parrot&section=other");
  EXPECT_EQ(newsroom.get("/search/feed.xml").status, 400U);
  EXPECT_EQ(newsroom.get("/search/feed.xml?q=section:nowhere").status, 400U);
}

TEST(FeedsOut, empty_feed_is_a_feed) {
  const Newsroom newsroom;
  EXPECT_EQ(find(newsroom.get("/feed.xml").body, "/rss/channel/title"), "Headwater");
}

TEST(FeedsOut, hostile_words_stay_words) {
  Newsroom newsroom;
  newsroom.tell(0x9, "evil", 5, "]]><script>&amp;\x01\xEF\xBF\xBE \"quoted\"",
                [](news::Arrival& arrival) {
                  arrival.article.text = "<script>alert(1)</script> & so on for a while, until the "
                                         "paragraph is long enough to tell.";
                  arrival.article.outlet.name = "</item><evil>";
                });
  for (const auto* target :
       {"/feed.xml", "/search/feed.xml?q=quoted", "/search/feed.xml?q=%3Ca%3E%22%26%27+quoted"}) {
    const auto feed = newsroom.get(target).body;
    EXPECT_NE(parse(feed), nullptr) << target;
  }
  const auto feed = newsroom.get("/feed.xml").body;
  EXPECT_EQ(find(feed, "/rss/channel/item/title"), "]]><script>&amp; \"quoted\"");
  // Readers show a description as HTML.
  EXPECT_NE(find(feed, "/rss/channel/item/description").find("&lt;script&gt;alert(1)"),
            std::string::npos);
}

} // namespace portal::testing
