#include "web/header_field.hpp"
#include <gtest/gtest.h>

namespace {

TEST(LineAt, EndsInCrlfOrLf) {
  constexpr std::string_view head = "one\r\ntwo\n\nlast";
  const auto one = web::line_at(head, 0);
  EXPECT_EQ(one.text, "one");
  const auto two = web::line_at(head, one.next);
  EXPECT_EQ(two.text, "two");
  const auto blank = web::line_at(head, two.next);
  EXPECT_EQ(blank.text, "");
  const auto last = web::line_at(head, blank.next);
  EXPECT_EQ(last.text, "last");
  EXPECT_EQ(last.next, head.npos);
}

TEST(HeaderField, LinkIsFoundByItsRelation) {
  const auto* links = "<https://a.example/?a,b>; rel=\"Self alternate\"; title=\"x; rel=hub\", "
                      "< /hub >;type=x ; REL = hub,<https://c.example/>;rel=hub, </d>; rev=next";
  EXPECT_EQ(web::link_to(links, "self"), "https://a.example/?a,b");
  EXPECT_EQ(web::link_to(links, "alternate"), "https://a.example/?a,b");
  EXPECT_EQ(web::link_to(links, "hub"), "/hub");
  for (const auto* none :
       {"", "<", "<>;", "<a>; rel=", "a; rel=next", "<a>; rel=nexto", "<a>; xrel=next"})
    EXPECT_EQ(web::link_to(none, "next"), "") << none;
  EXPECT_EQ(web::link_to(links, "next"), "");
}

TEST(HeaderField, SplitsAtTheFirstColon) {
  const auto field = web::header_field("Location :  http://example.org/ \t");
  EXPECT_EQ(field.name, "Location");
  EXPECT_EQ(field.value, "http://example.org/");
  EXPECT_EQ(web::header_field("ETag:").name, "ETag");
  EXPECT_EQ(web::header_field("no field").name, "");
}

} // namespace
