#include "tests/portal/newsroom.hpp"
#include "text/json.hpp"
#include <gtest/gtest.h>

namespace portal::testing {

namespace {

constexpr int day = 24 * 60; // minutes

text::json::array entries_of(const Newsroom& newsroom) {
  const auto feed = newsroom.get("/digest/feed.json");
  return text::parse_json(feed.body, "feed").value().at("items").as_array();
}

} // namespace

TEST(Digest, has_an_entry_for_each_day_that_is_over) {
  Newsroom newsroom;
  newsroom.tell(0x51, "wire", 10, "Of today");
  newsroom.tell(0x52, "wire", day, "Of yesterday");
  newsroom.tell(0x53, "wire", 3 * day, "Of the day before last but one");
  newsroom.tell(0x54, "wire", 8 * day, "Of last week");
  const auto entries = entries_of(newsroom);
  ASSERT_EQ(entries.size(), 2U);
  EXPECT_EQ(entries[0].at("id").as_string(), "day-2026-11-19");
  EXPECT_EQ(entries[0].at("title").as_string(), "Thursday 19 November 2026: Of yesterday");
  EXPECT_EQ(entries[0].at("date_published").as_string(), "2026-11-20T00:00:00Z");
  EXPECT_EQ(entries[0].at("url").as_string(),
            "http://portal.example:8080/search?from=2026-11-19&to=2026-11-19");
  EXPECT_EQ(entries[1].at("id").as_string(), "day-2026-11-17");
}

TEST(Digest, begins_with_what_most_report_by_themselves) {
  Newsroom newsroom;
  newsroom.tell(0x51, "wire", day, "Told by one");
  newsroom.tell(0x52, "wire", day, "Told by two");
  newsroom.tell(0x52, "paper", day, "Told by another");
  const auto entries = entries_of(newsroom);
  ASSERT_EQ(entries.size(), 1U);
  const std::string html(entries[0].at("content_html").as_string());
  EXPECT_TRUE(html.starts_with(
      "<ol><li><a href=\"http://portal.example:8080/story/0000000000000052\">Told by"))
      << html;
  EXPECT_NE(html.find("(2 reports, 2 independent)"), std::string::npos);
  EXPECT_NE(html.find("Told by one</a> (1 report, 1 independent)"), std::string::npos);
}

TEST(Digest, headlines_stay_words_in_every_format) {
  Newsroom newsroom;
  newsroom.tell(0x51, "wire", day, "<script>alert(1)</script>");
  const std::string html(entries_of(newsroom)[0].at("content_html").as_string());
  EXPECT_EQ(html.find("<script"), std::string::npos);
  EXPECT_NE(newsroom.get("/digest/feed.xml").body.find("&amp;lt;script&amp;gt;"),
            std::string::npos);
  EXPECT_NE(newsroom.get("/digest/feed.atom").body.find("<content type=\"html\">&lt;ol&gt;"),
            std::string::npos);
}

} // namespace portal::testing
