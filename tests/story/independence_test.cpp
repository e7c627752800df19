#include "story/independence.hpp"
#include <deque>
#include <gtest/gtest.h>

namespace story {

namespace {

using Firsts = std::vector<std::size_t>;

// The reports of a story as they come, the first with the id 1.
class Reports {
public:
  Report& add(const std::string& domain, std::uint64_t original = 0,
              std::string_view credited = "") {
    outlets_.push_back({{}, domain, domain});
    return reports_.emplace_back(news::ArticleId{reports_.size() + 1}, news::ArticleId{original},
                                 &outlets_.back(), credited);
  }
  [[nodiscard]] Independence found() const { return independence(reports_); }

private:
  std::deque<news::Outlet> outlets_;
  std::vector<Report> reports_;
};

TEST(Independence, a_hundred_copies_of_one_report_are_one_voice) {
  Reports reports;
  reports.add("wire.example");
  for (std::uint64_t id = 2; id <= 101; ++id)
    reports.add("echo.example", id - 1); // of the copy before
  EXPECT_EQ(reports.found().voices, 1U);
  EXPECT_EQ(reports.found().words.back(), 0U);
}

TEST(Independence, copies_of_what_is_not_there_belong_together) {
  Reports reports;
  reports.add("a.example", 77);
  reports.add("b.example", 77);
  reports.add("c.example");
  EXPECT_EQ(reports.found().words, (Firsts{0, 0, 2}));
  EXPECT_EQ(reports.found().voices, 2U);
}

TEST(Independence, ten_reports_of_one_outlet_are_one_voice_in_ten_words) {
  Reports reports;
  for (int i = 0; i < 10; ++i)
    reports.add("daily.example");
  const auto found = reports.found();
  EXPECT_EQ(found.voices, 1U);
  EXPECT_EQ(found.words.back(), 9U);
  EXPECT_EQ(found.voice.back(), 0U);
}

TEST(Independence, a_credited_agency_speaks_through_those_that_carry_it) {
  Reports reports;
  reports.add("post.example", 0, "Meridian Wire");
  reports.add("courier.example", 0, "Meridian Wire");
  reports.add("meridianwire.example");
  reports.add("post.example");
  reports.add("courier.example");
  EXPECT_EQ(reports.found().voice, (Firsts{0, 0, 0, 3, 4}))
      << "who carries the wire and writes, too, is a voice by what it writes";
}

TEST(Independence, words_are_owed_to_the_agency_that_one_of_their_carriers_names) {
  Reports silent, named;
  for (auto* reports : {&silent, &named}) {
    reports->add("post.example");
    reports->add("echo.example", 1, reports == &named ? "AFP" : "");
    reports->add("late.example", 0, "AFP");
  }
  EXPECT_EQ(silent.found().voices, 2U);
  EXPECT_EQ(named.found().voices, 1U);
}

TEST(Independence, what_the_original_credits_counts_before_what_its_copies_do) {
  Reports reports;
  reports.add("echo.example", 2, "AFP");
  reports.add("post.example", 0, "Meridian Wire");
  reports.add("meridianwire.example");
  reports.add("late.example", 0, "AFP");
  EXPECT_EQ(reports.found().voice, (Firsts{0, 0, 0, 3})) << "a copy that is dated back is none";
}

TEST(Independence, who_tells_what_another_tells_of_a_third_is_the_thirds_voice) {
  Reports reports;
  reports.add("post.example", 0, "Courier");
  reports.add("courier.example", 0, "AFP");
  reports.add("late.example", 0, "AFP");
  EXPECT_EQ(reports.found().voices, 1U);
}

TEST(Independence, two_that_credit_each_other_are_one_voice) {
  Reports reports;
  reports.add("post.example", 0, "Courier");
  reports.add("courier.example", 0, "Post");
  EXPECT_EQ(reports.found().voices, 1U);
}

TEST(Independence, short_names_of_agencies_are_not_found_in_longer_ones) {
  Reports reports;
  reports.add("apple.example");
  reports.add("post.example", 0, "AP");
  reports.add("ap.example");
  EXPECT_EQ(reports.found().voice, (Firsts{0, 1, 1}));
}

TEST(Independence, nothing_has_no_voice) { EXPECT_EQ(independence({}).voices, 0U); }

TEST(CountsByItself, takes_words_and_sources) {
  EXPECT_TRUE(counts_by_itself(true, true));
  EXPECT_FALSE(counts_by_itself(true, false));
  EXPECT_FALSE(counts_by_itself(false, true));
}

} // namespace

} // namespace story
