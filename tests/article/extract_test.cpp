#include "article/extract.hpp"
#include "tests/article/page_of.hpp"
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <sstream>

namespace article {
namespace {

using testing::day;
using testing::ferry_page;
using testing::page_of;

TEST(Extract, ANewsPage) {
  const auto article = extract(page_of(
      ferry_page(), "https://www.harbourpost.example/world/2026/11/20/ferry-kythnos?utm_source=x"));
  ASSERT_TRUE(article.has_value());
  EXPECT_EQ(article->title, "Ferry runs aground off Kythnos");
  EXPECT_EQ(article->byline, "Ilse Tarvan");
  EXPECT_EQ(article->language, "en");
  EXPECT_EQ(article->canonical, "https://www.harbourpost.example/world/2026/11/20/ferry-kythnos");
  EXPECT_EQ(article->outlet.name, "The Harbour Post");
  EXPECT_EQ(article->outlet.domain, "harbourpost.example");
  EXPECT_EQ(article->image, "https://www.harbourpost.example/pictures/ferry.jpg");
  ASSERT_TRUE(article->published.has_value());
  EXPECT_EQ(text::to_iso(*article->published), "2026-11-20T07:15:00Z");
  EXPECT_EQ(article->date_source, "json-ld");
  ASSERT_TRUE(article->modified.has_value());
  EXPECT_EQ(text::to_iso(*article->modified), "2026-11-20T10:00:00Z");
  EXPECT_TRUE(article->section_hint.starts_with("World"));
  EXPECT_TRUE(article->is_article);
  EXPECT_EQ(article->fetched, day(2026, 11, 23));
}

TEST(Extract, TheTextIsTheArticlesAlone) {
  const auto article = extract(page_of(ferry_page(), "https://www.harbourpost.example/x"));
  ASSERT_TRUE(article.has_value());
  EXPECT_TRUE(article->text.starts_with("A passenger ferry")) << article->text;
  EXPECT_TRUE(article->text.ends_with("opened an inquiry.")) << article->text;
  EXPECT_NE(article->text.find("patrol vessels.\n\nEngine trouble\n\nThe captain"),
            std::string::npos)
      << article->text;
  EXPECT_NE(article->text.find("two hours late.\n\nThe wind"), std::string::npos) << article->text;
  for (const auto* outside :
       {"Home", "Storm closes", "Related", "cranes", "All rights", "Athens correspondent"})
    EXPECT_EQ(article->text.find(outside), std::string::npos) << outside;
  ASSERT_FALSE(article->related.empty());
  EXPECT_EQ(article->related[0].title, "Storm closes ports across the Aegean");
  EXPECT_EQ(article->related[0].url, "https://www.harbourpost.example/world/storm");
}

TEST(Extract, TheSamePageIsTheSameArticle) {
  const auto first = extract(page_of(ferry_page(), "https://www.harbourpost.example/x"));
  auto later = page_of(ferry_page(), "https://www.harbourpost.example/x?utm_medium=feed");
  later.fetched = day(2026, 12, 1);
  later.input = "elsewhere";
  const auto again = extract(later);
  ASSERT_TRUE(first && again);
  EXPECT_EQ(first->id, again->id);
  auto changed = ferry_page();
  changed.replace(changed.find("312 people"), 3, "321");
  EXPECT_NE(extract(page_of(changed, "https://www.harbourpost.example/x"))->id, first->id);
}

TEST(Extract, AnotherSitesCanonicalIsNotBelieved) {
  const auto article =
      extract(page_of(ferry_page(), "https://mirror.example.org/copied/ferry?utm_source=y"));
  ASSERT_TRUE(article.has_value());
  EXPECT_EQ(article->canonical, "https://mirror.example.org/copied/ferry");
  EXPECT_EQ(article->outlet.domain, "example.org");
}

TEST(Extract, WithoutAnAddressThePagesOwnCounts) {
  const auto article = extract(page_of(ferry_page()));
  ASSERT_TRUE(article.has_value());
  EXPECT_EQ(article->outlet.domain, "harbourpost.example");
  EXPECT_EQ(article->url, article->canonical);
}

TEST(Extract, WhatIsNoPageIsAnError) {
  const auto reason = [](std::string bytes) {
    const auto article = extract(page_of(std::move(bytes)));
    return article ? std::string("none") : article.error().reason;
  };
  EXPECT_EQ(reason(""), "empty page");
  EXPECT_EQ(reason(" \n\t "), "empty page");
  EXPECT_NE(reason("%PDF-1.7 ...").find("PDF"), std::string::npos);
  EXPECT_NE(reason("\x89PNG\r\n\x1A\n....").find("PNG"), std::string::npos);
  EXPECT_NE(reason("PK\x03\x04 rest of it").find("zip"), std::string::npos);
  EXPECT_NE(reason(std::string(500, '\0')).find("binary"), std::string::npos);
  EXPECT_EQ(extract(page_of("%PDF-1.7")).error().input, "test.html");
}

TEST(Extract, AFrameWithoutTextIsNoArticle) {
  const auto article = extract(
      page_of("<html><head><title>Loading</title></head><body><div id=app></div></body></html>"));
  ASSERT_TRUE(article.has_value());
  EXPECT_FALSE(article->is_article);
  EXPECT_EQ(article->text, "");
}

TEST(Extract, FiftyMegabytesOfDivsAreALimitError) {
  auto page = page_of({});
  page.bytes.reserve(50'000'000);
  while (page.bytes.size() < 50'000'000)
    page.bytes += "<div>";
  const auto article = extract(page);
  ASSERT_FALSE(article.has_value());
  EXPECT_EQ(article.error().kind, text::ErrorKind::limit);
}

TEST(Extract, BrokenBytesStillMakeAnArticle) {
  auto page = ferry_page();
  page.insert(page.find("Nobody"), "\xFF\xFE\xC3 ");
  page.resize(page.find("</article>"));
  const auto article = extract(page_of(page, "https://www.harbourpost.example/x"));
  ASSERT_TRUE(article.has_value());
  EXPECT_NE(article->text.find("heavy winds"), std::string::npos);
}

TEST(Extract, WholeTextIsWhatStandsInTheFile) {
  const std::string whole = " Ferry runs aground\r\n\r\nBy Ilse Tarvan\r\n\f\r\n\r\n\r\n"
                            "The  ferry ran aground.\tNobody was hurt.\n\nSee also  Storm\n\n";
  auto page = page_of("\xEF\xBB\xBF" + whole);
  page.form = news::PageForm::whole_text;
  const auto article = extract(page);
  ASSERT_TRUE(article.has_value());
  EXPECT_EQ(article->text, whole);
  EXPECT_EQ(article->title, "Ferry runs aground");
  EXPECT_EQ(article->byline, "Ilse Tarvan");
}

TEST(Extract, SeedOfTheSharedFolder) {
  const std::filesystem::path seed =
      std::filesystem::path(SOURCE_DIR) / ".." / "shared" / "seed.txt";
  if (!std::filesystem::exists(seed))
    GTEST_SKIP() << seed << " is not here";
  std::ostringstream bytes;
  bytes << std::ifstream(seed).rdbuf();
  auto page = page_of(bytes.str());
  page.form = news::PageForm::text;
  const auto article = extract(page);
  ASSERT_TRUE(article.has_value());
  EXPECT_EQ(article->title,
            "China is considering sending drones and munitions to Russia, intelligence says");
  ASSERT_TRUE(article->published.has_value());
  EXPECT_EQ(text::to_iso_date(*article->published), "2024-02-21");
  EXPECT_TRUE(article->text.starts_with("(CNN) — The United States"));
  EXPECT_EQ(article->text.find("See also"), std::string::npos);
  EXPECT_EQ(article->related.size(), 2U);
  EXPECT_EQ(article->canonical, "");
  EXPECT_EQ(article->outlet.domain, "");
}

} // namespace
} // namespace article
