#include "tests/portal/newsroom.hpp"
#include <gtest/gtest.h>

namespace portal::testing {

namespace {

std::function<void(news::Arrival&)> saying(const std::string& text) {
  return [text](news::Arrival& arrival) { arrival.article.text = text; };
}

void fill_with_names(Newsroom& newsroom) {
  newsroom.tell(1, "wire", 3000, "Bridge opens",
                saying("Mayor Alma Reyes opened it. Alma Reyes was glad, Tomas Brandt said."));
  newsroom.tell(1, "post", 60, "New bridge", saying("It was opened by Alma Reyes on Monday."));
  newsroom.tell(2, "post", 30, "Reyes wins, Alma loses", saying("Two horses: Reyes and Alma."));
}

} // namespace

TEST(NamePage, has_all_that_names_it_and_when) {
  Newsroom newsroom;
  fill_with_names(newsroom);
  const auto page = newsroom.get("/name/alma%20reyes").body;
  EXPECT_NE(page.find(">Alma Reyes</h1>"), std::string::npos) << "as it is written in the texts";
  EXPECT_NE(page.find("Person · 2 articles"), std::string::npos);
  EXPECT_NE(page.find("New bridge"), std::string::npos);
  EXPECT_NE(page.find("1 more report of this story"), std::string::npos);
  EXPECT_EQ(page.find("Alma loses"), std::string::npos) << "the words do not stand in a row there";
  EXPECT_EQ(occurrences("<rect", page), 2U);
  EXPECT_NE(page.find("href=\"/name/Tomas%20Brandt\""), std::string::npos);
  EXPECT_EQ(page.find("class=\"names\""), page.rfind("class=\"names\""));
  EXPECT_NE(page.find("href=\"/name/Alma%20Reyes/feed.atom\""), std::string::npos);
}

TEST(NamePage, stories_and_articles_lead_to_it) {
  Newsroom newsroom;
  fill_with_names(newsroom);
  for (const auto* target : {"/story/1", "/article/a001", "/article/a002"})
    EXPECT_NE(newsroom.get(target).body.find("href=\"/name/Alma%20Reyes\""), std::string::npos)
        << target;
}

TEST(NamePage, of_nobody_is_none) {
  Newsroom newsroom;
  fill_with_names(newsroom);
  for (const auto* target : {"/name/Nobody%20Known", "/name/%20", "/name/%2E%2E%2E", "/name/%22"})
    EXPECT_EQ(newsroom.get(target).status, 404U) << target;
}

} // namespace portal::testing
