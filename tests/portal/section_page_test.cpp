#include "tests/portal/newsroom.hpp"
#include <gtest/gtest.h>

namespace portal::testing {

TEST(SectionPage, holds_its_stories_and_marks_itself) {
  Newsroom newsroom;
  fill(newsroom);
  const auto page = newsroom.get("/section/politics").body;
  EXPECT_NE(page.find("Budget passes by one vote"), std::string::npos);
  EXPECT_EQ(page.find("New comet"), std::string::npos);
  EXPECT_NE(page.find("href=\"/section/politics\" aria-current=\"page\""), std::string::npos);
  EXPECT_EQ(occurrences("aria-current", page), 1U);
  EXPECT_NE(page.find("href=\"/section/politics/feed.xml\""), std::string::npos);
}

TEST(SectionPage, empty_section_says_so) {
  const Newsroom newsroom;
  const auto page = newsroom.get("/section/crime");
  EXPECT_EQ(page.status, 200U);
  EXPECT_NE(page.body.find("Nothing has been read for this section yet"), std::string::npos);
}

TEST(SectionPage, pages_hold_every_story_once) {
  Newsroom newsroom;
  for (int i = 0; i < 60; ++i)
    newsroom.tell(0x100 + static_cast<std::uint64_t>(i), "busy", i,
                  "Story " + std::to_string(1000 + i));
  std::string all;
  for (const auto* target : {"/section/world", "/section/world?page=2", "/section/world?page=3"})
    all += newsroom.get(target).body;
  for (int i = 0; i < 60; ++i)
    EXPECT_EQ(occurrences(">Story " + std::to_string(1000 + i) + "</a>", all), 1U) << i;
  EXPECT_EQ(newsroom.get("/section/world").body.find("rel=\"prev\""), std::string::npos);
  EXPECT_NE(newsroom.get("/section/world").body.find("href=\"/section/world?page=2\""),
            std::string::npos);
  EXPECT_NE(newsroom.get("/section/world?page=2").body.find("rel=\"prev\" href=\"/section/world\""),
            std::string::npos);
  EXPECT_EQ(newsroom.get("/section/world?page=3").body.find("rel=\"next\""), std::string::npos);
}

TEST(SectionPage, pages_end_somewhere) {
  Newsroom newsroom;
  fill(newsroom);
  EXPECT_EQ(newsroom.get("/section/world?page=100000").body,
            newsroom.get("/section/world?page=50").body);
}

} // namespace portal::testing
