#include "article/date.hpp"
#include "page_of.hpp"
#include <gtest/gtest.h>

namespace article {
namespace {

Dates dates(const std::string& html, std::string_view url = "") {
  const auto document = testing::parse(html);
  const auto blocks = split_blocks(document);
  std::size_t begins = 0;
  while (begins < blocks.size() && !blocks[begins].text.starts_with("TEXT"))
    ++begins;
  return find_dates(document, read_statements(document), url, blocks, begins,
                    testing::day(2026, 11, 23));
}

std::string found(const std::string& html, std::string_view url = "") {
  const auto published = dates(html, url).published;
  return published ? text::to_iso_date(published->time) + " " + published->source : "none";
}

std::string json_ld(const std::string& members) {
  return "<script type='application/ld+json'>{\"@type\":\"NewsArticle\"," + members + "}</script>";
}

TEST(Date, FromWhereItIsStated) {
  EXPECT_EQ(found(json_ld("\"datePublished\":\"2024-03-04T10:00:00Z\"")), "2024-03-04 json-ld");
  EXPECT_EQ(found("<meta property='article:published_time' content='2024-03-04'>"),
            "2024-03-04 meta");
  EXPECT_EQ(found("<time datetime='2024-03-04'>4 March</time>"), "2024-03-04 time");
  EXPECT_EQ(found("", "https://example.org/news/2024/03/04/a-story"), "2024-03-04 url");
  EXPECT_EQ(found("<p>4 March 2024</p><p>TEXT</p>"), "2024-03-04 text");
  EXPECT_EQ(found("<p>4. März 2024</p><p>TEXT</p>"), "2024-03-04 text");
  EXPECT_EQ(found("<p>TEXT</p>"), "none");
}

TEST(Date, AgreementBeatsRank) {
  EXPECT_EQ(found(json_ld("\"datePublished\":\"2024-09-09\"") +
                      "<meta property='article:published_time' content='2024-03-04'><time "
                      "datetime='2024-03-04'></time><p>4 March 2024</p><p>TEXT</p>",
                  "https://example.org/2024/03/04/x")
                .substr(0, 10),
            "2024-03-04");
}

TEST(Date, TheFutureAndThePastAreNotBelieved) {
  EXPECT_EQ(found("<meta property='article:published_time' content='2031-01-01'>"), "none");
  EXPECT_EQ(found("<meta property='article:published_time' content='1970-01-01'>"), "none");
  EXPECT_EQ(found("<meta property='article:published_time' content='2026-11-24'>"),
            "2026-11-24 meta");
}

TEST(Date, ModifiedIsKeptApart) {
  const auto both =
      dates(json_ld("\"datePublished\":\"2024-03-04\",\"dateModified\":\"2024-03-05T06:00:00Z\""));
  ASSERT_TRUE(both.published && both.modified);
  EXPECT_EQ(text::to_iso_date(both.published->time), "2024-03-04");
  EXPECT_EQ(text::to_iso(*both.modified), "2024-03-05T06:00:00Z");
}

TEST(Date, NumbersInAddressesAreNotAlwaysDates) {
  EXPECT_EQ(found("", "https://example.org/product/12345678901"), "none");
  EXPECT_EQ(found("", "https://example.org/a/2024/99/99/b"), "none");
}

} // namespace
} // namespace article
