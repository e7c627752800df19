#include "portal/originality.hpp"
#include "tests/portal/newsroom.hpp"
#include <gtest/gtest.h>

namespace portal::testing {

using news::ReuseKind;
using std::chrono::minutes;

TEST(Originality, counts_what_is_taken_and_how_late) {
  Newsroom newsroom;
  const auto bridge = newsroom.tell(1, "wire", 300, "Bridge"),
             ferry = newsroom.tell(2, "wire", 300, "Ferry");
  newsroom.tell(1, "echo", 290, "Bridge, copied", copying(bridge, ReuseKind::verbatim));
  newsroom.tell(2, "echo", 240, "Ferry, reworded", copying(ferry, ReuseKind::reworded));
  newsroom.tell(2, "echo", 100, "Ferry, in part", copying(ferry, ReuseKind::partial));
  newsroom.tell(3, "echo", 90, "Its own");
  newsroom.tell(2, "echo", 80, "Ferry, told anew", copying(ferry, ReuseKind::same_event));
  const auto echo = originality_of(newsroom.store(), "echo.example");
  EXPECT_EQ(echo.reports, 5U);
  ASSERT_EQ(echo.taken.size(), 3U);
  EXPECT_EQ(echo.taken.front().kind, ReuseKind::partial) << "the newest first";
  EXPECT_EQ(echo.taken.front().original.article.id, ferry);
  EXPECT_EQ(echo.taken.front().later, minutes(200));
  EXPECT_EQ(echo.later, minutes(60)) << "of 10, 60 and 200";
  EXPECT_TRUE(originality_of(newsroom.store(), "wire.example").taken.empty());
}

TEST(Originality, kinds_are_those_that_the_story_shows) {
  Newsroom newsroom;
  const auto bridge = newsroom.tell(1, "wire", 300, "Bridge");
  newsroom.tell(1, "echo", 200, "Bridge", copying(bridge, ReuseKind::reworded));
  const auto echo = originality_of(newsroom.store(), "echo.example");
  ASSERT_EQ(echo.taken.size(), 1U);
  EXPECT_EQ(echo.taken.front().kind, ReuseKind::verbatim) << "whatever was recorded";
}

TEST(Originality, who_takes_its_own_outlets_copy_took_the_original) {
  Newsroom newsroom;
  newsroom.tell(1, "wire", 300, "Bridge");
  newsroom.tell(1, "echo", 200, "Bridge");
  newsroom.tell(1, "echo", 100, "Bridge");
  const auto echo = originality_of(newsroom.store(), "echo.example");
  ASSERT_EQ(echo.taken.size(), 2U);
  for (const auto& taken : echo.taken)
    EXPECT_EQ(taken.original.article.outlet.domain, "wire.example");
}

TEST(Originality, between_two_in_the_middle_lies_the_median) {
  Newsroom newsroom;
  const auto first = newsroom.tell(1, "wire", 300, "Bridge");
  newsroom.tell(1, "echo", 290, "Copy", copying(first, ReuseKind::near));
  newsroom.tell(1, "echo", 260, "Another", copying(first, ReuseKind::near));
  EXPECT_EQ(originality_of(newsroom.store(), "echo.example").later, minutes(25));
}

TEST(Originality, own_words_again_and_what_came_later_are_not_taken) {
  Newsroom newsroom;
  const auto own = newsroom.tell(1, "echo", 300, "Bridge");
  newsroom.tell(1, "echo", 200, "Bridge, again", copying(own, ReuseKind::near));
  const auto late = newsroom.tell(2, "wire", 10, "Read first, dated last");
  newsroom.tell(2, "echo", 60, "Read last", copying(late, ReuseKind::verbatim));
  const auto echo = originality_of(newsroom.store(), "echo.example");
  EXPECT_EQ(echo.reports, 3U);
  EXPECT_TRUE(echo.taken.empty());
  EXPECT_FALSE(echo.later);
  const auto wire = originality_of(newsroom.store(), "wire.example");
  ASSERT_EQ(wire.taken.size(), 1U) << "though it was read before its original";
  EXPECT_EQ(wire.taken.front().kind, ReuseKind::partial) << "by its words";
  EXPECT_EQ(wire.later, minutes(50));
}

TEST(Originality, other_kinds_of_pages_and_outlets_whose_name_is_alike_do_not_count) {
  Newsroom newsroom;
  newsroom.tell(1, "echo", 300, "Bridge");
  newsroom.tell(2, "echo", 200, "Mugs for sale",
                [](news::Arrival& arrival) { arrival.article.is_article = false; });
  newsroom.tell(3, "weekly", 200, "Ferry", [](news::Arrival& arrival) {
    arrival.article.outlet.name = "Better than echo.example";
  });
  EXPECT_EQ(originality_of(newsroom.store(), "echo.example").reports, 1U);
}

TEST(Originality, page_names_each_with_its_story_and_whose_it_was) {
  Newsroom newsroom;
  const auto first = newsroom.tell(0x51, "wire", 300, "Bridge");
  newsroom.tell(0x51, "echo", 180, "Bridge <closed>", copying(first, ReuseKind::reworded));
  newsroom.tell(0x52, "echo", 90, "Its own");
  const auto page = newsroom.get("/outlet/echo.example").body;
  const auto begin = page.find("id=\"originality\"");
  ASSERT_NE(begin, std::string::npos);
  const auto part = page.substr(begin, page.find("</section>", begin) - begin);
  EXPECT_NE(part.find("<dt>Its own</dt><dd>1 of 2 reports"), std::string::npos) << part;
  EXPECT_NE(part.find("<dt>Shares passages</dt><dd>1</dd>"), std::string::npos);
  EXPECT_NE(part.find("<dt>How late</dt><dd>2 hours later"), std::string::npos);
  EXPECT_NE(part.find("href=\"/story/0000000000000051\""), std::string::npos);
  EXPECT_NE(part.find("href=\"/article/000000000000a001\""), std::string::npos);
  EXPECT_NE(part.find("Bridge &lt;closed&gt;"), std::string::npos);
  EXPECT_EQ(first_unbalanced_tag(page), "");
}

} // namespace portal::testing
