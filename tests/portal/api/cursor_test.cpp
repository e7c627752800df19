#include "portal/api/cursor.hpp"
#include <gtest/gtest.h>
#include <limits>

namespace portal::api {

namespace {

constexpr auto noon =
    text::Time{std::chrono::sys_days{std::chrono::year{2026} / 11 / 20} + std::chrono::hours(12)};

} // namespace

TEST(Cursor, places_come_back_as_they_were) {
  const store::StoryPlace story{noon, news::Section::sports, -1.0 / 3,
                                news::StoryId{0xFFFFFFFFFFFFFFFF}};
  const auto same = story_place(cursor_of(story)).value();
  EXPECT_EQ(same.moment, story.moment);
  EXPECT_EQ(same.section, story.section);
  EXPECT_EQ(same.rank, story.rank);
  EXPECT_EQ(same.story, story.story);

  const search::Place hit{text::Time{} - std::chrono::days(9), 1'000'000, 200};
  EXPECT_EQ(search_place(cursor_of(hit))->date, hit.date);
  EXPECT_EQ(search_place(cursor_of(hit))->sequence, hit.sequence);
  EXPECT_EQ(search_place(cursor_of(hit))->passed, hit.passed);

  EXPECT_EQ(report_place(cursor_of(store::ReportPlace{noon, 7}))->sequence, 7);
  EXPECT_EQ(event_number(cursor_of_event(0xE0E)), 0xE0E);
}

TEST(Cursor, is_of_one_list) {
  const auto of_hits = cursor_of(search::Place{noon, 3, 0});
  EXPECT_FALSE(story_place(of_hits));
  EXPECT_FALSE(report_place(of_hits));
  EXPECT_FALSE(event_number(of_hits));
  EXPECT_FALSE(search_place(cursor_of_event(3)));
}

TEST(Cursor, what_is_none_is_told) {
  for (const auto* cursor : {"", "h", "h-", "h1", "h1-2", "h1-2-3-4", "h1-2-", "h1--3", "h1-2-c9",
                             "hx-2-3", "h1-2-3 ", "H1-2-3", "h11111111111111111-2-3", "1-2-3"})
    EXPECT_FALSE(search_place(cursor)) << cursor;
  auto nowhere = cursor_of(
      store::StoryPlace{noon, news::Section::other, std::numeric_limits<double>::quiet_NaN(), {}});
  EXPECT_FALSE(story_place(nowhere));
  EXPECT_FALSE(story_place("s1-b-0-1")) << "there are eleven sections";
  EXPECT_EQ(search_place("nonsense").error().hint, "take the \"next\" of an answer as it is");
  EXPECT_LT(search_place(std::string(9000, 'h')).error().input.size(), 100U);
}

} // namespace portal::api
