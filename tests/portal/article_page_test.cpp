#include "tests/portal/newsroom.hpp"
#include <gtest/gtest.h>

namespace portal::testing {

TEST(ArticlePage, shows_the_text_and_leads_to_the_original) {
  Newsroom newsroom;
  fill(newsroom);
  const auto page = newsroom.get("/article/a001").body;
  EXPECT_NE(
      page.find(
          "<h1 lang=\"en\" dir=\"auto\">Bridge over the Sule closed after crack is found</h1>"),
      std::string::npos);
  EXPECT_NE(page.find("<p>More is expected to be said in the evening.</p>"), std::string::npos);
  EXPECT_NE(page.find("href=\"https://wire.example/1\" rel=\"nofollow noopener "
                      "noreferrer\"><span>Read the original"),
            std::string::npos);
  EXPECT_NE(page.find("20 November 2026, 07:00 UTC"), std::string::npos);
  EXPECT_NE(page.find("<meta name=\"robots\" content=\"noindex\">"), std::string::npos);
}

TEST(ArticlePage, copy_names_what_it_copies) {
  Newsroom newsroom;
  fill(newsroom);
  const auto verbatim = newsroom.get("/article/a003").body;
  EXPECT_NE(verbatim.find("This is a verbatim copy of"), std::string::npos);
  EXPECT_NE(verbatim.find("href=\"/article/000000000000a001\""), std::string::npos);
  EXPECT_NE(verbatim.find("1 hour earlier"), std::string::npos);
  EXPECT_NE(verbatim.find("100 % of the words in common"), std::string::npos);
  EXPECT_NE(newsroom.get("/article/a004").body.find("This is a near copy of"), std::string::npos);
}

TEST(ArticlePage, original_names_its_copies) {
  Newsroom newsroom;
  fill(newsroom);
  const auto page = newsroom.get("/article/a001").body;
  EXPECT_NE(page.find("The first report of this story"), std::string::npos);
  EXPECT_NE(page.find("2 later articles have these words"), std::string::npos);
  EXPECT_NE(page.find("Verbatim copy"), std::string::npos);
  EXPECT_EQ(page.find("This is a"), std::string::npos);
}

TEST(ArticlePage, what_was_read_first_but_is_dated_later_is_the_copy) {
  Newsroom newsroom;
  const auto late = newsroom.tell(0x9, "echo", 30, "Ferry aground");
  newsroom.tell(0x9, "wire", 90, "Ferry aground", copying(late, news::ReuseKind::near));
  EXPECT_NE(newsroom.get("/article/a001").body.find("This is a verbatim copy of"),
            std::string::npos);
  EXPECT_EQ(newsroom.get("/article/a002").body.find("This is a"), std::string::npos);
}

TEST(ArticlePage, credits_are_listed_and_marked_in_the_text) {
  Newsroom newsroom;
  fill(newsroom);
  const auto page = newsroom.get("/article/a005").body;
  EXPECT_NE(page.find("Credits <bdi>CNN</bdi>: <q>told CNN</q>"), std::string::npos);
  EXPECT_NE(page.find("two officials <mark class=\"credit\">told CNN</mark> on Thursday."),
            std::string::npos);
}

TEST(ArticlePage, sees_links_of_the_text_other_reports_and_the_section) {
  Newsroom newsroom;
  fill(newsroom);
  newsroom.tell(0x58, "courier", 10, "Tunnel opens");
  const auto page = newsroom.get("/article/a005").body;
  EXPECT_NE(page.find("<a href=\"https://post.example/other\" rel=\"nofollow noopener "
                      "noreferrer\">Ten bridges that fell</a>"),
            std::string::npos);
  EXPECT_NE(page.find("<li dir=\"auto\">The Morning Tide, in your inbox at seven</li>"),
            std::string::npos);
  const auto elsewhere = page.substr(page.find("Other reports of this story"));
  EXPECT_NE(elsewhere.find("The wire"), std::string::npos);
  EXPECT_NE(elsewhere.find("Tunnel opens"), std::string::npos);
  EXPECT_EQ(elsewhere.find("href=\"/article/000000000000a005\""), std::string::npos);
}

TEST(ArticlePage, languages_written_from_the_right) {
  Newsroom newsroom;
  newsroom.tell(0x9, "akhbar", 5, "خبر",
                [](news::Arrival& arrival) { arrival.article.language = "ar"; });
  EXPECT_NE(newsroom.get("/article/a001").body.find("<div class=\"text\" lang=\"ar\" dir=\"rtl\">"),
            std::string::npos);
}

TEST(ArticlePage, older_version_leads_to_the_newer) {
  Newsroom newsroom;
  const auto same_place = [](news::Arrival& arrival) {
    arrival.article.canonical = "https://wire.example/ferry";
  };
  newsroom.tell(0x9, "wire", 90, "Ferry aground", same_place);
  newsroom.tell(0x9, "wire", 60, "Ferry freed", same_place);
  EXPECT_NE(newsroom.get("/article/a001")
                .body.find("href=\"/article/000000000000a002\">Read the latest version"),
            std::string::npos);
  EXPECT_EQ(newsroom.get("/article/a002").body.find("Read the latest version"), std::string::npos);
}

TEST(ArticlePage, old_news_is_a_caution) {
  Newsroom newsroom;
  const auto old = newsroom.tell(0x9, "wire", 60 * 24 * 300, "Drones for the front");
  newsroom.tell(0x9, "echo", 10, "Drones for the front", copying(old, news::ReuseKind::reworded));
  EXPECT_NE(newsroom.get("/article/a002").body.find("<p class=\"caution\">old news"),
            std::string::npos);
}

TEST(ArticlePage, without_date_or_text) {
  Newsroom newsroom;
  newsroom.tell(0x9, "wire", 0, "", [](news::Arrival& arrival) {
    arrival.article.published.reset();
    arrival.article.text.clear();
    arrival.article.outlet = {};
    arrival.article.canonical = "notes/one.txt";
  });
  const auto page = newsroom.get("/article/a001").body;
  EXPECT_NE(page.find("Read here on"), std::string::npos);
  EXPECT_NE(page.find("No text was found"), std::string::npos);
  EXPECT_NE(page.find(">Untitled</h1>"), std::string::npos);
  EXPECT_EQ(page.find("Read the original"), std::string::npos);
}

} // namespace portal::testing
