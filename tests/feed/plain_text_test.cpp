#include "feed/plain_text.hpp"
#include "text/utf8.hpp"
#include "web/html.hpp"
#include <gtest/gtest.h>

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

} // namespace
