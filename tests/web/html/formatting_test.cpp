#include "web/html.hpp"
#include <gtest/gtest.h>

namespace web {
namespace {

std::size_t count(std::string_view html, Tag tag) {
  const auto document = *parse_html(html, "test");
  std::size_t found = 0;
  for (const auto& node : document.nodes())
    found += node.tag == tag ? 1U : 0U;
  return found;
}

// The Noah's Ark clause (WHATWG HTML §13.2.4.3)
TEST(HtmlFormatting, OfThoseThatAreAlikeThreeAreReopened) {
  EXPECT_EQ(count("<p><b><b><b><b><b>x<p>y", Tag::b), 5U + 3U);
  EXPECT_EQ(count("<p><b x=1 y=2><b y=2 x=1><b x=1 y=2><b y=2 x=1>x<p>y", Tag::b), 4U + 3U);
  EXPECT_EQ(count("<p><b x=1><b x=2><b x=3><b x=4>x<p>y", Tag::b), 4U + 4U);
}

TEST(HtmlFormatting, OfVeryManyTheLastAreReopened) {
  std::string html = "<p>";
  for (int i = 0; i < 200; ++i)
    html += "<b x=" + std::to_string(i) + ">";
  EXPECT_EQ(count(html + "x<p>y", Tag::b), 200U + 128U);
}

TEST(HtmlFormatting, CellsKeepTheirs) {
  EXPECT_EQ(count("<table><td><b>x<td>y</table>z", Tag::b), 1U);
}

// §13.2.6.4.7: an end tag is looked after in eight rounds
TEST(HtmlFormatting, AdoptionEnds) {
  std::string html = "<b>";
  for (int i = 0; i < 20; ++i)
    html += "<div>";
  EXPECT_EQ(count(html + "x</b>y", Tag::b), 1U + 8U);
}

} // namespace
} // namespace web
