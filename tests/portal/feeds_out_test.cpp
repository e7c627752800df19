#include "tests/portal/newsroom.hpp"
#include "text/json.hpp"
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

TEST(FeedsOut, of_a_search_by_filters_alone_is_named_by_them) {
  Newsroom newsroom;
  fill(newsroom);
  const auto title = [&](const std::string& query) {
    return find(newsroom.get("/search/feed.xml?" + query).body, "/rss/channel/title");
  };
  EXPECT_EQ(title("outlet=lens.example&section=science&language=en"),
            "Headwater: lens.example science en");
  EXPECT_EQ(title("language=en"), "Headwater: en");
}

TEST(FeedsOut, of_the_latest_leaves_copies_out_as_the_page_does) {
  Newsroom newsroom;
  fill(newsroom);
  EXPECT_EQ(testing::occurrences("<item>", newsroom.get("/latest/feed.xml").body), 14U);
  const auto originals = newsroom.get("/latest/feed.xml?only=originals").body;
  EXPECT_EQ(testing::occurrences("<item>", originals), 9U);
  EXPECT_EQ(find(originals, "/rss/channel/link"),
            "http://portal.example:8080/latest?only=originals");
}

constexpr const char* every_feed[] = {"/feed",
                                      "/latest/feed",
                                      "/section/world/feed",
                                      "/story/0000000000000051/feed",
                                      "/outlet/wire.example/feed",
                                      "/name/Sule/feed",
                                      "/search/feed"};

TEST(FeedsOut, every_list_has_one_in_three_formats) {
  Newsroom newsroom;
  fill(newsroom);
  for (const std::string feed : every_feed) {
    const auto query = feed == "/search/feed" ? "?q=bridge" : "";
    const auto rss = newsroom.get(feed + ".xml" + query),
               atom = newsroom.get(feed + ".atom" + query),
               json = newsroom.get(feed + ".json" + query);
    EXPECT_EQ(rss.content_type, "application/rss+xml; charset=utf-8") << feed;
    EXPECT_EQ(atom.content_type, "application/atom+xml; charset=utf-8") << feed;
    EXPECT_EQ(json.content_type, "application/feed+json") << feed;
    const auto titles = find(rss.body, "/rss/channel/item/title");
    EXPECT_NE(titles.find("ridge"), std::string::npos) << feed;
    EXPECT_EQ(find(atom.body, "//*[local-name()='entry']/*[local-name()='title']"), titles) << feed;
    const auto parsed = text::parse_json(json.body, "feed").value();
    EXPECT_EQ(std::string_view(parsed.at("feed_url").as_string()),
              "http://portal.example:8080" + feed + ".json" + query);
    std::string from_json;
    for (const auto& item : parsed.at("items").as_array())
      from_json += (from_json.empty() ? "" : "\n") + std::string(item.at("title").as_string());
    EXPECT_EQ(from_json, titles) << feed;
  }
}

TEST(FeedsOut, of_a_story_holds_its_reports_the_latest_first) {
  Newsroom newsroom;
  fill(newsroom);
  const auto feed = newsroom.get("/story/51/feed.xml").body;
  EXPECT_EQ(find(feed, "/rss/channel/item[1]/title"), "Engineers had warned of the Sule bridge");
  EXPECT_EQ(occurrences("<item>", feed), 5U);
}

TEST(FeedsOut, of_what_is_not_there_are_none) {
  const Newsroom newsroom;
  for (const auto* target : {"/section/nowhere/feed.atom", "/story/51/feed.json",
                             "/name/%20/feed.xml", "/feed.txt", "/feed"})
    EXPECT_EQ(newsroom.get(target).status, 404U) << target;
}

TEST(FeedsOut, atom_has_what_its_standard_asks_for) {
  Newsroom newsroom;
  fill(newsroom);
  const auto feed = newsroom.get("/section/science/feed.atom").body;
  EXPECT_EQ(find(feed, "/*[local-name()='feed']/*[local-name()='updated']"),
            "2026-11-20T11:15:00Z");
  EXPECT_EQ(find(feed, "/*[local-name()='feed']/*[local-name()='id']"),
            "http://portal.example:8080/section/science/feed.atom");
  for (const auto* part : {"id", "updated", "author", "link"})
    EXPECT_EQ(occurrences(std::string("<") + part, feed), part == std::string("link") ? 4U : 3U)
        << part;
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
       {"/feed.xml", "/feed.atom", "/latest/feed.atom", "/search/feed.xml?q=quoted",
        "/search/feed.xml?q=%3Ca%3E%22%26%27+quoted"}) {
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
