#include "portal/hits.hpp"
#include "tests/portal/newsroom.hpp"
#include <gtest/gtest.h>

namespace portal {

namespace {

// What the reader of a newsroom asks.
struct Asking {
  testing::Newsroom newsroom;
  Templates templates;
  Settings settings;
  Asked asked{newsroom.store(), templates, {},      {},       {},
              testing::noon,    nullptr,   nullptr, settings, {.state = &newsroom.reader()}};
};

std::string outline(const search::Hit& hit) {
  std::string all;
  const Asking asking;
  const auto view = hit_view(asking.asked, hit);
  for (const auto& piece : view.data().get("snippet")->list_value()) {
    if (piece.get("words")->is_string())
      all += piece.get("words")->string_value();
    if (piece.get("found")->is_string())
      all += "[" + piece.get("found")->string_value() + "]";
  }
  return all;
}

search::Hit hit_of(std::string snippet, std::vector<std::pair<std::size_t, std::size_t>> marks) {
  search::Hit hit;
  hit.snippet = std::move(snippet);
  hit.marks = std::move(marks);
  return hit;
}

} // namespace

TEST(Hits, marks_cut_the_snippet) {
  EXPECT_EQ(outline(hit_of("one two three", {{0, 3}, {8, 13}})), "[one] two [three]");
  EXPECT_EQ(outline(hit_of("one two", {})), "one two");
  EXPECT_EQ(outline(hit_of("", {})), "");
}

TEST(Hits, marks_that_cannot_be_are_passed_over) {
  EXPECT_EQ(outline(hit_of("one two", {{2, 2}, {4, 7}, {5, 6}, {6, 99}, {50, 60}, {3, 1}})),
            "one [two]");
}

TEST(Hits, one_story_stands_at_its_best_hit) {
  std::vector<search::Hit> hits(4);
  const std::uint64_t stories[] = {1, 2, 1, 1};
  for (std::size_t i = 0; i < hits.size(); ++i) {
    hits[i].id = news::ArticleId{i};
    hits[i].story = news::StoryId{stories[i]};
  }
  const Asking asking;
  const auto views = hits_by_story(asking.asked, hits);
  ASSERT_EQ(views.size(), 2U);
  EXPECT_EQ(views[0].data().get("address")->string_value(), "/article/0000000000000000");
  EXPECT_EQ(views[0].data().get("more_summary")->string_value(), "2 more reports of this story");
  EXPECT_EQ(views[1].data().get("more"), nullptr);
}

TEST(Hits, that_were_read_are_marked) {
  Asking asking;
  std::vector<search::Hit> hits(2);
  hits[1].id = news::ArticleId{1};
  asking.newsroom.reader().mark(store::Mark::read, std::vector{item_of(news::ArticleId{1})},
                                testing::noon);
  const auto views = hit_views(asking.asked, hits);
  ASSERT_EQ(views.size(), 2U);
  EXPECT_FALSE(views[0].data().get("is_read")->is_true());
  EXPECT_TRUE(views[1].data().get("is_read")->is_true());
  const auto by_story = hits_by_story(asking.asked, hits);
  EXPECT_TRUE(by_story.at(0)
                  .data()
                  .get("more")
                  ->get("others")
                  ->list_value()
                  .at(0)
                  .get("is_read")
                  ->is_true());
}

} // namespace portal
