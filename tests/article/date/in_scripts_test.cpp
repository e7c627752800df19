#include "article/date/in_scripts.hpp"
#include <gtest/gtest.h>

namespace article {
namespace {

std::string read(std::string_view html) {
  std::string days;
  for (const auto& date : find_script_dates(html, 3))
    days += (days.empty() ? "" : " ") + text::to_iso_date(date.time);
  return days;
}

TEST(ScriptDates, KeysThatSpeakOfPublishing) {
  EXPECT_EQ(read(R"({"datePublished":"2024-03-04T10:00:00Z","publish_date": "2024-03-05"})"),
            "2024-03-04 2024-03-05");
  EXPECT_EQ(read(R"(\"publishedAt\":\"2024-03-04\")"), "2024-03-04");
  EXPECT_EQ(read("publishDate: '4 March 2024'"), "2024-03-04");
  EXPECT_EQ(
      read("<x-card props='{&quot;publishedAt&quot;:&quot;2024-03-04T09:00:00-05:00&quot;}'>"),
      "2024-03-04");
}

TEST(ScriptDates, OtherWordsAreNone) {
  EXPECT_EQ(read("published on 2024-03-04"), "");
  EXPECT_EQ(read(R"("publisher":"2024 Press","published":true)"), "");
  EXPECT_EQ(read("\"published\":"), "");
}

TEST(ScriptDates, NotMoreThanAskedFor) {
  std::string html;
  for (int i = 0; i < 9; ++i)
    html += R"("published":"2024-03-04",)";
  EXPECT_EQ(find_script_dates(html, 3).size(), 3U);
}

} // namespace
} // namespace article
