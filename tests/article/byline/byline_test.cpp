#include "article/byline/byline.hpp"
#include "tests/article/page_of.hpp"
#include <gtest/gtest.h>

namespace article {
namespace {

std::string byline(const std::string& html) {
  const auto document = testing::parse(html);
  const auto blocks = split_blocks(document);
  std::size_t begins = 0;
  while (begins < blocks.size() && !blocks[begins].text.starts_with("TEXT"))
    ++begins;
  const auto statements = read_statements(document);
  return find_byline(document, Labels(document), statements, SiteNames(statements, ""), blocks,
                     begins);
}

std::string stated(const std::string& author) {
  return byline(
      "<meta property='og:site_name' content='The Harbour Post'><meta name=author content='" +
      author + "'>");
}

TEST(Byline, PeopleAreNamedOneByOne) {
  EXPECT_EQ(stated("Jane Roe"), "Jane Roe");
  EXPECT_EQ(stated("By Jane Roe and John Doe"), "Jane Roe, John Doe");
  EXPECT_EQ(stated("Von Katrin Böhnlein und Jörg Künzle"), "Katrin Böhnlein, Jörg Künzle");
  EXPECT_EQ(stated("Jane Roe, Science Correspondent | The Harbour Post"), "Jane Roe");
}

TEST(Byline, NeitherRolesNorAddresses) {
  for (const auto* written : {"admin", "Staff", "Staff Writer", "https://example.org/jane",
                              "Redaktion", "12345", "jane@example.org"})
    EXPECT_EQ(stated(written), "") << written;
  EXPECT_EQ(stated("Anna Stafford"), "Anna Stafford");
}

TEST(Byline, AnOrganisationWhereNobodyElseIsNamed) {
  EXPECT_EQ(stated("The Harbour Post"), "The Harbour Post");
  EXPECT_EQ(stated("Harbour Post Sports Desk"), "Harbour Post Sports Desk");
  EXPECT_EQ(byline("<meta name=author content='The Harbour Post'><meta property='og:site_name' "
                   "content='The Harbour Post'><p>By Jane Roe</p><p>TEXT</p>"),
            "Jane Roe");
}

TEST(Byline, ThePersonReadersSeeBeforeTheAccountMachinesAreTold) {
  EXPECT_EQ(
      byline("<meta name=author content='jroe77'><div class=byline>By Jane Roe</div><p>TEXT</p>"),
      "Jane Roe");
}

TEST(Byline, ASiteNamedAfterItsAuthor) {
  EXPECT_EQ(
      byline("<meta property='og:site_name' content='Jane Roe'><meta name=author content='Jane "
             "Roe'><p>TEXT</p>"),
      "Jane Roe");
}

TEST(Byline, JsonLdComesFirst) {
  EXPECT_EQ(byline("<meta name=author content='X Y'><script type='application/ld+json'>"
                   "{\"@type\":\"Article\",\"author\":{\"name\":\"Jane Roe\"}}</script>"),
            "Jane Roe");
}

TEST(Byline, MarkedElements) {
  EXPECT_EQ(byline("<p>TEXT</p><div class='post-author'>By <a href='/u/1'>Jane Roe</a></div>"),
            "Jane Roe");
  EXPECT_EQ(byline("<a href='/authors/jane-roe'>Jane Roe</a><p>TEXT</p>"), "Jane Roe");
  EXPECT_EQ(byline("<div class='comment-author'>Troll King</div><p>TEXT</p>"), "");
  EXPECT_EQ(byline("<div class=byline>By <a href='/u/1'>Jane Roe</a> and <a href='/u/2'>John "
                   "Doe</a><span>Editor</span></div><p>TEXT</p>"),
            "Jane Roe, John Doe");
  EXPECT_EQ(byline("<span itemprop=author>Jane Roe</span> <span itemprop=author>John "
                   "Doe</span><p>TEXT</p>"),
            "Jane Roe, John Doe");
  EXPECT_EQ(byline("<div class=byline>Reviewed by Jane Roe</div><p>TEXT</p>"), "");
}

TEST(Byline, BesideTheDateBelowTheHeadline) {
  EXPECT_EQ(byline("<h1>Ferry aground</h1><p>Jane Roe</p><p>4 March 2024</p><p>TEXT</p>"),
            "Jane Roe");
  EXPECT_EQ(byline("<h1>Ferry aground</h1><p>Jane Roe</p><p>TEXT</p>"), "");
}

TEST(Byline, AtTheEndWhereItIsSaidOnce) {
  const std::string far = "<p>TEXT</p><p>a</p><p>b</p><p>c</p><p>d</p><p>e</p>";
  EXPECT_EQ(byline(far + "<p>Written by Jane Roe</p>"), "Jane Roe");
  EXPECT_EQ(byline(far + "<p>Written by Jane Roe</p><p>Written by John Doe</p>"), "");
}

TEST(Byline, WhoNamesOneOfTheStatedNamesThemAll) {
  EXPECT_EQ(
      byline(
          "<script type='application/ld+json'>{\"@type\":\"Article\",\"headline\":\"H\",\"author\":"
          "[{\"name\":\"Jane Roe\"},{\"name\":\"John Doe\"}]}</script>"
          "<div class=byline>By Jane Roe</div><p>TEXT</p>"),
      "Jane Roe, John Doe");
}

TEST(Byline, WhatPoweredThePageDidNotWriteIt) {
  EXPECT_EQ(byline("<p>TEXT</p><p>2025 Harbour Post · Powered by Hugo Paper</p>"), "");
  EXPECT_EQ(byline("<ul><li><a href='/c'>By Country</a></li></ul><p>TEXT</p>"), "");
}

TEST(Byline, LinesNearTheText) {
  EXPECT_EQ(byline("<p>By Jane Roe</p><p>TEXT</p>"), "Jane Roe");
  EXPECT_EQ(byline("<p>Written by</p><p>Jane Roe</p><p>TEXT</p>"), "Jane Roe");
  EXPECT_EQ(byline("<p>4 March 2024 by Jane Roe</p><p>TEXT</p>"), "Jane Roe");
  EXPECT_EQ(byline("<p>By the time they came it was late</p><p>TEXT</p>"), "");
  EXPECT_EQ(byline("<p>TEXT</p>"), "");
}

} // namespace
} // namespace article
