#include "portal/lineage_picture.hpp"
#include "tests/portal/newsroom.hpp"
#include <gtest/gtest.h>

namespace portal::testing {

TEST(LineagePicture, folds_copies_and_escapes_names) {
  Newsroom newsroom;
  const auto first = newsroom.tell(0x7, "wire", 90, "Ferry aground");
  for (int i = 0; i < 200; ++i)
    newsroom.tell(0x7, "<b>copier</b>" + std::to_string(i), 80, "Ferry aground",
                  copying(first, news::ReuseKind::near));
  const auto page = newsroom.get("/story/7").body;
  EXPECT_NE(page.find("200 copies of this"), std::string::npos);
  EXPECT_LE(occurrences("<rect", page), most_drawn);
  EXPECT_EQ(page.find("<b>copier"), std::string::npos);
  EXPECT_EQ(first_unbalanced_tag(page), "");
  EXPECT_NE(page.find("<title id=\"picture-title\">"), std::string::npos);
}

TEST(LineagePicture, a_retelling_is_no_copy) {
  Newsroom newsroom;
  const auto first = newsroom.tell(0x7, "wire", 90, "Ferry aground");
  for (int i = 0; i < 3; ++i)
    newsroom.tell(0x7, "copier" + std::to_string(i), 80, "Ferry aground",
                  copying(first, news::ReuseKind::near));
  newsroom.tell(0x7, "post", 70, "Passengers spend a night at sea", [](news::Arrival& arrival) {
    arrival.article.text.insert(0, "The Wire reported it. ");
    arrival.reading.credits = {{"the Wire", {0, 17}, news::CreditKind::reported}};
  });
  const auto page = newsroom.get("/story/7").body;
  EXPECT_NE(page.find("3 copies of this"), std::string::npos);
  EXPECT_NE(page.find("class=\"derived\""), std::string::npos);
  EXPECT_NE(page.find("5 reports, 1 independent."), std::string::npos);
}

TEST(LineagePicture, a_copy_of_old_news_says_so) {
  Newsroom newsroom;
  const auto first = newsroom.tell(0x7, "wire", 60 * 24 * 40, "Ferry aground");
  newsroom.tell(0x7, "echo", 60, "Ferry aground", copying(first, news::ReuseKind::near));
  const auto page = newsroom.get("/story/7").body;
  EXPECT_EQ(occurrences(" · old news</text>", page), 1U);
}

TEST(LineagePicture, one_wider_than_a_phone_says_that_it_goes_on) {
  for (const bool credits : {false, true}) {
    Newsroom newsroom;
    const auto first = newsroom.tell(0x7, "wire", 90, "Ferry aground", [&](news::Arrival& arrival) {
      if (credits)
        arrival.reading.credits = {{"CNN", {0, 5}, news::CreditKind::reported}};
    });
    newsroom.tell(0x7, "echo", 80, "Ferry aground", copying(first, news::ReuseKind::near));
    EXPECT_EQ(occurrences("class=\"swipe\"", newsroom.get("/story/7").body), credits ? 1U : 0U);
  }
}

TEST(LineagePicture, of_one_report_there_is_none) {
  Newsroom newsroom;
  newsroom.tell(0x7, "wire", 90, "Ferry aground");
  EXPECT_EQ(newsroom.get("/story/7").body.find("id=\"lineage\""), std::string::npos);
}

} // namespace portal::testing
