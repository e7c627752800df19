#include "web/html/tokens.hpp"
#include <gtest/gtest.h>

namespace web {
namespace {

// What is text behind the start tag that `html` begins with.
std::string_view text_of(std::string_view html, TextModel model) {
  HtmlArena arena;
  HtmlTokens tokens(html, arena);
  tokens.read_as(model, tokens.next().text);
  const auto token = tokens.next();
  return token.kind == TokenKind::text ? token.text : "";
}

TEST(HtmlRawText, EndsAtItsEndTagOnly) {
  EXPECT_EQ(text_of("<title>a<b></titles></TITLE >c", TextModel::rcdata), "a<b></titles>");
  EXPECT_EQ(text_of("<style>a</style", TextModel::rawtext), "a</style");
  EXPECT_EQ(text_of("<style></style>", TextModel::rawtext), "");
  EXPECT_EQ(text_of("<script>'</scripts>' </p></SCRIPT >a", TextModel::script),
            "'</scripts>' </p>");
}

// WHATWG HTML §13.2.5.18–31
TEST(HtmlRawText, ScriptsInComments) {
  EXPECT_EQ(text_of("<script><!--<script></script>--></script>", TextModel::script),
            "<!--<script></script>-->");
  EXPECT_EQ(text_of("<script><!--</script>-->", TextModel::script), "<!--");
  EXPECT_EQ(text_of("<script><!--><script></script>", TextModel::script), "<!--><script>");
}

} // namespace
} // namespace web
