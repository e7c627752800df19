#include "web/html/entities.hpp"
#include <gtest/gtest.h>

namespace web {
namespace {

std::string decoded(std::string_view text, Place place = Place::text) {
  std::string to;
  append_decoded(to, text, place);
  return to;
}

TEST(HtmlEntities, Names) {
  EXPECT_EQ(decoded("&lt;&gt;&amp;&quot;&apos;"), "<>&\"'");
  EXPECT_EQ(decoded("caf&eacute; &mdash; &hellip;&euro;&sigmaf;"), "café — …€ς");
  EXPECT_EQ(decoded("&lsqb;&comma;&colon;"), "[,:");
  EXPECT_EQ(decoded("&CounterClockwiseContourIntegral;&NotEqualTilde;"), "∳≂̸");
  EXPECT_EQ(decoded("&notit; &notin;"), "¬it; ∉");
}

TEST(HtmlEntities, UnknownNamesStayAsTheyAre) {
  for (const std::string_view text : {"AT&T", "&nosuchname;", "&", "&;", "& ", "&&",
                                      "&verylongnamethatisnoneatallinanystandard;", "a&b=c"})
    EXPECT_EQ(decoded(text), text);
}

// WHATWG HTML §13.2.5.73
TEST(HtmlEntities, OldNamesNeedNoSemicolonInText) {
  EXPECT_EQ(decoded("&copy 2024 &eacutee &ampamp;"), "© 2024 ée &amp;");
  EXPECT_EQ(decoded("&euro 5"), "&euro 5");
  EXPECT_EQ(decoded("?a=1&num=2"), "?a=1&num=2");
  EXPECT_EQ(decoded("?a&copy=1&reg2&amp b", Place::attribute), "?a&copy=1&reg2& b");
}

TEST(HtmlEntities, Numbers) {
  EXPECT_EQ(decoded("&#65;&#x42;&#X43&#68 "), "ABCD ");
  EXPECT_EQ(decoded("&#x1F600;"), "\xF0\x9F\x98\x80");
}

// §13.2.5.80
TEST(HtmlEntities, NumbersThatAreNoCharacters) {
  EXPECT_EQ(decoded("&#0;&#xD800;&#x110000;&#99999999999999;"), "\uFFFD\uFFFD\uFFFD\uFFFD");
  EXPECT_EQ(decoded("&#146;&#x80;"), "’€");
  EXPECT_EQ(decoded("&#;&#x;&#xg;"), "&#;&#x;&#xg;");
}

} // namespace
} // namespace web
