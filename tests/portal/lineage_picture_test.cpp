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

TEST(LineagePicture, of_one_report_there_is_none) {
  Newsroom newsroom;
  newsroom.tell(0x7, "wire", 90, "Ferry aground");
  EXPECT_EQ(newsroom.get("/story/7").body.find("id=\"lineage\""), std::string::npos);
}

} // namespace portal::testing
