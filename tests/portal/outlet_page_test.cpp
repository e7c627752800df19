#include "tests/portal/newsroom.hpp"
#include <gtest/gtest.h>

namespace portal::testing {

TEST(OutletPage, lists_what_the_outlet_wrote) {
  Newsroom newsroom;
  fill(newsroom);
  const auto page = newsroom.get("/outlet/lens.example").body;
  EXPECT_NE(page.find("<h1><bdi>The lens</bdi></h1>"), std::string::npos);
  EXPECT_NE(page.find("New comet seen from Chile"), std::string::npos);
  EXPECT_NE(page.find("Old bones, new tools"), std::string::npos);
  EXPECT_EQ(page.find("Lost parrot"), std::string::npos);
  EXPECT_NE(page.find("href=\"/outlet/lens.example/feed.xml\""), std::string::npos);
}

TEST(OutletPage, without_articles_is_not_found) {
  Newsroom newsroom;
  fill(newsroom);
  EXPECT_EQ(newsroom.get("/outlet/unread.example").status, 404U);
}

} // namespace portal::testing
