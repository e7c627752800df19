#include "feed/plain_text.hpp"
#include "text/utf8.hpp"
#include "web/html.hpp"
#include <gtest/gtest.h>
#include <random>

namespace {

// web::plain_text lays out a tree; on what feeds hold both read the same.
TEST(PlainText, IsWhatATreeWouldGive) {
  for (const std::string_view html :
       {"", "a", "a &amp; b", "<p>One</p><p>two</p>", "a<br>b", "a<b>b</b>c",
        "x<script>y</script>z", "<ul><li>a<li>b</ul>c", "a<!-- b -->c", "<title>a<b>c</title>d",
        "a < b", "1<2", "<a href='>'>x</a>", "&lt;b&gt;&nbsp;x&#8217;s",
        "<svg><text>a</text></svg>b", "<IMG alt='x'>a<Div>b</DIV>", "a<unknown-element-of-mine>b",
        "<table><tr><td>a<td>b</table>"})
    EXPECT_EQ(feed::plain_text(html), web::plain_text(html)) << html;
}

// Feeds write there what browsers show where frames are not allowed: these do not fetch any.
TEST(PlainText, FramesAreWhatStandsInThem) {
  EXPECT_EQ(feed::plain_text("<iframe src='x'>a <b>c</b></iframe>b"), "a c b");
  EXPECT_EQ(feed::plain_text("a<IFRAME"), "a");
}

TEST(PlainText, DeclarationsThatAreNotClosed) {
  EXPECT_EQ(feed::plain_text("a<!-- b"), "a");
  EXPECT_EQ(feed::plain_text("a<!-- b --"), "a");
  EXPECT_EQ(feed::plain_text("a<!-- b > c"), "a c");
  EXPECT_EQ(feed::plain_text("a<!-- b --> c <!-- d > e"), "a c e");
  EXPECT_EQ(feed::plain_text("a<!--> b"), "a b");
  EXPECT_EQ(feed::plain_text("a <!DOCTYPE b"), "a <!DOCTYPE b");
}

TEST(CollapseSpaces, AllKinds) {
  for (const std::string_view text :
       {"", " ", "a", " a \n\tb  ", "“a”  b", "a\u00A0b \u2003c", "\u3000a\u3001", "\uFEFFa",
        "a\u200B", "\xE2\x80\x8B a", "é\u0085", "a \u2028 b", "…", "\u1680"})
    EXPECT_EQ(feed::collapse_spaces(text), text::collapse_spaces(text)) << text;
  std::mt19937 random(3);
  for (int i = 0; i < 2000; ++i) {
    std::string text;
    for (auto size = random() % 12; size > 0; --size)
      text::append_utf8(text, std::array<char32_t, 9>{' ', 'a', '\n', 0x85, 0xA0, 0x2009, 0x201C,
                                                      0x3000, 0xFEFF}[random() % 9]);
    EXPECT_EQ(feed::collapse_spaces(text), text::collapse_spaces(text)) << text;
  }
}

} // namespace
