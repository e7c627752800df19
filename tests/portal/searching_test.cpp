#include "portal/searching.hpp"
#include <gtest/gtest.h>

namespace portal {

namespace {

text::Result<search::Query> query(std::string_view target) {
  return query_of(search_form(parse_target(target)));
}

} // namespace

TEST(Searching, fields_go_before_the_filters_of_the_words) {
  const auto asked = query("/search?q=rain+section:sports&section=world&outlet=post");
  ASSERT_TRUE(asked);
  EXPECT_EQ(asked->section, news::Section::world);
  EXPECT_EQ(asked->outlet, "post");
  EXPECT_EQ(asked->words, std::vector<std::string>{"rain"});
}

TEST(Searching, last_day_counts) {
  const auto asked = query("/search?q=rain&from=2026-11-01&to=2026-11-20");
  ASSERT_TRUE(asked);
  EXPECT_EQ(text::to_iso(*asked->from), "2026-11-01T00:00:00Z");
  EXPECT_EQ(text::to_iso(*asked->to), "2026-11-21T00:00:00Z");
}

TEST(Searching, address_gives_the_form_back) {
  const SearchForm form{"a & b",      "world", "x=y",       "2026-11-01",
                        "2026-11-02", "de",    "originals", "newest"};
  const auto again = search_form(parse_target(form.address("/search")));
  EXPECT_EQ(again.q, form.q);
  EXPECT_EQ(again.section, form.section);
  EXPECT_EQ(again.outlet, form.outlet);
  EXPECT_EQ(again.from, form.from);
  EXPECT_EQ(again.to, form.to);
  EXPECT_EQ(again.language, form.language);
  EXPECT_EQ(again.only, form.only);
  EXPECT_EQ(again.sort, form.sort);
  EXPECT_EQ(SearchForm{}.address("/search"), "/search");
}

TEST(Searching, fields_narrow_and_order) {
  const auto asked = query("/search?q=rain&language=de&only=originals&sort=newest");
  ASSERT_TRUE(asked);
  EXPECT_EQ(asked->language, "de");
  EXPECT_TRUE(asked->only_originals);
  EXPECT_EQ(asked->order, search::Order::newest);
  const auto plain = query("/search?q=rain&only=&sort=odd");
  ASSERT_TRUE(plain);
  EXPECT_FALSE(plain->only_originals);
  EXPECT_EQ(plain->order, search::Order::best);
}

TEST(Searching, words_alone_are_no_filter) {
  EXPECT_FALSE(search_form(parse_target("/search?q=rain")).is_filtered());
  EXPECT_TRUE(search_form(parse_target("/search?q=rain&only=originals")).is_filtered());
  EXPECT_TRUE(search_form(parse_target("/search?language=de")).is_filtered());
}

TEST(Searching, long_questions_are_shortened) {
  EXPECT_LE(search_form(parse_target("/search?q=" + std::string(14'000, 'a'))).q.size(), 1010U);
}

} // namespace portal
