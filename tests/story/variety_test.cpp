#include "story/variety.hpp"
#include <gtest/gtest.h>

namespace story {

namespace {

Gist of(std::string_view headline, std::string_view opening = "",
        std::string_view language = "en") {
  return gist_of(headline, opening, language);
}

TEST(GistOf, names_stand_in_the_headline_and_within_a_sentence) {
  const std::string_view opening = "On Monday the visit of Arden to Oslo ended. Talks went on.";
  EXPECT_EQ(of("Talks End As Arden Leaves Oslo", opening).names.size(), 2U)
      << "capitals of a headline alone make no name";
  EXPECT_EQ(of("Talks end", opening).names.size(), 0U);
}

TEST(Variety, two_of_a_name_are_enough) {
  Variety variety;
  const std::string_view opening = "A spokesman for Arden said so.";
  EXPECT_TRUE(variety.take(of("Arden wins the vote", opening)));
  EXPECT_TRUE(variety.take(of("Markets fall after speech by Arden", opening)));
  EXPECT_FALSE(variety.take(of("Brother of Arden sells his farm", opening)));
  EXPECT_TRUE(variety.take(of("Glacier lake bursts its banks", "The lake above Visp burst.")));
}

TEST(Variety, one_event_stands_once) {
  Variety variety;
  EXPECT_TRUE(variety.take(of("Ferry runs aground off island")));
  EXPECT_FALSE(variety.take(of("Island ferry ran aground, dozens rescued")));
  EXPECT_TRUE(variety.take(of("Island votes on new harbour")));
  EXPECT_TRUE(variety.take(of("渡轮在港口附近搁浅 二百人获救", "", "zh")));
  EXPECT_FALSE(variety.take(of("渡轮在港口附近搁浅", "", "zh")));
}

TEST(Variety, what_was_passed_over_takes_no_place) {
  Variety variety;
  EXPECT_TRUE(variety.take(of("Ferry runs aground off island")));
  EXPECT_FALSE(variety.take(of("Ferry aground off island, harvest ruined by hail")));
  EXPECT_TRUE(variety.take(of("Hail ruins the harvest in the north")));
}

TEST(Variety, nothing_told_is_no_reason_to_leave_it_out) {
  Variety variety;
  EXPECT_TRUE(variety.take({}));
  EXPECT_TRUE(variety.take({}));
  EXPECT_TRUE(variety.take({}));
}

} // namespace

} // namespace story
