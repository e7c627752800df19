#include "article/date/date.hpp"
#include "tests/article/dated_page.hpp"
#include <gtest/gtest.h>

namespace article {
namespace {

Dates dates(const std::string& html, const std::string& url = "") {
  return find_dates(testing::DatedPage(html, url).page(), date_model());
}

std::string found(const std::string& html, const std::string& url = "") {
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
  EXPECT_EQ(found("<h1>A</h1><time datetime='2024-03-04'>4 March</time><p>TEXT</p>"),
            "2024-03-04 time");
  EXPECT_EQ(found("", "https://example.org/news/2024/03/04/a-story"), "2024-03-04 url");
  EXPECT_EQ(found("<p>4 March 2024</p><p>TEXT</p>"), "2024-03-04 text");
  EXPECT_EQ(found("<p>TEXT</p>"), "none");
}

TEST(Date, AsNewspapersWriteIt) {
  for (const auto* written :
       {"5. März 2024", "le 5 mars 2024", "5 de marzo de 2024", "5 marca 2024", "5 Μαρτίου 2024",
        "5 марта 2024", "٥ مارس ٢٠٢٤", "2024年3月5日", "2024년 3월 5일", "5 במרץ 2024",
        "2024 m. kovo 5 d.", "5 tháng 3, 2024", "5.3.2024", "05.03.24"})
    EXPECT_EQ(found("<h1>A</h1><p>" + std::string(written) + "</p><p>TEXT</p>"), "2024-03-05 text")
        << written;
}

TEST(Date, AgreementBeatsRank) {
  EXPECT_EQ(found(json_ld("\"datePublished\":\"2024-09-09\"") +
                      "<meta property='article:published_time' content='2024-03-04'><time "
                      "datetime='2024-03-04'></time><p>4 March 2024</p><p>TEXT</p>",
                  "https://example.org/2024/03/04/x")
                .substr(0, 10),
            "2024-03-04");
}

TEST(Date, WhatIsAboutOtherArticlesIsNot) {
  EXPECT_EQ(found("<article><h1>A</h1><p class=date>4 March 2024</p><p>TEXT</p></article>"
                  "<aside><time datetime='2024-05-01'>1 May</time></aside>"
                  "<div class=comments><time datetime='2024-03-09'>9 March</time></div>"
                  "<footer>© 1999–2026, since 1 January 1999</footer>")
                .substr(0, 10),
            "2024-03-04");
}

TEST(Date, OfOneDayTheTimeOfDayIsKept) {
  const auto published = dates("<h1>A</h1><p>4 March 2024</p><p>TEXT</p>" +
                               json_ld("\"datePublished\":\"2024-03-04T23:30:00-05:00\""))
                             .published;
  ASSERT_TRUE(published);
  EXPECT_EQ(text::to_iso(published->time, published->offset), "2024-03-04T23:30:00-05:00");
}

TEST(Date, TheFutureAndThePastAreNotBelieved) {
  EXPECT_EQ(found("<meta property='article:published_time' content='2031-01-01'>"), "none");
  EXPECT_EQ(found("<meta property='article:published_time' content='1970-01-01'>"), "none");
  EXPECT_EQ(found("<meta property='article:published_time' content='2026-11-24'>"),
            "2026-11-24 meta");
}

TEST(Date, ModifiedIsKeptApart) {
  const auto both = dates(
      json_ld("\"datePublished\":\"2024-03-04\",\"dateModified\":\"2024-03-05T08:00:00+02:00\""));
  ASSERT_TRUE(both.published && both.modified);
  EXPECT_EQ(text::to_iso_date(both.published->time), "2024-03-04");
  EXPECT_EQ(text::to_iso(both.modified->time, both.modified->offset), "2024-03-05T08:00:00+02:00");
  EXPECT_EQ(both.modified->source, "json-ld");
  EXPECT_EQ(both.days, 2U);
}

} // namespace
} // namespace article
