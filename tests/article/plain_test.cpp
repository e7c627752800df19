#include "article/plain.hpp"
#include "tests/article/page_of.hpp"
#include <gtest/gtest.h>

namespace article {
namespace {

const std::string paragraph =
    "A passenger ferry with 312 people on board ran aground off the Greek island of Kythnos early "
    "on Friday, the coastguard said.";

news::Article read(const std::string& text) { return read_plain(text, testing::page_of(text)); }

TEST(Plain, DateSiteHeadlineTwiceThenParagraphs) {
  const auto article = read("November 20, 2026\n\nSolent Drain Services\n\nAll about drains and "
                            "more\n\nFerry runs aground\n\nFerry runs aground\n\n" +
                            paragraph + "\n\nSee also  Storm closes ports\n\n" + paragraph + "\n");
  EXPECT_EQ(article.title, "Ferry runs aground");
  ASSERT_TRUE(article.published.has_value());
  EXPECT_EQ(text::to_iso_date(*article.published), "2026-11-20");
  EXPECT_EQ(article.date_source, "text");
  EXPECT_EQ(article.text, paragraph + "\n\n" + paragraph);
  ASSERT_EQ(article.related.size(), 1U);
  EXPECT_EQ(article.related[0].title, "Storm closes ports");
  EXPECT_EQ(article.language, "en");
  EXPECT_TRUE(article.is_article);
}

TEST(Plain, ParagraphsAlone) {
  const auto article = read(paragraph + "\n\n" + paragraph);
  EXPECT_EQ(article.title, "");
  EXPECT_TRUE(article.text.starts_with("A passenger ferry"));
}

TEST(Plain, NoSentenceIsLost) {
  const auto article = read("Captain, I have a deal for you.\n\nFerry sails\n\n" + paragraph);
  EXPECT_EQ(article.text, "Captain, I have a deal for you.\n\nFerry sails\n\n" + paragraph);
}

TEST(Plain, AHeadlineAlone) {
  const auto article = read("Ferry runs aground off Kythnos");
  EXPECT_EQ(article.title, "Ferry runs aground off Kythnos");
  EXPECT_EQ(article.text, "");
  EXPECT_FALSE(article.is_article);
}

TEST(Plain, NoAddressNoOutlet) {
  const auto article = read(paragraph);
  EXPECT_EQ(article.canonical, "");
  EXPECT_EQ(article.outlet.domain, "");
  EXPECT_EQ(article.outlet.id, news::OutletId{0});
}

} // namespace
} // namespace article
