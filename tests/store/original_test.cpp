#include "store/original.hpp"
#include <gtest/gtest.h>

namespace store {

namespace {

using news::CreditKind;
using news::ReuseKind;

Holder holder(std::uint64_t id, int day, std::vector<news::Credit> credits = {}) {
  return {.id = news::ArticleId{id},
          .outlet = {{}, "daily.example", "Daily"},
          .title = "Ferry",
          .date = text::Time(std::chrono::days(day)),
          .text_bytes = 1000,
          .credits = std::move(credits)};
}

const std::vector<news::Credit> told_us = {{"the Daily", {500, 520}, CreditKind::told}};

// Of whoever comes to the article 1.
news::Match match(ReuseKind kind, float score = 1) { return {news::ArticleId{1}, kind, score, {}}; }

TEST(Settle, the_later_dated_carries_the_words_of_the_other) {
  auto other = holder(1, 10), newcomer = holder(2, 11), earlier = holder(3, 9);
  settle(newcomer, other, match(ReuseKind::reworded));
  EXPECT_EQ(newcomer.original, other.id);
  EXPECT_TRUE(newcomer.is_copy);
  EXPECT_EQ(other.original, news::ArticleId{});
  settle(earlier, other, match(ReuseKind::near));
  EXPECT_EQ(other.original, earlier.id);
  EXPECT_TRUE(other.is_copy);
  EXPECT_FALSE(earlier.is_copy);
}

TEST(Settle, an_outlets_own_correction_is_no_copy) {
  auto other = holder(1, 10), corrected = holder(2, 11), again = holder(3, 11),
       foreign = holder(4, 11);
  corrected.title = foreign.title = "CORRECTED: Ferry";
  foreign.outlet.domain = "echo.example";
  for (auto* each : {&corrected, &again, &foreign})
    settle(*each, other, match(ReuseKind::near));
  EXPECT_FALSE(corrected.is_copy);
  EXPECT_EQ(corrected.original, other.id) << "it has no voice of its own";
  EXPECT_TRUE(again.is_copy) << "nothing says that it is another version";
  EXPECT_TRUE(foreign.is_copy);
}

TEST(Settle, who_adds_words_counts_by_itself_with_sources_of_its_own) {
  auto other = holder(1, 10), sourced = holder(2, 11, told_us), unsourced = holder(3, 11);
  settle(sourced, other, match(ReuseKind::partial));
  settle(unsourced, other, match(ReuseKind::partial));
  EXPECT_EQ(sourced.original, news::ArticleId{});
  EXPECT_EQ(unsourced.original, other.id);
  EXPECT_FALSE(unsourced.is_copy) << "it is no copy";
}

TEST(Settle, who_is_much_longer_than_what_it_took_is_mostly_its_own) {
  auto brief = holder(1, 10), report = holder(2, 11, told_us), late_brief = holder(3, 9);
  brief.text_bytes = late_brief.text_bytes = 300;
  settle(report, brief, match(ReuseKind::reworded));
  settle(late_brief, report, {report.id, ReuseKind::near, 1, {}});
  EXPECT_EQ(report.original, news::ArticleId{});
}

TEST(Settle, of_a_part_that_came_before_the_whole_its_share_counts) {
  auto cut = holder(1, 10, told_us), drawn_on = cut, whole = holder(3, 9);
  settle(whole, cut, match(ReuseKind::partial, 0.9F));
  EXPECT_EQ(cut.original, whole.id);
  settle(whole, drawn_on, match(ReuseKind::partial, 0.3F));
  EXPECT_EQ(drawn_on.original, news::ArticleId{});
}

TEST(Settle, the_earliest_of_many_copies_belongs_to_them) {
  auto copy = holder(1, 10), newcomer = holder(2, 9);
  copy.original = news::ArticleId{9};
  settle(newcomer, copy, match(ReuseKind::near));
  EXPECT_EQ(newcomer.original, copy.id);
  EXPECT_EQ(copy.original, news::ArticleId{9});
}

TEST(Holder, credits_another_for_all_of_it) {
  const std::vector<news::Credit> early = {{"CNN", {5, 20}, CreditKind::reported}};
  auto own = holder(1, 10, early);
  EXPECT_EQ(own.credited(), "CNN");
  own.original = news::ArticleId{9};
  EXPECT_EQ(own.credited(), "") << "what it was copied from says whose report that is";
}

} // namespace

} // namespace store
