#include "feed/feed.hpp"
#include "tests/data_folder.hpp"
#include "web/gzip.hpp"
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <random>
#include <sstream>

namespace {

constexpr auto url = "https://paper.example/feeds/all.xml";

text::Error error_of(std::string_view bytes) {
  const auto feed = feed::parse(bytes, url);
  EXPECT_FALSE(feed);
  return feed ? text::Error{} : feed.error();
}

TEST(Parse, TellsDialectsApartByWhatIsInThem) {
  for (const auto* bytes :
       {"<rss version='2.0'><channel><title>T</title></channel></rss>",
        "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' "
        "xmlns='http://purl.org/rss/1.0/'>"
        "<channel><title>T</title></channel></rdf:RDF>",
        "<feed xmlns='http://www.w3.org/2005/Atom'><title>T</title></feed>",
        "<feed version='0.3' xmlns='http://purl.org/atom/ns#'><title>T</title></feed>",
        "<feed xmlns='http://example.org/my-own'><title>T</title></feed>",
        "<CHANNEL><TITLE>T</TITLE></CHANNEL>",
        " \n{\"version\": \"https://jsonfeed.org/version/1\", \"title\": \"T\", \"items\": []}"}) {
    const auto feed = feed::parse(bytes, url, "text/html");
    ASSERT_TRUE(feed) << bytes;
    EXPECT_EQ(feed->title, "T") << bytes;
    EXPECT_EQ(feed->url, url);
  }
}

TEST(Parse, ErrorsNameTheAddressAndTheReason) {
  EXPECT_EQ(text::to_string(error_of("")), "https://paper.example/feeds/all.xml: empty");
  EXPECT_EQ(error_of(" \n").reason, "empty");
  EXPECT_EQ(
      error_of("<!DOCTYPE html><html><head><title>Page</title></head><body><p>x</body></html>")
          .reason,
      "an HTML page, not a feed");
  EXPECT_EQ(error_of("just words").reason, "neither XML nor JSON");
  EXPECT_EQ(error_of("<sitemap><title>x</title></sitemap>").reason,
            "XML, but not a feed: its root is <sitemap>");
  EXPECT_EQ(error_of("{\"a\": 1}").reason, "JSON, but not a feed: it has no items");
  EXPECT_EQ(error_of(std::string_view("\x89PNG\r\n\x1A\n\0\0\0\rIHDR\0\0", 18)).reason,
            "binary data, not a feed");
  const auto cut = web::gzip("<rss/>").substr(0, 12);
  EXPECT_EQ(error_of(cut).reason, "gzip data is cut short");
  const auto nameless = feed::parse("", "");
  ASSERT_FALSE(nameless);
  EXPECT_EQ(nameless.error().input, "feed");
}

TEST(Parse, AnyCharset) {
  const std::string latin =
      "<?xml version='1.0' "
      "encoding='ISO-8859-1'?><rss><channel><title>Caf\xE9</title></channel></rss>";
  EXPECT_EQ(feed::parse(latin, url)->title, "Café");
  const std::string undeclared = "<rss><channel><title>Gr\xFC\xDF"
                                 "e aus M\xFCnchen</title></channel></rss>";
  EXPECT_EQ(feed::parse(undeclared, url, "text/xml; charset=windows-1252")->title,
            "Grüße aus München");
  const std::string wrong = "<?xml version='1.0' encoding='UTF-16'?><rss><channel><title>Grüße aus "
                            "München</title></channel></rss>";
  EXPECT_EQ(feed::parse(wrong, url)->title, "Grüße aus München");
  std::string wide("\xFF\xFE", 2);
  for (const char c : std::string("<rss><channel><title>wide</title></channel></rss>"))
    wide.append({c, '\0'});
  EXPECT_EQ(feed::parse(wide, url)->title, "wide");
}

TEST(Parse, JunkAroundTheFeed) {
  const auto feed =
      feed::parse("\n\n<br />\n<b>Warning</b>: something in line 7<br />\n<?xml version='1.0'?>\n"
                  "<rss><channel><title>T</title><item><title>One</title></item></channel></"
                  "rss>\n<!-- 0.3 s -->",
                  url);
  ASSERT_TRUE(feed);
  EXPECT_EQ(feed->title, "T");
  EXPECT_EQ(feed->entries.size(), 1U);
}

TEST(Parse, GzippedFile) {
  const auto feed = feed::parse(web::gzip("<rss><channel><title>T</title></channel></rss>"), url);
  ASSERT_TRUE(feed);
  EXPECT_EQ(feed->title, "T");
}

TEST(Parse, BombsAreHarmless) {
  std::string laughs = "<?xml version='1.0'?><!DOCTYPE rss [<!ENTITY l0 'ha'>";
  for (int i = 1; i < 30; ++i)
    laughs += "<!ENTITY l" + std::to_string(i) + " '&l" + std::to_string(i - 1) + ";&l" +
              std::to_string(i - 1) + ";'>";
  laughs += "]><rss><channel><title>&l29;</title></channel></rss>";
  std::string deep = "<rss><channel><item><description>";
  for (int i = 0; i < 200'000; ++i)
    deep += "<div>";
  const auto before = std::chrono::steady_clock::now();
  const auto feed = feed::parse(laughs, url);
  ASSERT_TRUE(feed);
  EXPECT_LT(feed->title.size(), 100U);
  EXPECT_TRUE(feed::parse(deep, url));
  EXPECT_FALSE(feed::parse(web::gzip(std::string(80'000'000, ' ')), url));
  EXPECT_LT(std::chrono::steady_clock::now() - before, std::chrono::seconds(5));
}

std::string damaged(std::string text, std::mt19937& random) {
  constexpr std::string_view pieces = "<>&;\"'/=![]-?";
  for (int i = 0; i < 8 && !text.empty(); ++i) {
    const auto at = random() % text.size();
    switch (random() % 4) {
    case 0:
      text[at] = pieces[random() % pieces.size()];
      break;
    case 1:
      text.erase(at, random() % 20);
      break;
    case 2:
      text.insert(at, text.substr(random() % text.size(), 30));
      break;
    default:
      text[at] = static_cast<char>(random());
      break;
    }
  }
  return text;
}

TEST(Parse, SurvivesDamage) {
  const std::string whole =
      "<?xml version='1.0' encoding='utf-8'?><!DOCTYPE rss [<!ENTITY x \"y\">]><rss version='2.0' "
      "xmlns:media='http://search.yahoo.com/mrss/' "
      "xml:base='https://paper.example/'><channel><title>T &x;</title>"
      "<item><title type='xhtml'><div>One <b>two</b></div></title><link>/a</link><guid>1</guid>"
      "<media:group><media:content url='/a.jpg' "
      "width='20'/></media:group><description><![CDATA[<p>x</p>]]></description>"
      "<author><name>A</name></author><pubDate>Sat, 24 Feb 2024 10:00:00 GMT</pubDate></item>"
      "<item><content mode='base64'>aGVsbG8=</content></item></channel></rss>";
  std::mt19937 random(11);
  for (int i = 0; i < 3000; ++i) {
    const auto feed = feed::parse(damaged(whole, random), url);
    EXPECT_TRUE(feed || !feed.error().reason.empty());
  }
}

// Of 1,768 real and invented feeds all but the empty one hold something.
TEST(Parse, RealFeeds) {
  const std::filesystem::path feeds = testing_data::folder() / "feeds";
  if (!std::filesystem::exists(feeds))
    GTEST_SKIP() << "no feeds at " << feeds;
  for (const auto* part : {"wellformed", "illformed"})
    for (const auto& entry : std::filesystem::recursive_directory_iterator(feeds / part)) {
      if (!entry.is_regular_file())
        continue;
      std::stringstream bytes;
      bytes << std::ifstream(entry.path(), std::ios::binary).rdbuf();
      const auto feed = feed::parse(bytes.str(), url);
      EXPECT_EQ(feed.has_value(), entry.path().filename() != "rss_empty_document.xml")
          << entry.path();
    }
}

} // namespace
