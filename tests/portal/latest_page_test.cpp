#include "tests/portal/newsroom.hpp"
#include <gtest/gtest.h>

namespace portal::testing {

TEST(LatestPage, is_every_article_the_newest_first) {
  Newsroom newsroom;
  fill(newsroom);
  const auto page = newsroom.get("/latest").body;
  EXPECT_EQ(occurrences("<li>\n<time", page), 14U);
  EXPECT_LT(page.find("Lost parrot"), page.find("Cup tie"));
  EXPECT_LT(page.find("Cup tie"), page.find("Old bones"));
  EXPECT_NE(page.find("aria-current=\"page\">Latest</a>"), std::string::npos);
}

TEST(LatestPage, leaves_copies_out_where_it_is_told_to) {
  Newsroom newsroom;
  fill(newsroom);
  const auto page = newsroom.get("/latest?only=originals").body;
  EXPECT_EQ(occurrences("<li>\n<time", page), 9U);
  EXPECT_NE(page.find("href=\"/latest/feed.atom?only=originals\""), std::string::npos);
}

TEST(LatestPage, marks_languages_and_their_direction) {
  Newsroom newsroom;
  newsroom.tell(1, "wire", 5, "زلزال يضرب الجزيرة",
                [](news::Arrival& arrival) { arrival.article.language = "ar"; });
  const auto page = newsroom.get("/latest").body;
  EXPECT_NE(page.find("lang=\"ar\" dir=\"rtl\">زلزال"), std::string::npos);
  EXPECT_NE(page.find("<span class=\"tongue\">Arabic</span>"), std::string::npos);
}

TEST(LatestPage, goes_on_behind) {
  Newsroom newsroom;
  for (int i = 0; i < 25; ++i)
    newsroom.tell(static_cast<std::uint64_t>(i) + 1, "wire", i, "Told " + std::to_string(i));
  EXPECT_NE(newsroom.get("/latest").body.find("rel=\"next\" href=\"/latest?page=2\""),
            std::string::npos);
  EXPECT_NE(newsroom.get("/latest?page=2").body.find("Told 24"), std::string::npos);
  EXPECT_EQ(newsroom.get("/latest?page=3").status, 200U);
}

} // namespace portal::testing
