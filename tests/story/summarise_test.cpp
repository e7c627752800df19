#include "story/rank.hpp"
#include "story/summarise.hpp"
#include <algorithm>
#include <gtest/gtest.h>
#include <random>

namespace story {

namespace {

using namespace std::chrono_literals;

constexpr text::Time noon = std::chrono::sys_days{std::chrono::year{2026} / 11 / 20} + 12h;

Member member(std::uint64_t id, std::string outlet, std::chrono::minutes after = 0min) {
  Member made;
  made.id = news::ArticleId{id};
  made.outlet.domain = std::move(outlet);
  made.title = "Ferry runs aground off Kythnos";
  made.title_terms = {1, 2, 3};
  made.section = news::Section::world;
  made.section_score = 0.5F;
  made.date = noon + after;
  made.text_bytes = 2000;
  return made;
}

news::Story told(const std::vector<Member>& members) {
  return summarise(news::StoryId{7}, members);
}

TEST(Summarise, does_not_depend_on_the_order) {
  std::vector<Member> members;
  for (std::uint64_t id = 1; id <= 40; ++id) {
    members.push_back(member(id, "outlet" + std::to_string(id % 5), id / 3 * 7min));
    members.back().section = news::sections[id % 3];
    if (id % 4 == 0)
      members.back().original = news::ArticleId{id / 2};
  }
  const auto before = told(members);
  std::mt19937 random(1);
  for (int i = 0; i < 20; ++i) {
    std::ranges::shuffle(members, random);
    const auto after = told(members);
    EXPECT_EQ(after.rank, before.rank);
    EXPECT_EQ(after.lead, before.lead);
    EXPECT_EQ(after.independent, before.independent);
    EXPECT_EQ(after.section, before.section);
  }
}

TEST(Summarise, voices_raise_a_story_more_than_copies) {
  const std::vector<Member> alone = {member(1, "a")};
  std::vector<Member> copied = alone, repeated = alone, followed = alone;
  for (std::uint64_t id = 2; id <= 4; ++id) {
    copied.push_back(member(id, "b" + std::to_string(id)));
    copied.back().original = news::ArticleId{1};
    repeated.push_back(member(id, "a"));
    followed.push_back(member(id, "b" + std::to_string(id)));
  }
  EXPECT_EQ(told(copied).independent, 1U);
  EXPECT_EQ(told(repeated).independent, 1U);
  EXPECT_EQ(told(followed).independent, 4U);
  EXPECT_EQ(told(repeated).rank, told(alone).rank);
  EXPECT_GT(told(copied).rank, told(alone).rank);
  EXPECT_GT(told(followed).rank, told(copied).rank + 0.5);
}

TEST(Summarise, a_voice_is_as_fresh_as_its_latest_own_words) {
  const std::vector<Member> updated = {member(1, "a"), member(2, "a", 5h)};
  const std::vector<Member> late = {member(2, "a", 5h)};
  EXPECT_EQ(told(updated).rank, told(late).rank);
  auto copied = updated, followed = updated;
  copied[1].original = news::ArticleId{1};
  followed[1].outlet.domain = "b";
  EXPECT_LT(told(copied).rank, told(followed).rank);
}

TEST(Summarise, no_story_is_ranked_below_what_a_search_since_then_looks_at) {
  std::vector<Member> members = {member(1, "a", -24h * 30)};
  for (std::uint64_t id = 2; id <= 3000; ++id) {
    members.push_back(member(id, "b", -24h * 30));
    members.back().original = news::ArticleId{1};
  }
  members.back().date = noon;
  EXPECT_GE(told(members).rank, least_rank(news::Section::world, noon));
}

TEST(Summarise, headline_goes_without_its_label) {
  auto only = member(1, "a");
  only.title = "LIVE: Ferry runs aground";
  EXPECT_EQ(told({only}).headline, "Ferry runs aground");
}

} // namespace

} // namespace story
