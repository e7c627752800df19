#include "tests/portal/newsroom.hpp"
#include <gtest/gtest.h>

namespace portal::testing {

TEST(FrontPage, empty_store_tells_how_to_begin) {
  const Newsroom newsroom;
  const auto page = newsroom.get("/");
  EXPECT_EQ(page.status, 200U);
  EXPECT_NE(page.body.find("headwater feeds add"), std::string::npos);
}

TEST(FrontPage, each_story_stands_once) {
  Newsroom newsroom;
  fill(newsroom);
  const auto page = newsroom.get("/").body;
  for (const auto* headline :
       {"Budget passes by one vote", "New comet seen from Chile", "Old bones, new tools",
        "Cup tie ends in fog", "Lost parrot returns after nine years"})
    EXPECT_EQ(occurrences(std::string("dir=\"auto\">") + headline + "</a>", page), 1U) << headline;
  // Of many reports: the story once, its reports below.
  EXPECT_EQ(occurrences("href=\"/story/0000000000000051\"", page), 1U);
  EXPECT_EQ(occurrences("href=\"/story/0000000000000052\"", page), 1U);
}

TEST(FrontPage, cards_say_who_when_and_how_independent) {
  Newsroom newsroom;
  fill(newsroom);
  const auto page = newsroom.get("/").body;
  EXPECT_NE(page.find("5 reports · 3 independent"), std::string::npos);
  EXPECT_NE(page.find("The wire"), std::string::npos);
  EXPECT_NE(page.find("<time datetime=\"2026-11-20T07:00:00Z\" title=\"20 November 2026, 07:00 "
                      "UTC\">5 hours ago</time>"),
            std::string::npos);
  EXPECT_NE(page.find("+ 2 copies"), std::string::npos);
}

TEST(FrontPage, many_outlets_with_one_source_are_named_as_such) {
  Newsroom newsroom;
  fill(newsroom);
  for (int i = 0; i < 12; ++i) // so that the rumour does not stand at the top
    newsroom.tell(0x100 + static_cast<std::uint64_t>(i), "busy", 1,
                  "Newer story number " + std::to_string(i));
  const auto page = newsroom.get("/").body;
  EXPECT_NE(page.find("4 reports · 1 independent"), std::string::npos);
  EXPECT_EQ(occurrences("class=\"flag\"", page), 1U);
}

TEST(FrontPage, sections_without_news_are_left_out) {
  Newsroom newsroom;
  for (int i = 0; i < 12; ++i)
    newsroom.tell(0x100 + static_cast<std::uint64_t>(i), "busy", i,
                  "World story number " + std::to_string(i));
  const auto page = newsroom.get("/").body;
  EXPECT_NE(page.find("id=\"block-world\""), std::string::npos);
  EXPECT_EQ(page.find("id=\"block-crime\""), std::string::npos);
}

TEST(FrontPage, one_section_does_not_fill_the_top) {
  Newsroom newsroom;
  for (int i = 0; i < 12; ++i)
    newsroom.tell(0x100 + static_cast<std::uint64_t>(i), "busy", i,
                  std::string("Match at ") + static_cast<char>('A' + i) + "vale",
                  [](news::Arrival& arrival) { arrival.reading.section = news::Section::sports; });
  newsroom.tell(0x200, "calm", 600, "A law is passed",
                [](news::Arrival& arrival) { arrival.reading.section = news::Section::politics; });
  const auto page = newsroom.get("/").body;
  const auto top = page.substr(0, page.find("class=\"blocks\""));
  EXPECT_EQ(occurrences("dir=\"auto\">Match at", top), 3U);
  EXPECT_NE(top.find("A law is passed"), std::string::npos);
}

TEST(FrontPage, one_name_does_not_fill_the_top) {
  Newsroom newsroom;
  const std::string told[] = {"wins the vote", "sells a farm", "meets the miners", "is late again"};
  for (int i = 0; i < 4; ++i)
    newsroom.tell(0x100 + static_cast<std::uint64_t>(i), "busy", i,
                  "Arden " + told[static_cast<std::size_t>(i)], [&](news::Arrival& arrival) {
                    arrival.article.text = "The news about Arden came in the evening.";
                    arrival.reading.section = news::sections[static_cast<std::size_t>(i)];
                  });
  const auto page = newsroom.get("/").body;
  const auto top = page.substr(0, page.find("class=\"blocks\""));
  EXPECT_EQ(occurrences("dir=\"auto\">Arden", top), 2U);
  EXPECT_EQ(occurrences("dir=\"auto\">Arden", page), 4U) << "the others stand in their sections";
}

TEST(FrontPage, story_of_one_article_links_to_the_article) {
  Newsroom newsroom;
  fill(newsroom);
  const auto page = newsroom.get("/").body;
  EXPECT_NE(page.find("href=\"/article/000000000000a00c\""), std::string::npos);
  EXPECT_EQ(page.find("href=\"/story/0000000000000054\""), std::string::npos);
}

TEST(FrontPage, other_languages_say_so) {
  Newsroom newsroom;
  newsroom.tell(0x1, "akhbar", 5, "خبر",
                [](news::Arrival& arrival) { arrival.article.language = "ar"; });
  const auto page = newsroom.get("/").body;
  EXPECT_NE(page.find("lang=\"ar\" dir=\"rtl\">خبر</a>"), std::string::npos);
  EXPECT_NE(page.find(">Arabic<"), std::string::npos);
}

} // namespace portal::testing
