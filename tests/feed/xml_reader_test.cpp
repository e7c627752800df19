#include "feed/xml_reader.hpp"
#include "tests/data_folder.hpp"
#include "text/charset.hpp"
#include "text/utf8.hpp"
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <libxml/parser.h>
#include <libxml/tree.h>
#include <memory>
#include <sstream>

namespace {

using feed::Space;
using feed::XmlReader;
using Event = XmlReader::Event;

// <a b="c">text</a> as "(a b=c)text(/a)", adjacent texts joined.
std::string told(std::string_view xml) {
  XmlReader reader(xml);
  std::string all;
  for (auto event = reader.next(); event != Event::finish; event = reader.next()) {
    if (event == Event::text) {
      all += reader.characters();
    } else if (event == Event::end) {
      all += "(/" + reader.name() + ")";
    } else {
      all += "(" + reader.name();
      for (const auto& attribute : reader.attributes())
        all += " " + attribute.name + "=" + attribute.value;
      all += ")";
    }
  }
  return all;
}

std::vector<std::string> forgiven(std::string_view xml) {
  XmlReader reader(xml);
  while (reader.next() != Event::finish)
    ;
  return reader.oddities();
}

TEST(XmlReader, ReadsWellFormedXml) {
  const auto* xml = "<?xml version='1.0'?><!-- <no> --><a b='1' c = \"&lt;2&gt;\"><d/>x &amp; "
                    "y<![CDATA[<e>&amp;]]></a>";
  EXPECT_EQ(told(xml), "(a b=1 c=<2>)(d)(/d)x & y<e>&amp;(/a)");
  EXPECT_TRUE(forgiven(xml).empty());
}

TEST(XmlReader, Namespaces) {
  XmlReader reader("<r xmlns='http://www.w3.org/2005/Atom' xmlns:m='http://search.yahoo.com/mrss/' "
                   "m:a='1' a='2'>"
                   "<m:title/><x xmlns='http://example.org/'><y/></x><z/></r>");
  ASSERT_EQ(reader.next(), Event::start);
  EXPECT_EQ(reader.space(), Space::feed);
  EXPECT_EQ(reader.attribute("a"), "2");
  EXPECT_EQ(reader.attribute("a", Space::media), "1");
  EXPECT_EQ(reader.attribute("b"), "");
  for (const auto& [name, space] : {std::pair{"title", Space::media}, std::pair{"x", Space::other},
                                    std::pair{"y", Space::other}, std::pair{"z", Space::feed}}) {
    auto event = reader.next();
    while (event == Event::end)
      event = reader.next();
    ASSERT_EQ(event, Event::start);
    EXPECT_EQ(reader.name(), name);
    EXPECT_EQ(reader.space(), space) << name;
  }
}

TEST(XmlReader, UndeclaredPrefixesMeanWhatTheyUsuallyMean) {
  XmlReader reader("<rss><dc:creator>");
  reader.next();
  reader.next();
  EXPECT_EQ(reader.space(), Space::dublin_core);
  EXPECT_EQ(reader.name(), "creator");
  EXPECT_EQ(reader.depth(), 2U);
}

TEST(XmlReader, HtmlsEntitiesAndBareAmpersands) {
  EXPECT_EQ(told("<a>caf&eacute;&nbsp;AT&T &unknown; a&b=c; 1 < 2</a>"),
            "(a)café\u00A0AT&T &unknown; a&b=c; 1 < 2(/a)");
  EXPECT_EQ(told("<a h='?a=1&b=2&copy=3'/>"), "(a h=?a=1&b=2&copy=3)(/a)");
}

TEST(XmlReader, LineEndsAndControlCharacters) {
  EXPECT_EQ(told("<a>one\r\ntwo\rthree\x01\x0B\tfour</a>"), "(a)one\ntwo\nthree\tfour(/a)");
  EXPECT_EQ(told("<a><![CDATA[x\x02y]]></a>"), "(a)xy(/a)");
}

TEST(XmlReader, EndTagsCloseWhatWasLeftOpen) {
  EXPECT_EQ(told("<a><b>one<c>two</b>three</a>"), "(a)(b)one(c)two(/c)(/b)three(/a)");
  EXPECT_EQ(told("<a>one</b>two</a>"), "(a)onetwo(/a)");
  EXPECT_EQ(told("<a></A>"), "(a)(/a)");
  EXPECT_EQ(told("</a></b>x"), "x");
  EXPECT_EQ(forgiven("<a><b></a>").size(), 1U);
}

TEST(XmlReader, TextThatIsCutShort) {
  EXPECT_EQ(told("<a><b>one"), "(a)(b)one(/b)(/a)");
  EXPECT_EQ(told("<a><![CDATA[one]"), "(a)one](/a)");
  EXPECT_EQ(told("<a><!-- one"), "(a)(/a)");
  EXPECT_EQ(told("<a b='c"), "(a b=c)(/a)");
  EXPECT_EQ(told("<a b="), "(a b=)(/a)");
  EXPECT_EQ(told("<a><"), "(a)<(/a)");
  EXPECT_EQ(told("<a></"), "(a)(/a)");
  EXPECT_EQ(told(""), "");
}

TEST(XmlReader, BrokenTags) {
  EXPECT_EQ(told("<a b=1 c>x</a>"), "(a b=1 c=)x(/a)");
  EXPECT_EQ(told("<a b='1'c='2'/>"), "(a b=1 c=2)(/a)");
  EXPECT_EQ(told("<a b='one>text <c d='two'>more</c></a>"), "(a b=one)text (c d=two)more(/c)(/a)");
  EXPECT_EQ(told("<a <b>x</b></a>"), "(a)(b)x(/b)(/a)");
  EXPECT_EQ(told("<a>I <3 it</a>"), "(a)I <3 it(/a)");
}

TEST(XmlReader, QuotationMarksAndTagsInsideOfValues) {
  EXPECT_EQ(told("<a b=\"In \"Hard Times\" he, \"the\" poet\" c=\"d\"/>"),
            "(a b=In \"Hard Times\" he, \"the\" poet c=d)(/a)");
  EXPECT_EQ(told("<a b=\"x <em class=\"y\">z</em> <i>\" c='d'/>e"),
            "(a b=x <em class=\"y\">z</em> <i> c=d)(/a)e");
  EXPECT_EQ(told("<a b='2 > 1' c='3'/>"), "(a b=2 > 1 c=3)(/a)");
  EXPECT_EQ(told("<a b='isn't it'>x</a>"), "(a b=isn't it)x(/a)");
}

TEST(XmlReader, Doctype) {
  EXPECT_EQ(told("<!DOCTYPE rss PUBLIC \"-//Netscape//DTD RSS 0.91//EN\" "
                 "\"http://my.netscape.com/rss.dtd\"><rss/>"),
            "(rss)(/rss)");
  EXPECT_EQ(
      told("<!DOCTYPE a [<!-- don't > --><!ENTITY % x SYSTEM \"file:///etc/passwd\">%x;"
           "<!ENTITY y SYSTEM \"file:///etc/passwd\"><!ENTITY z \"caf&#233;\">]><a>&z;&y;</a>"),
      "(a)café&y;(/a)");
}

TEST(XmlReader, BillionLaughsFallFlat) {
  std::string bomb = "<!DOCTYPE lolz [<!ENTITY lol0 \"lol\">";
  for (int i = 1; i < 10; ++i) {
    bomb += "<!ENTITY lol" + std::to_string(i) + " \"";
    for (int k = 0; k < 10; ++k)
      bomb += "&lol" + std::to_string(i - 1) + ";";
    bomb += "\">";
  }
  bomb += "]><rss>&lol9;</rss>";
  EXPECT_EQ(told(bomb), "(rss)&lol9;(/rss)");
  EXPECT_EQ(forgiven(bomb).size(), 2U);
}

TEST(XmlReader, QuadraticBlowupFallsFlatToo) {
  std::string bomb = "<!DOCTYPE a [<!ENTITY e \"" + std::string(250, 'x') + "\">]><a>";
  for (int i = 0; i < 200'000; ++i)
    bomb += "&e;";
  EXPECT_LT(told(bomb).size(), 1'000'000U);
}

TEST(XmlReader, DeepNestingIsBounded) {
  std::string deep;
  for (int i = 0; i < 100'000; ++i)
    deep += "<a>";
  deep += "text";
  for (int i = 0; i < 100'000; ++i)
    deep += "</a>";
  XmlReader reader(deep);
  std::size_t deepest = 0, starts = 0, ends = 0;
  std::string characters;
  for (auto event = reader.next(); event != Event::finish; event = reader.next()) {
    if (event == Event::text) {
      characters += reader.characters();
    } else {
      (event == Event::start ? starts : ends) += 1;
      deepest = std::max(deepest, reader.depth());
    }
  }
  EXPECT_EQ(starts, ends);
  EXPECT_LE(deepest, 256U);
  EXPECT_EQ(characters, "text");
}

TEST(XmlReader, TimeIsLinear) {
  for (const auto* piece :
       {"<", "<a ", "<a>", "</a>", "<!--", "<![CDATA[", "&", "&a;", "<a b='", "<a b=\"<",
        "<!DOCTYPE ", "<?", "<a xmlns:b='c'>", "<!DOCTYPE a [<!ENTITY b \"", "</b><a>"}) {
    std::string text;
    while (text.size() < 2'000'000)
      text += piece;
    const auto before = std::chrono::steady_clock::now();
    told(text);
    EXPECT_LT(std::chrono::steady_clock::now() - before, std::chrono::seconds(5)) << piece;
  }
}

TEST(XmlReader, SurvivesEveryCut) {
  const std::string xml =
      "<?xml version='1.0'?><!DOCTYPE a [<!ENTITY b \"c\">]><a xmlns:d='e' f='g&amp;'>&b;<d:h/>"
      "<![CDATA[i]]><!-- j -->&#107;</a>";
  for (std::size_t size = 0; size <= xml.size(); ++size) {
    const auto cut =
        std::make_unique<char[]>(size); // exactly so many bytes, for the sanitizer to see
    std::copy_n(xml.begin(), size, cut.get());
    told({cut.get(), size});
  }
}

struct FreeDocument {
  void operator()(xmlDoc* document) const { xmlFreeDoc(document); }
};

void keep_silent(void*, const char*, ...) {}

std::string text_by_libxml2(const std::string& utf8, bool& is_well_formed) {
  xmlSetGenericErrorFunc(nullptr, keep_silent);
  const std::unique_ptr<xmlDoc, FreeDocument> document(
      xmlReadMemory(utf8.data(), static_cast<int>(utf8.size()), nullptr, "UTF-8",
                    XML_PARSE_NOENT | XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING));
  is_well_formed = document != nullptr;
  if (!is_well_formed || xmlDocGetRootElement(document.get()) == nullptr)
    return {};
  xmlChar* content = xmlNodeGetContent(xmlDocGetRootElement(document.get()));
  std::string text(reinterpret_cast<const char*>(content));
  xmlFree(content);
  return text;
}

std::string text_by_ours(const std::string& utf8) {
  XmlReader reader(utf8);
  std::string text;
  std::size_t depth = 0;
  for (auto event = reader.next(); event != Event::finish; event = reader.next()) {
    if (event == Event::text && depth > 0)
      text += reader.characters();
    else if (event == Event::start)
      ++depth;
    else if (event == Event::end)
      --depth;
  }
  return text;
}

// Where libxml2 finds nothing to complain about, both read the same text.
TEST(XmlReader, AgreesWithLibxml2OnRealFeeds) {
  const std::filesystem::path feeds = testing_data::folder() / "feeds";
  if (!std::filesystem::exists(feeds))
    GTEST_SKIP() << "no feeds at " << feeds;
  std::size_t compared = 0;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(feeds)) {
    if (!entry.is_regular_file())
      continue;
    std::stringstream bytes;
    bytes << std::ifstream(entry.path(), std::ios::binary).rdbuf();
    const auto utf8 = text::decode(bytes.str()).utf8;
    bool is_well_formed = false;
    const auto expected = text_by_libxml2(utf8, is_well_formed);
    if (!is_well_formed)
      continue;
    ++compared;
    EXPECT_EQ(text_by_ours(utf8), expected) << entry.path();
  }
  EXPECT_GT(compared, 0U);
}

} // namespace
