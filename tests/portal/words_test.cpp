#include "portal/words.hpp"
#include "tests/portal/newsroom.hpp"
#include "text/utf8.hpp"
#include <gtest/gtest.h>

namespace portal {

using namespace std::chrono_literals;
using testing::noon;

TEST(Words, age_from_seconds_to_dates) {
  EXPECT_EQ(age(noon, noon), "just now");
  EXPECT_EQ(age(noon + 30s, noon), "just now"); // clocks differ a little
  EXPECT_EQ(age(noon - 1min, noon), "1 minute ago");
  EXPECT_EQ(age(noon - 59min, noon), "59 minutes ago");
  EXPECT_EQ(age(noon - 1h, noon), "1 hour ago");
  EXPECT_EQ(age(noon - 23h - 59min, noon), "23 hours ago");
  EXPECT_EQ(age(noon - 24h, noon), "yesterday");
  EXPECT_EQ(age(noon - 36h - 1s, noon), "2 days ago");
  EXPECT_EQ(age(noon - 6 * 24h, noon), "6 days ago");
  EXPECT_EQ(age(noon - 7 * 24h, noon), "13 November 2026");
  EXPECT_EQ(age(noon + 2h, noon), "20 November 2026");
}

TEST(Words, dates) {
  EXPECT_EQ(long_date(noon), "Friday 20 November 2026");
  EXPECT_EQ(date_and_clock(noon + 5min), "20 November 2026, 12:05 UTC");
  EXPECT_EQ(date_and_clock(noon - 12h), "20 November 2026"); // a date alone is midnight
  EXPECT_EQ(span_of_time(0s), "0 minutes");
  EXPECT_EQ(span_of_time(-5min), "0 minutes");
  EXPECT_EQ(span_of_time(90min), "1 hour");
  EXPECT_EQ(span_of_time(72h), "3 days");
}

TEST(Words, one_line_leaves_out_what_turns_or_breaks_the_line) {
  EXPECT_EQ(one_line("  two\n\nlines\tand\x01 more ", 100), "two lines and more");
  EXPECT_EQ(one_line("safe\xE2\x80\xAE"
                     "txt.exe\xE2\x81\xA6!",
                     100),
            "safetxt.exe!");
  EXPECT_EQ(one_line("a\xC2\x85"
                     "b\x7F"
                     "c\xEF\xBB\xBF",
                     100),
            "abc");
  EXPECT_EQ(one_line("sch\xC3\xB6n", 100), "sch\xC3\xB6n");
}

TEST(Words, one_line_is_short_and_valid_whatever_comes) {
  EXPECT_LE(one_line(std::string(1'000'000, 'x'), 240).size(), 240U + 3);
  std::string wide;
  for (int i = 0; i < 1000; ++i)
    wide += "\xF0\x9F\xA6\x9C";
  EXPECT_TRUE(text::is_valid_utf8(one_line(wide, 101)));
  EXPECT_TRUE(text::is_valid_utf8(one_line("bad \xFF\xC3 bytes", 50)));
}

TEST(Words, running_text_keeps_line_feeds) {
  EXPECT_EQ(running_text("a\nb\r\xE2\x80\xAE"), "a\nb ");
}

TEST(Words, opening_passes_over_dateline_and_kicker) {
  const std::string long_paragraph =
      "The river rose by two metres in one night and carried off three boats, the mayor said.";
  EXPECT_EQ(opening("Flood\n\nLONDON (Wire) \xE2\x80\x94 " + long_paragraph + "\n\nMore.",
                    "LONDON (Wire)", 500),
            long_paragraph);
  // What was recorded may begin earlier than the paragraph; a dash that ends no dateline stays.
  EXPECT_EQ(opening("LONDON, Nov 20 - " + long_paragraph, "By A. Person LONDON, Nov 20", 500),
            long_paragraph);
  EXPECT_EQ(opening("Snow - " + long_paragraph, "LONDON", 500), "Snow - " + long_paragraph);
  EXPECT_EQ(opening("Short.", "", 500), "Short.");
  EXPECT_EQ(opening("", "", 500), "");
  EXPECT_LE(opening(long_paragraph, "", 30).size(), 30U + 3);
}

TEST(Words, languages) {
  EXPECT_EQ(language_name("de"), "German");
  EXPECT_EQ(language_name("und"), "");
  EXPECT_EQ(language_tag("pt-BR"), "pt-BR");
  EXPECT_EQ(language_tag("en\" onload=\"x"), "");
  EXPECT_EQ(language_tag(std::string(60, 'a')), "");
  EXPECT_TRUE(is_right_to_left("ar"));
  EXPECT_TRUE(is_right_to_left("fa-IR"));
  EXPECT_TRUE(is_right_to_left("he"));
  EXPECT_TRUE(is_right_to_left("ur"));
  EXPECT_FALSE(is_right_to_left("en"));
  EXPECT_FALSE(is_right_to_left("arn")); // Mapudungun
}

TEST(Words, only_web_addresses_become_links) {
  EXPECT_TRUE(may_be_linked("https://a.example/b?c=d"));
  EXPECT_TRUE(may_be_linked("HTTP://a.example/"));
  for (const auto* url :
       {"javascript:alert(1)", " javascript:alert(1)", "data:text/html,x", "//a.example/", "/a", "",
        "https://a.example/\nb", "https://a b", "ftp://a.example/"})
    EXPECT_FALSE(may_be_linked(url)) << url;
  EXPECT_FALSE(may_be_linked("https://a.example/" + std::string(3000, 'a')));
}

TEST(Words, addresses_hold_sixteen_digits) {
  EXPECT_EQ(address_of(news::StoryId{0xAB}), "/story/00000000000000ab");
  EXPECT_EQ(address_of(news::ArticleId{~0ULL}), "/article/ffffffffffffffff");
}

TEST(Words, sections_and_counts) {
  EXPECT_EQ(section_title(news::Section::world), "World");
  EXPECT_EQ(section_title(news::Section::other), "More news");
  EXPECT_EQ(count(1, "copy", "copies"), "1 copy");
  EXPECT_EQ(count(0, "copy", "copies"), "0 copies");
}

} // namespace portal
