#include "portal/family.hpp"
#include "tests/portal/newsroom.hpp"
#include <gtest/gtest.h>

namespace portal::testing {

namespace {

std::function<void(news::Arrival&)> saying(const std::string& text) {
  return [=](news::Arrival& arrival) { arrival.article.text = text; };
}

const std::string harbour =
    "The harbour council closed the northern pier after divers found cracks in three pillars. "
    "Nineteen fishing boats leave the harbour before Sunday evening.\n\n"
    "Repairs of the pier take four months, the engineer Ilse Brandt said. "
    "The pier was built in 1931 of concrete that salt water has eaten.";

std::vector<std::uint64_t> ids(const Family& family) {
  std::vector<std::uint64_t> all;
  for (const auto& member : family.members())
    all.push_back(std::to_underlying(member.article.id));
  return all;
}

store::StoredArticle stored(Newsroom& newsroom, news::ArticleId id) {
  return newsroom.store().article(id).value_or(store::StoredArticle{});
}

} // namespace

TEST(Family, is_its_story_oldest_first) {
  Newsroom newsroom;
  const auto late = newsroom.tell(1, "post", 10, "Pier shut", saying(harbour)),
             early = newsroom.tell(1, "wire", 90, "Pier closed", saying(harbour));
  newsroom.tell(2, "lens", 50, "Comet seen");
  const Family family(newsroom.store(), stored(newsroom, late));
  EXPECT_EQ(ids(family), (std::vector{std::to_underlying(early), std::to_underlying(late)}));
  ASSERT_NE(family.find(late), nullptr);
  EXPECT_EQ(family.find(late)->article.title, "Pier shut");
  EXPECT_EQ(family.find(news::ArticleId{77}), nullptr);
  EXPECT_EQ(family.story().trace(late).upstream.size(), 1U);
}

TEST(Family, has_what_is_not_stored_last) {
  Newsroom newsroom;
  newsroom.tell(1, "wire", 90, "Pier closed", saying(harbour));
  store::StoredArticle given;
  given.article.id = news::ArticleId{7};
  given.article.language = "en";
  given.article.title = "Northern pier of the harbour closed";
  given.article.text = harbour;
  given.article.outlet = {news::OutletId{5}, "given.example", "Given"};
  given.article.published = noon;
  const Family family(newsroom.store(), given);
  ASSERT_EQ(family.members().size(), 2U) << "of no story, found by its words";
  const auto upstream = family.story().trace(given.article.id).upstream;
  ASSERT_FALSE(upstream.empty());
  EXPECT_EQ(upstream.front().outlet, "The wire");
}

TEST(Family, finds_in_other_stories_what_has_its_words_and_nothing_else) {
  Newsroom newsroom;
  const auto first = newsroom.tell(1, "wire", 9000, "Harbour pier closed", saying(harbour));
  newsroom.tell(3, "lens", 800, "Harbour pier reopened",
                saying("A brass band played when the harbour pier reopened on Saturday."));
  const auto anew = newsroom.tell(2, "echo", 10, "Harbour pier closed", saying(harbour));
  const Family family(newsroom.store(), stored(newsroom, anew));
  EXPECT_EQ(ids(family), (std::vector{std::to_underlying(first), std::to_underlying(anew)}));
}

TEST(Family, outlives_a_move) {
  Newsroom newsroom;
  const auto id = newsroom.tell(1, "wire", 90, "Pier closed", saying(harbour));
  Family family(newsroom.store(), stored(newsroom, id));
  const auto moved = std::move(family);
  EXPECT_EQ(moved.members().data(), moved.find(id));
  EXPECT_EQ(moved.story().graph().first, id);
}

} // namespace portal::testing
