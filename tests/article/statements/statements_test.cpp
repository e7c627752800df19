#include "article/statements/statements.hpp"
#include "tests/article/page_of.hpp"
#include <gtest/gtest.h>

namespace article {
namespace {

using testing::parse;

Statements read(std::string_view html) { return read_statements(parse(html)); }
std::string json_ld(std::string_view json) {
  return "<script type='application/ld+json'>" + std::string(json) + "</script>";
}

TEST(Statements, MetaAndLinks) {
  const auto page =
      read("<html lang=de><head><title>A &amp; B</title><meta property='og:title' content='A "
           "&amp;amp; B'>"
           "<meta name=author content='Jane Roe'><meta name='Date' content='2024-02-03'>"
           "<meta property='article:published_time' content='2024-02-04'>"
           "<link rel=canonical href='/a'><link rel=canonical href='/b'></head>");
  EXPECT_EQ(page.title_element, "A & B");
  EXPECT_EQ(page.og_title, "A & B");
  EXPECT_EQ(page.meta_authors, std::vector<std::string>{"Jane Roe"});
  EXPECT_EQ(page.meta_published, "2024-02-04");
  EXPECT_EQ(page.canonical, "/a");
  EXPECT_EQ(page.language, "de");
}

TEST(Statements, AnArticleInAGraph) {
  const auto page = read(json_ld(R"({"@graph":[{"@type":"WebSite","name":"Site"},
    {"@type":["Thing","https://schema.org/NewsArticle"],"headline":"H","datePublished":"2024-01-02",
     "author":[{"name":"A"},{"@id":"#b"},"C"],"publisher":{"name":"P"},"articleSection":["S","T"],"image":[{"url":"/i.jpg"}]},
    {"@type":"Person","@id":"#b","name":"B"}]})"));
  EXPECT_EQ(page.type, "NewsArticle");
  EXPECT_EQ(page.headline, "H");
  EXPECT_EQ(page.date_published, "2024-01-02");
  EXPECT_EQ(page.authors, (std::vector<std::string>{"A", "C", "B"}));
  EXPECT_EQ(page.publisher, "P");
  EXPECT_EQ(page.section, "S");
  EXPECT_EQ(page.image, "/i.jpg");
  EXPECT_NE(std::find(page.types.begin(), page.types.end(), "WebSite"), page.types.end());
}

TEST(Statements, OtherThingsAreNoArticle) {
  const auto page = read(json_ld(R"([{"@type":"Product","name":"Kettle"}])"));
  EXPECT_EQ(page.type, "");
  EXPECT_EQ(page.headline, "");
  EXPECT_EQ(page.types, std::vector<std::string>{"Product"});
}

TEST(Statements, BrokenJsonIsPassedOver) {
  const auto page =
      read(json_ld("{\"@type\": \"NewsArticle\", ") + json_ld("[1, null, {\"@type\": 3}]") +
           json_ld(R"({"@type":"BlogPosting","headline":"B",})"));
  EXPECT_EQ(page.headline, "B");
}

TEST(Statements, BrokenJsonIsRepaired) {
  const auto page = read(json_ld("<![CDATA[ {\"@type\":\"NewsArticle\",\"headline\":\"A\nB\" \n "
                                 "\"author\":{\"name\":\"Jane Roe\"}} ]]>"));
  EXPECT_EQ(page.headline, "A B");
  EXPECT_EQ(page.authors, std::vector<std::string>{"Jane Roe"});
}

TEST(Statements, SeveralNamesInOneObject) {
  EXPECT_EQ(
      read(json_ld(R"({"@type":"article","headline":"H","author":{"name":["A","B"]}})")).authors,
      (std::vector<std::string>{"A", "B"}));
}

TEST(Statements, AddressesStayAsTheyAre) {
  const auto page = read("<meta property='og:image' content='/i?a=1&amp;copy=2'><link "
                         "rel='Canonical' href='/a?x=1&amp;lt=2'>");
  EXPECT_EQ(page.og_image, "/i?a=1&copy=2");
  EXPECT_EQ(page.canonical, "/a?x=1&lt=2");
}

TEST(Statements, TheDocumentsLanguageComesFirst) {
  EXPECT_EQ(read("<html lang=de><meta property='og:locale' content='en_GB'>").language, "de");
  EXPECT_EQ(read("<meta property='og:locale' content='en_GB'>").language, "en-GB");
}

TEST(Statements, ManyNamesOfOneMeta) {
  const auto page = read("<meta property='og:title twitter:title' content='H'>");
  EXPECT_EQ(page.og_title, "H");
  EXPECT_EQ(page.meta_title, "H");
}

TEST(Statements, CataloguesWriteTheFamilyNameFirst) {
  const auto page =
      read("<meta name=citation_author content='Roe, Jane'><meta name=author content='Doe, John'>");
  EXPECT_EQ(page.meta_authors, (std::vector<std::string>{"Jane Roe", "Doe, John"}));
}

TEST(Statements, DeepJsonEnds) {
  std::string deep;
  for (int i = 0; i < 100'000; ++i)
    deep += "{\"@graph\":[";
  EXPECT_EQ(read(json_ld(deep)).headline, "");
}

} // namespace
} // namespace article
