#include "tests/portal/newsroom.hpp"
#include <gtest/gtest.h>

namespace portal::testing {

TEST(SearchPage, blank_search_explains_itself) {
  const Newsroom newsroom;
  const auto page = newsroom.get("/search");
  EXPECT_EQ(page.status, 200U);
  EXPECT_NE(page.body.find("-football"), std::string::npos);
  EXPECT_EQ(page.body.find("No article"), std::string::npos);
}

TEST(SearchPage, marks_what_was_found) {
  Newsroom newsroom;
  fill(newsroom);
  const auto page = newsroom.get("/search?q=parrot").body;
  EXPECT_NE(page.find("<mark>parrot</mark>"), std::string::npos);
  EXPECT_NE(page.find("value=\"parrot\""), std::string::npos);
  EXPECT_NE(page.find("href=\"/search/feed.xml?q=parrot\""), std::string::npos);
}

TEST(SearchPage, nothing_found_is_said) {
  Newsroom newsroom;
  fill(newsroom);
  EXPECT_NE(
      newsroom.get("/search?q=zeppelin").body.find("No article that was read here has all of this"),
      std::string::npos);
}

TEST(SearchPage, fields_filter) {
  Newsroom newsroom;
  fill(newsroom);
  EXPECT_NE(newsroom.get("/search?q=learnt&section=politics").body.find("Budget passes"),
            std::string::npos);
  EXPECT_EQ(newsroom.get("/search?q=learnt&section=politics").body.find("Lost parrot"),
            std::string::npos);
  EXPECT_NE(newsroom.get("/search?q=learnt&outlet=lens.example").body.find("New comet"),
            std::string::npos);
  EXPECT_EQ(newsroom.get("/search?q=learnt&outlet=lens.example").body.find("Lost parrot"),
            std::string::npos);
  EXPECT_NE(newsroom.get("/search?q=learnt&to=2026-11-19").body.find("Old bones"),
            std::string::npos);
  EXPECT_EQ(newsroom.get("/search?q=learnt&to=2026-11-19").body.find("New comet"),
            std::string::npos);
  EXPECT_NE(newsroom.get("/search?q=learnt&from=2026-11-20&to=2026-11-20").body.find("New comet"),
            std::string::npos);
}

TEST(SearchPage, copies_are_left_out_and_the_newest_put_first) {
  Newsroom newsroom;
  fill(newsroom);
  const auto all = newsroom.get("/search?q=minister&language=en").body;
  EXPECT_NE(all.find("The herald"), std::string::npos);
  const auto originals = newsroom.get("/search?q=minister&only=originals&language=en").body;
  EXPECT_EQ(originals.find("The herald"), std::string::npos);
  EXPECT_NE(originals.find("Minister to resign"), std::string::npos);
  EXPECT_NE(originals.find("value=\"originals\" checked"), std::string::npos);
  EXPECT_NE(originals.find("<option value=\"en\" selected>English"), std::string::npos);
  EXPECT_NE(
      originals.find("href=\"/search/feed.atom?q=minister&amp;language=en&amp;only=originals\""),
      std::string::npos);
  const auto newest = newsroom.get("/search?q=learnt&sort=newest").body;
  EXPECT_NE(newest.find("<option value=\"newest\" selected>"), std::string::npos);
  EXPECT_LT(newest.find("Lost parrot"), newest.find("Cup tie"));
  EXPECT_LT(newest.find("Cup tie"), newest.find("New comet"));
  EXPECT_EQ(newsroom.get("/search?q=minister&language=de").body.find("Minister to"),
            std::string::npos);
}

TEST(SearchPage, field_that_cannot_be_read_is_named) {
  const Newsroom newsroom;
  const auto date = newsroom.get("/search?q=a&from=someday");
  EXPECT_EQ(date.status, 400U);
  EXPECT_NE(date.body.find("“someday”: not a date"), std::string::npos);
  EXPECT_EQ(newsroom.get("/search?q=a&section=nowhere").status, 400U);
}

TEST(SearchPage, reports_of_one_story_stand_together) {
  Newsroom newsroom;
  fill(newsroom);
  const auto page = newsroom.get("/search?q=minister").body;
  EXPECT_EQ(occurrences("<li class=\"hit\">", page), 1U);
  EXPECT_NE(page.find("3 more reports of this story"), std::string::npos);
}

TEST(SearchPage, pages_keep_the_question) {
  Newsroom newsroom;
  for (int i = 0; i < 30; ++i)
    newsroom.tell(0x100 + static_cast<std::uint64_t>(i), "busy", i,
                  "Same words & more " + std::to_string(i));
  const auto page = newsroom.get("/search?q=words+%26+more&section=world").body;
  EXPECT_EQ(occurrences("<li class=\"hit\">", page), 20U);
  EXPECT_NE(page.find("href=\"/search?q=words%20%26%20more&amp;section=world&amp;page=2\""),
            std::string::npos);
  EXPECT_EQ(occurrences("<li class=\"hit\">",
                        newsroom.get("/search?q=words+more&section=world&page=2").body),
            10U);
}

} // namespace portal::testing
