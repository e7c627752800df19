#include "story/lead.hpp"
#include <gtest/gtest.h>

namespace story {

namespace {

using namespace std::chrono_literals;

constexpr text::Time noon = std::chrono::sys_days{std::chrono::year{2026} / 11 / 20} + 12h;

// Titles by their terms: the words do not matter here.
Member member(std::uint64_t id, std::chrono::minutes after, std::vector<std::uint32_t> terms) {
  Member made;
  made.id = news::ArticleId{id};
  made.title = "Ferry runs aground off Kythnos";
  made.title_terms = std::move(terms);
  made.date = noon + after;
  made.text_bytes = 2000;
  return made;
}

std::uint64_t lead(const std::vector<Member>& members) {
  std::vector<const Member*> pointers;
  for (const auto& each : members)
    pointers.push_back(&each);
  return std::to_underlying(lead_of(pointers).id);
}

TEST(Lead, stays_while_others_are_no_better) {
  std::vector<Member> members;
  for (std::uint64_t id = 1; id <= 20; ++id) {
    members.push_back(member(id, id * 10min, {1, 2, 3}));
    EXPECT_EQ(lead(members), 1U);
  }
}

TEST(Lead, goes_to_a_later_report_once_it_has_aged) {
  EXPECT_EQ(lead({member(1, 0min, {1, 2, 3}), member(2, 1h, {1, 2, 3}), member(3, 30h, {1, 2, 3})}),
            3U);
}

TEST(Lead, is_never_taken_over_by_a_copy) {
  auto copy = member(2, 24h * 365, {1, 2, 3});
  copy.is_copy = true;
  EXPECT_EQ(lead({member(1, 0min, {1, 2, 3}), copy}), 1U) << "old news, dated anew";
}

TEST(Lead, says_what_the_others_say) {
  EXPECT_EQ(lead({member(1, 0min, {7, 8, 9}), member(2, 1min, {1, 2, 3}),
                  member(3, 2min, {1, 2, 4}), member(4, 3min, {5, 6, 1})}),
            3U);
}

TEST(Lead, is_no_copy_stub_scrap_or_cry_where_there_is_another) {
  const auto with = [](auto change) {
    auto first = member(1, 0min, {1, 2, 3});
    change(first);
    return lead({first, member(2, 1min, {1, 2, 3})});
  };
  EXPECT_EQ(with([](Member&) {}), 1U);
  EXPECT_EQ(with([](Member& first) { first.is_copy = true; }), 2U);
  EXPECT_EQ(with([](Member& first) { first.is_stub = true; }), 2U);
  EXPECT_EQ(with([](Member& first) { first.text_bytes = 80; }), 2U);
  EXPECT_EQ(with([](Member& first) { first.title = "LIVE: Ferry aground off Kythnos"; }), 2U);
}

TEST(Lead, of_a_long_story_is_one_of_the_latest) {
  std::vector<Member> members;
  for (std::uint64_t id = 1; id <= 500; ++id)
    members.push_back(member(id, 0min, {1, 2, 3}));
  EXPECT_EQ(lead(members), 301U);
}

TEST(Lead, without_terms_is_the_first) {
  EXPECT_EQ(lead({member(1, 0min, {}), member(2, 0min, {})}), 1U);
}

} // namespace

} // namespace story
