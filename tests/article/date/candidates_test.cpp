#include "article/date/candidates.hpp"
#include "tests/article/dated_page.hpp"
#include <gtest/gtest.h>

namespace article {
namespace {

std::string days(DatePlace place, const std::string& html, const std::string& url = "") {
  std::string days;
  for (const auto& one : find_date_candidates(testing::DatedPage(html, url).page()))
    if (one.place == place)
      days += (days.empty() ? "" : " ") + text::to_iso_date(std::chrono::sys_seconds(day_of(one)));
  return days;
}

TEST(DateCandidates, MetaElementsBySpeakingAndVagueNames) {
  EXPECT_EQ(days(DatePlace::meta, "<meta name='parsely-pub-date' content='2024-03-04T10:00:00Z'>"),
            "2024-03-04");
  EXPECT_EQ(days(DatePlace::meta_vague, "<meta name='DC.date' content='2024-03-04'>"),
            "2024-03-04");
  EXPECT_EQ(
      days(DatePlace::meta_modified, "<meta property='og:updated_time' content='2024-03-04'>"),
      "2024-03-04");
}

TEST(DateCandidates, OtherThingsOfTheLinkedData) {
  EXPECT_EQ(days(DatePlace::linked_data_other,
                 "<script type='application/ld+json'>{\"@graph\":[{\"@type\":\"WebPage\","
                 "\"datePublished\":\"2024-03-04\"}]}</script>"),
            "2024-03-04");
}

TEST(DateCandidates, TheMonthIsTurnedWhereAnotherPlaceSaysSo) {
  const std::string line = "<p>04/03/2024</p><p>TEXT</p>";
  EXPECT_EQ(days(DatePlace::line, line, "https://example.de/"), "2024-03-04");
  EXPECT_EQ(days(DatePlace::line, line, "https://example.com/"), "2024-04-03");
  EXPECT_EQ(days(DatePlace::line, line, "https://example.com/2024/03/04/x"), "2024-03-04");
}

TEST(DateCandidates, UtcIsSetOnTheDayOfTheAddress) {
  const auto* meta = "<meta name='pubdate' content='2024-03-05T03:00:00Z'>";
  EXPECT_EQ(days(DatePlace::meta, meta, "https://example.org/2024/03/04/x"), "2024-03-04");
  EXPECT_EQ(days(DatePlace::meta, meta, "https://example.org/2024/03/02/x"), "2024-03-05");
  EXPECT_EQ(days(DatePlace::meta, "<meta name='pubdate' content='2024-03-04T15:00:00Z'>",
                 "https://example.org/2024/03/05/x"),
            "2024-03-05");
  EXPECT_EQ(days(DatePlace::meta, "<meta name='pubdate' content='2024-03-05T03:00:00+01:00'>",
                 "https://example.org/2024/03/04/x"),
            "2024-03-05");
}

TEST(DateCandidates, DataOfScriptsOnlyWhereNothingIsStated) {
  const std::string script = "<script>x={\"publishedAt\":\"2024-03-04T10:00:00Z\"}</script>";
  EXPECT_EQ(days(DatePlace::script, script), "2024-03-04");
  EXPECT_EQ(days(DatePlace::script, script + "<meta name='pubdate' content='2024-03-04'>"), "");
}

TEST(DateCandidates, PicturesOnlyWhereNothingIsStated) {
  const std::string picture = "<meta property='og:image' content='/2024/03/04/ferry.jpg'>";
  EXPECT_EQ(days(DatePlace::image_address, picture), "2024-03-04");
  EXPECT_EQ(days(DatePlace::image_address, picture, "https://example.org/2024/03/06/x"), "");
  EXPECT_EQ(days(DatePlace::image_address, picture + "<meta name='pubdate' content='2024-03-06'>"),
            "");
}

TEST(DateOrder, ByLanguageAndCountry) {
  using enum text::DateOrder;
  EXPECT_EQ(date_order("en-US", "https://example.com/"), month_first);
  EXPECT_EQ(date_order("", "https://example.com/"), month_first);
  EXPECT_EQ(date_order("en-GB", "https://example.com/"), day_first);
  EXPECT_EQ(date_order("en", "https://example.co.uk/"), day_first);
  EXPECT_EQ(date_order("de", "https://example.com/"), day_first);
  EXPECT_EQ(date_order("", ""), day_first);
}

TEST(TextRange, FromTheFirstToTheLastThatIsKept) {
  const std::vector<float> probabilities = {0.1F, 0.9F, 0.1F, 0.8F, 0.2F};
  const auto range = text_range(probabilities);
  EXPECT_EQ(range.begin, 1U);
  EXPECT_EQ(range.end, 4U);
  EXPECT_EQ(text_range(std::vector<float>{0.1F}).begin, 1U);
}

} // namespace
} // namespace article
