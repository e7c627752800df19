#include "story/independence.hpp"
#include <gtest/gtest.h>

namespace story {

namespace {

using Firsts = std::vector<std::size_t>;

Report own(std::uint64_t id, std::string_view outlet) {
  return {news::ArticleId{id}, {}, outlet, ""};
}
Report copy(std::uint64_t id, std::string_view outlet, std::uint64_t original) {
  return {news::ArticleId{id}, news::ArticleId{original}, outlet, ""};
}
Report credited(std::uint64_t id, std::string_view outlet, std::string_view agency) {
  return {news::ArticleId{id}, {}, outlet, agency};
}

TEST(Independence, a_hundred_copies_of_one_report_are_one_voice) {
  std::vector<Report> reports = {own(1, "wire.example")};
  for (std::uint64_t id = 2; id <= 101; ++id)
    reports.push_back(copy(id, "echo.example", id - 1)); // of the copy before
  EXPECT_EQ(independence(reports).voices, 1U);
  EXPECT_EQ(independence(reports).words.back(), 0U);
}

TEST(Independence, copies_of_what_is_not_there_belong_together) {
  const std::vector<Report> reports = {copy(2, "a.example", 1), copy(3, "b.example", 1),
                                       own(4, "c.example")};
  EXPECT_EQ(independence(reports).words, (Firsts{0, 0, 2}));
  EXPECT_EQ(independence(reports).voices, 2U);
}

TEST(Independence, ten_reports_of_one_outlet_are_one_voice_in_ten_words) {
  std::vector<Report> reports;
  for (std::uint64_t id = 1; id <= 10; ++id)
    reports.push_back(own(id, "daily.example"));
  const auto found = independence(reports);
  EXPECT_EQ(found.voices, 1U);
  EXPECT_EQ(found.words.back(), 9U);
  EXPECT_EQ(found.voice.back(), 0U);
}

TEST(Independence, a_credited_agency_speaks_through_those_that_carry_it) {
  const std::vector<Report> reports = {
      credited(1, "post.example", "Meridian Wire"), credited(2, "courier.example", "Meridian Wire"),
      own(3, "meridianwire.example"), own(4, "post.example"), own(5, "courier.example")};
  EXPECT_EQ(independence(reports).voice, (Firsts{0, 0, 0, 3, 4}))
      << "who carries the wire and writes, too, is a voice by what it writes";
}

TEST(Independence, words_are_owed_to_the_agency_that_one_of_their_carriers_names) {
  const std::vector<Report> reports = {own(1, "post.example"), copy(2, "echo.example", 1),
                                       credited(3, "late.example", "AFP")};
  auto named = reports;
  named[1].agency = "AFP";
  EXPECT_EQ(independence(reports).voices, 2U);
  EXPECT_EQ(independence(named).voices, 1U);
}

TEST(Independence, short_names_of_agencies_are_not_found_in_longer_ones) {
  const std::vector<Report> reports = {own(1, "apple.example"), credited(2, "post.example", "AP"),
                                       own(3, "ap.example")};
  EXPECT_EQ(independence(reports).voice, (Firsts{0, 1, 1}));
}

TEST(Independence, nothing_has_no_voice) { EXPECT_EQ(independence({}).voices, 0U); }

TEST(CarriesWordsOf, copies_do_and_parts_that_are_most_of_the_whole) {
  const auto match = [](news::ReuseKind kind, float score) {
    return news::Match{news::ArticleId{1}, kind, score, {}};
  };
  EXPECT_TRUE(carries_words_of(match(news::ReuseKind::reworded, 0.1F), 900, 900));
  EXPECT_FALSE(carries_words_of(match(news::ReuseKind::same_event, 1), 900, 900));
  EXPECT_TRUE(carries_words_of(match(news::ReuseKind::partial, 0.95F), 300, 900)) << "cut short";
  EXPECT_FALSE(carries_words_of(match(news::ReuseKind::partial, 0.95F), 900, 300)) << "added to";
  EXPECT_FALSE(carries_words_of(match(news::ReuseKind::partial, 0.75F), 900, 900));
}

} // namespace

} // namespace story
