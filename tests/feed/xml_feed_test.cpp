#include "feed/xml_feed.hpp"
#include <gtest/gtest.h>

namespace {

constexpr auto url = "https://paper.example/feeds/all.xml";

news::Feed read(std::string_view xml, std::string_view from = url) {
  auto feed = feed::read_xml_feed(xml, from);
  EXPECT_TRUE(feed) << (feed ? "" : text::to_string(feed.error()));
  return feed.value_or(news::Feed());
}

news::Entry read_item(const std::string& inside) {
  const auto feed = read("<rss version='2.0' xmlns:dc='http://purl.org/dc/elements/1.1/' "
                         "xmlns:content='http://purl.org/rss/1.0/modules/content/' "
                         "xmlns:media='http://search.yahoo.com/mrss/' "
                         "xmlns:itunes='http://www.itunes.com/dtds/podcast-1.0.dtd'><channel>"
                         "<link>https://paper.example/</link><item>" +
                         inside + "</item></channel></rss>");
  EXPECT_EQ(feed.entries.size(), 1U);
  return feed.entries.empty() ? news::Entry() : feed.entries[0];
}

news::Entry read_entry(const std::string& inside) {
  const auto feed =
      read("<feed xmlns='http://www.w3.org/2005/Atom'><entry>" + inside + "</entry></feed>");
  EXPECT_EQ(feed.entries.size(), 1U);
  return feed.entries.empty() ? news::Entry() : feed.entries[0];
}

TEST(Rss, ChannelAndItems) {
  const auto feed = read(R"(<?xml version="1.0"?><rss version="2.0"><channel>
    <title>The Paper</title><link>https://paper.example/</link><description>All &amp;amp; everything</description>
    <language>en-gb</language><lastBuildDate>Sat, 24 Feb 2024 10:00:00 +0100</lastBuildDate>
    <image><title>Logo</title><url>https://paper.example/logo.png</url><link>https://logo.example/</link></image>
    <textInput><title>Search</title><link>https://search.example/</link></textInput>
    <item><title>Storm</title><link>https://paper.example/storm</link><description>It rained.</description>
      <author>desk@paper.example (Jane Doe)</author><category>Weather</category><category>Sea</category>
      <guid isPermaLink="false">storm-1</guid><pubDate>Sat, 24 Feb 2024 08:00:00 GMT</pubDate></item>
    <item><title>Sun</title><link>https://paper.example/sun</link></item></channel></rss>)");
  EXPECT_EQ(feed.title, "The Paper");
  EXPECT_EQ(feed.link, "https://paper.example/");
  EXPECT_EQ(feed.description, "All & everything");
  EXPECT_EQ(feed.language, "en-gb");
  EXPECT_EQ(text::to_iso(feed.updated.value()), "2024-02-24T09:00:00Z");
  ASSERT_EQ(feed.entries.size(), 2U);
  const auto& storm = feed.entries[0];
  EXPECT_EQ(storm.id, "storm-1");
  EXPECT_EQ(storm.url, "https://paper.example/storm");
  EXPECT_EQ(storm.title, "Storm");
  EXPECT_EQ(storm.summary, "It rained.");
  EXPECT_EQ(storm.content, "");
  EXPECT_EQ(storm.author, "Jane Doe");
  EXPECT_EQ(storm.categories, (std::vector<std::string>{"Weather", "Sea"}));
  EXPECT_EQ(text::to_iso(storm.published.value()), "2024-02-24T08:00:00Z");
  EXPECT_EQ(storm.updated, std::nullopt);
  EXPECT_EQ(feed.entries[1].id, "https://paper.example/sun");
  EXPECT_TRUE(feed.oddities.empty());
}

TEST(Rss, RdfHasItsItemsBesideTheChannel) {
  const auto feed = read(
      R"(<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
    xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="https://paper.example/"><title>The Paper</title>
    <items><rdf:Seq><rdf:li rdf:resource="https://paper.example/1"/></rdf:Seq></items></channel>
    <image><title>Logo</title><url>logo.png</url></image>
    <item rdf:about="https://paper.example/1"><title>One</title><dc:creator>Jane Doe</dc:creator><dc:subject>World</dc:subject>
    <dc:date>2024-02-24T10:00:00Z</dc:date></item></rdf:RDF>)");
  EXPECT_EQ(feed.title, "The Paper");
  ASSERT_EQ(feed.entries.size(), 1U);
  EXPECT_EQ(feed.entries[0].id, "https://paper.example/1");
  EXPECT_EQ(feed.entries[0].url, "https://paper.example/1");
  EXPECT_EQ(feed.entries[0].author, "Jane Doe");
  EXPECT_EQ(feed.entries[0].categories, std::vector<std::string>{"World"});
  EXPECT_EQ(text::to_iso(feed.entries[0].published.value()), "2024-02-24T10:00:00Z");
}

TEST(Rss, TitlesAndSummariesBecomePlainText) {
  EXPECT_EQ(read_item("<title>Storm &amp;amp; flood: &lt;b&gt;live&lt;/b&gt;</title>").title,
            "Storm & flood: live");
  EXPECT_EQ(read_item("<title><![CDATA[He said: &#8220;no&#8221;]]></title>").title,
            "He said: “no”");
  EXPECT_EQ(read_item("<title>Caf&eacute;&nbsp;closed</title>").title.find("Café"), 0U);
  EXPECT_EQ(read_item("<title>AT&T &amp; 3 &lt; 4</title>").title, "AT&T & 3 < 4");
  EXPECT_EQ(read_item("<title>two\n   lines</title>").title, "two lines");
  EXPECT_EQ(
      read_item("<description>&lt;p&gt;One&lt;/p&gt;&lt;p&gt;two&lt;/p&gt;</description>").summary,
      "One two");
  EXPECT_EQ(read_item("<description><p>One <b>bold</b></p></description>").summary, "One bold");
}

TEST(Rss, ContentIsGivenAsItStands) {
  const auto item = read_item("<description>short</description><content:encoded><![CDATA[<p>Long "
                              "&amp; wide</p>]]></content:encoded>");
  EXPECT_EQ(item.summary, "short");
  EXPECT_EQ(item.content, "<p>Long &amp; wide</p>");
  const auto xhtml = read_item(
      "<body xmlns='http://www.w3.org/1999/xhtml'><p class='x'>a &lt; b<br/>c</p></body>");
  EXPECT_EQ(xhtml.content, "<p class=\"x\">a &lt; b<br>c</p>");
}

TEST(Rss, TheBetterOfTwoIsTaken) {
  EXPECT_EQ(
      read_item("<dc:title>second</dc:title><title>first</title><media:title>third</media:title>")
          .title,
      "first");
  EXPECT_EQ(
      read_item(
          "<itunes:author>B</itunes:author><dc:creator>A</dc:creator><dc:creator>C</dc:creator>")
          .author,
      "A, C");
  EXPECT_EQ(read_item("<title> </title><dc:title>only</dc:title>").title, "only");
}

TEST(Rss, LinksOfAllKinds) {
  EXPECT_EQ(read_item("<guid>https://paper.example/g</guid>").url, "https://paper.example/g");
  EXPECT_EQ(
      read_item(
          "<guid "
          "isPermaLink='true'>https://paper.example/g</guid><link>https://paper.example/l</link>")
          .url,
      "https://paper.example/l");
  EXPECT_EQ(read_item("<guid>no-address</guid>").url, "");
  EXPECT_EQ(read_item("<guid>no-address</guid>").id, "no-address");
  EXPECT_EQ(read_item("<link href='https://paper.example/h'/>").url, "https://paper.example/h");
  EXPECT_EQ(read_item("<link>\n https://paper.example/a?x=1&amp;y=2 \n</link>").url,
            "https://paper.example/a?x=1&y=2");
  EXPECT_EQ(read_item("<link>javascript:alert(1)</link>").url, "");
}

TEST(Rss, RelativeLinks) {
  EXPECT_EQ(read_item("<link>/storm</link>").url, "https://paper.example/storm");
  const auto based = read("<rss xml:base='https://base.example/x/'><channel "
                          "xml:base='y/'><link>https://site.example/</link>"
                          "<item><link>a</link></item><item "
                          "xml:base='/z/'><link>b</link></item><item><link>c</link></item>"
                          "</channel></rss>");
  ASSERT_EQ(based.entries.size(), 3U);
  EXPECT_EQ(based.entries[0].url, "https://base.example/x/y/a");
  EXPECT_EQ(based.entries[1].url, "https://base.example/z/b");
  EXPECT_EQ(based.entries[2].url, "https://base.example/x/y/c");
  const auto file = read("<rss><channel><link>https://site.example/</link><item><link>/a</link></"
                         "item></channel></rss>",
                         "/tmp/a.xml");
  EXPECT_EQ(file.entries[0].url, "https://site.example/a");
  const auto nowhere = read("<rss><channel><item><link>/a</link></item></channel></rss>", "");
  EXPECT_EQ(nowhere.entries[0].url, "");
  EXPECT_EQ(nowhere.entries[0].id, "/a");
}

TEST(Rss, Pictures) {
  EXPECT_EQ(
      read_item(
          "<media:thumbnail url='/t.jpg'/><media:content url='/s.jpg' medium='image' width='100'/>"
          "<media:content url='/l.jpg' type='image/jpeg' width='900'/><media:content url='/v.mp4' "
          "type='video/mp4'/>")
          .image,
      "https://paper.example/l.jpg");
  EXPECT_EQ(read_item("<media:group><media:content url='/v.mp4' type='video/mp4'><media:thumbnail "
                      "url='/t.jpg'/>"
                      "</media:content></media:group>")
                .image,
            "https://paper.example/t.jpg");
  EXPECT_EQ(
      read_item(
          "<enclosure url='/a.mp3' type='audio/mpeg'/><enclosure url='/e.png' type='image/png'/>")
          .image,
      "https://paper.example/e.png");
  EXPECT_EQ(read_item("<itunes:image href='/i.jpg'/>").image, "https://paper.example/i.jpg");
  EXPECT_EQ(
      read_item("<image><url>/u.jpg</url><title>Not this</title></image><title>This</title>").image,
      "https://paper.example/u.jpg");
  EXPECT_EQ(read_item("<description>&lt;img src='/dot.gif' width='1' height='1'&gt;&lt;img "
                      "src='/d.jpg'&gt;</description>")
                .image,
            "https://paper.example/d.jpg");
  EXPECT_EQ(read_item("<title>none</title>").image, "");
}

TEST(Rss, WhatIsInsideOtherElementsIsTheirs) {
  const auto item =
      read_item("<title>Mine</title><source url='x'><title>Theirs</title></source>"
                "<media:content url='/p.jpg'><media:title>Caption</media:title>"
                "<media:description>Of the picture</media:description></media:content>"
                "<unknown><description>Not mine</description></unknown>");
  EXPECT_EQ(item.title, "Mine");
  EXPECT_EQ(item.summary, "");
}

TEST(Rss, DatesThatAreNoneAreOddities) {
  const auto feed = read("<rss><channel><item><pubDate>someday</pubDate><dc:date>2024-02-24</"
                         "dc:date></item></channel></rss>");
  EXPECT_EQ(text::to_iso_date(feed.entries.at(0).published.value()), "2024-02-24");
  EXPECT_EQ(feed.oddities, std::vector<std::string>{"date not understood: someday"});
}

TEST(Rss, BrokenFeedsAreReadAsFarAsTheyGo) {
  const auto unclosed = read(
      "<rss><channel><title>T</title><item><title>One</title><description>Text "
      "<b>bold</description>"
      "<link>https://paper.example/1</link></item><item><title>Two</title></item></channel></rss>");
  ASSERT_EQ(unclosed.entries.size(), 2U);
  EXPECT_EQ(unclosed.entries[0].url, "https://paper.example/1");
  EXPECT_EQ(unclosed.entries[0].summary, "Text bold");
  EXPECT_FALSE(unclosed.oddities.empty());

  const auto no_end =
      read("<rss><channel><item><title>One</title><item><title>Two</title></item></channel></rss>");
  ASSERT_EQ(no_end.entries.size(), 2U);
  EXPECT_EQ(no_end.entries[0].title, "One");
  EXPECT_EQ(no_end.entries[1].title, "Two");

  const auto swallowed =
      read("<rss><channel><item><title>One<item><title>Two</title></item></channel></rss>");
  ASSERT_EQ(swallowed.entries.size(), 2U);
  EXPECT_EQ(swallowed.entries[0].title, "One");
  EXPECT_EQ(swallowed.entries[1].title, "Two");

  const auto cut = read("<rss><channel><item><title>One</title></item><item><title>Tw");
  ASSERT_EQ(cut.entries.size(), 2U);
  EXPECT_EQ(cut.entries[1].title, "Tw");
}

TEST(Atom, FeedAndEntries) {
  const auto feed = read(
      R"(<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de"><title type="html">Die &lt;b&gt;Zeitung&lt;/b&gt;</title>
    <subtitle>Alles</subtitle><link rel="self" href="https://paper.example/self"/><link href="/"/>
    <updated>2024-02-24T10:00:00Z</updated><author><name>Redaktion</name><email>r@paper.example</email></author>
    <entry><id>tag:paper.example,2024:1</id><title>Sturm</title><link rel="replies" href="/c"/>
      <link rel="alternate" type="application/json" href="/1.json"/><link rel="alternate" type="text/html" href="/1"/>
      <link rel="enclosure" type="image/jpeg" href="/1.jpg"/>
      <published>2024-02-24T08:00:00+01:00</published><updated>2024-02-24T09:00:00Z</updated>
      <summary type="text">a &lt;b&gt; c</summary><category term="w" label="Wetter"/><category term="See"/>
      <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Es <em>regnete</em> &amp; regnete.</p></div></content>
      <author><name>Jane Doe</name></author><author><name>John Roe</name></author>
      <source><title>Andere</title><id>x</id><updated>2001-01-01T00:00:00Z</updated></source></entry>
    <entry><id>https://paper.example/2</id><title>Sonne</title></entry></feed>)");
  EXPECT_EQ(feed.title, "Die Zeitung");
  EXPECT_EQ(feed.description, "Alles");
  EXPECT_EQ(feed.link, "https://paper.example/");
  EXPECT_EQ(feed.language, "de");
  EXPECT_EQ(text::to_iso(feed.updated.value()), "2024-02-24T10:00:00Z");
  ASSERT_EQ(feed.entries.size(), 2U);
  const auto& storm = feed.entries[0];
  EXPECT_EQ(storm.id, "tag:paper.example,2024:1");
  EXPECT_EQ(storm.url, "https://paper.example/1");
  EXPECT_EQ(storm.title, "Sturm");
  EXPECT_EQ(storm.summary, "a <b> c");
  EXPECT_EQ(storm.content, "<p>Es <em>regnete</em> &amp; regnete.</p>");
  EXPECT_EQ(storm.author, "Jane Doe, John Roe");
  EXPECT_EQ(storm.categories, (std::vector<std::string>{"Wetter", "See"}));
  EXPECT_EQ(storm.image, "https://paper.example/1.jpg");
  EXPECT_EQ(text::to_iso(storm.published.value()), "2024-02-24T07:00:00Z");
  EXPECT_EQ(text::to_iso(storm.updated.value()), "2024-02-24T09:00:00Z");
  EXPECT_EQ(feed.entries[1].url, "https://paper.example/2");
  EXPECT_EQ(feed.entries[1].author, "Redaktion");
}

// RFC 4287 §3.1 and §4.1.3
TEST(Atom, TypesOfText) {
  EXPECT_EQ(read_entry("<title>AT&amp;amp;T</title>").title, "AT&amp;T");
  EXPECT_EQ(read_entry("<title type='html'>AT&amp;amp;T</title>").title, "AT&T");
  EXPECT_EQ(read_entry("<title type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'>a &lt; "
                       "<b>b</b></div></title>")
                .title,
            "a < b");
  EXPECT_EQ(read_entry("<content type='html'>&lt;p&gt;x&lt;/p&gt;</content>").content, "<p>x</p>");
  EXPECT_EQ(read_entry("<content>a &lt; b\n\nc</content>").content, "<p>a &lt; b</p><p>c</p>");
  EXPECT_EQ(read_entry("<content type='application/octet-stream'>PHA+eDwvcD4=</content>").content,
            "<p>x</p>");
  EXPECT_EQ(read_entry("<content type='image/png'>iVBORw0KGgoAAAANSUhEUgAA</content>").content, "");
  EXPECT_EQ(read_entry("<content src='/full' type='text/html'/>").url,
            "https://paper.example/full");
}

TEST(Atom, ZeroPointThree) {
  const auto feed =
      read("<feed version='0.3' xmlns='http://purl.org/atom/ns#'><tagline>All</tagline><entry>"
           "<title mode='escaped' "
           "type='text/html'>&lt;b&gt;One&lt;/b&gt;</title><issued>2024-02-24T10:00:00Z</issued>"
           "<modified>2024-02-25T10:00:00Z</modified><content mode='base64' "
           "type='text/html'>PHA+eDwvcD4=</content>"
           "<summary type='application/xhtml+xml'><p xmlns='http://www.w3.org/1999/xhtml'>in "
           "<i>line</i></p></summary>"
           "</entry></feed>");
  EXPECT_EQ(feed.description, "All");
  ASSERT_EQ(feed.entries.size(), 1U);
  EXPECT_EQ(feed.entries[0].title, "One");
  EXPECT_EQ(feed.entries[0].summary, "in line");
  EXPECT_EQ(feed.entries[0].content, "<p>x</p>");
  EXPECT_EQ(text::to_iso_date(feed.entries[0].published.value()), "2024-02-24");
  EXPECT_EQ(text::to_iso_date(feed.entries[0].updated.value()), "2024-02-25");
}

// The WebSub recommendation §4: by link elements, of the feed and not of an entry.
TEST(XmlFeed, HubAndSelf) {
  const auto rss = read("<rss xmlns:atom='http://www.w3.org/2005/Atom'><channel>"
                        "<atom:link rel='hub' href='https://hub.example/'/>"
                        "<atom:link rel='HUB' href='https://second.example/'/>"
                        "<atom:link rel='self' href='/feeds/true.xml' type='application/rss+xml'/>"
                        "<item><atom:link rel='self' href='/1'/><link>/1.html</link></item>"
                        "</channel></rss>");
  EXPECT_EQ(rss.hub, "https://hub.example/");
  EXPECT_EQ(rss.self, "https://paper.example/feeds/true.xml");
  EXPECT_EQ(rss.link, "");
  const auto none = read("<feed xmlns='http://www.w3.org/2005/Atom'><link href='/'/></feed>");
  EXPECT_EQ(none.hub + none.self, "");
}

// W3C note "Channel Definition Format" (Microsoft, 1997)
TEST(XmlFeed, ChannelDefinitionFormat) {
  const auto feed =
      read("<?XML version='1.0'?><CHANNEL HREF='index.html' BASE='https://cdf.example/a/' "
           "LASTMOD='1998-11-05T22:12'><TITLE VALUE='The Channel'/><ABSTRACT>All</ABSTRACT>"
           "<ITEM HREF='1.html' LASTMOD='1998-11-05'><TITLE>One</TITLE><ABSTRACT>First</ABSTRACT>"
           "</ITEM><ITEM><A HREF='2.html'>Two</A><TITLE>Two</TITLE></ITEM></CHANNEL>");
  EXPECT_EQ(feed.title, "The Channel");
  EXPECT_EQ(feed.description, "All");
  EXPECT_EQ(feed.link, "https://cdf.example/a/index.html");
  ASSERT_EQ(feed.entries.size(), 2U);
  EXPECT_EQ(feed.entries[0].url, "https://cdf.example/a/1.html");
  EXPECT_EQ(feed.entries[0].title, "One");
  EXPECT_EQ(feed.entries[0].summary, "First");
  EXPECT_EQ(text::to_iso_date(feed.entries[0].updated.value()), "1998-11-05");
  EXPECT_EQ(feed.entries[1].url, "https://cdf.example/a/2.html");
}

TEST(XmlFeed, ModulesOfPodcastsAndFeedburner) {
  EXPECT_EQ(read_item("<link>https://feeds.example/~r/1</link><feedburner:origLink>https://"
                      "paper.example/1</feedburner:origLink>")
                .url,
            "https://paper.example/1");
  const auto item = read_item("<itunes:category text='Arts'><itunes:category text='Books'/>"
                              "</itunes:category><media:keywords>a, b</media:keywords>");
  EXPECT_EQ(item.categories, (std::vector<std::string>{"Arts", "Books", "a", "b"}));
}

TEST(XmlFeed, AddressesInsideOfContent) {
  EXPECT_EQ(read_item("<content:encoded>&lt;img src='/a.jpg'&gt;</content:encoded>").content,
            "<img src='https://paper.example/a.jpg'>");
  EXPECT_EQ(read_entry("<content type='html' xml:base='https://base.example/x/'>&lt;a "
                       "href=\"y\"&gt;z&lt;/a&gt;</content>")
                .content,
            "<a href=\"https://base.example/x/y\">z</a>");
}

TEST(XmlFeed, OtherRootsAreErrors) {
  const auto page = feed::read_xml_feed("<html><body><rss><channel/></rss></body></html>", url);
  ASSERT_FALSE(page);
  EXPECT_EQ(page.error().reason, "an HTML page, not a feed");
  EXPECT_FALSE(feed::read_xml_feed("<opml><body/></opml>", url));
}

} // namespace
