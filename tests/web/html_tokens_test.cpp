#include "web/html_tokens.hpp"
#include <gtest/gtest.h>

namespace web {
namespace {

std::string tokens(std::string_view html) {
  HtmlTokens all(html);
  std::string printed;
  for (auto token = all.next(); token.kind != TokenKind::end_of_page; token = all.next()) {
    constexpr std::string_view marks = "?=<>j";
    printed += marks[static_cast<std::size_t>(token.kind)];
    printed += token.text;
    if (token.kind == TokenKind::start)
      for (const auto& [name, value] : all.attributes())
        printed.append(" ").append(name).append(":").append(value);
    printed += '\n';
  }
  return printed;
}

TEST(HtmlTokens, TagsAndText) {
  EXPECT_EQ(tokens("a<B c=d E='f g'/>h</B i>"), "=a\n<B c:d E:f g\n=h\n>B\n");
}

// WHATWG HTML §13.2.5.32–38
TEST(HtmlTokens, AttributesAsTheyAreWritten) {
  EXPECT_EQ(tokens("<a b = c d= \"e\"f='g'>"), "<a b:c d:e f:g\n");
  EXPECT_EQ(tokens("<a =b c==d / e/f>"), "<a =b: c:=d e: f:\n");
  EXPECT_EQ(tokens("<a b='>'>c"), "<a b:>\n=c\n");
  EXPECT_EQ(tokens("<a b=c"), "<a b:c\n");
}

TEST(HtmlTokens, AtMostAHundredAttributes) {
  std::string html = "<a";
  for (int i = 0; i < 5'000; ++i)
    html += " x";
  HtmlTokens all(html);
  all.next();
  EXPECT_EQ(all.attributes().size(), 100U);
  EXPECT_EQ(all.next().kind, TokenKind::end_of_page);
}

TEST(HtmlTokens, ScriptsEndAtTheirEndTagOnly) {
  EXPECT_EQ(tokens("<script>'</scripts>' </p></SCRIPT >a"), "=a\n");
  EXPECT_EQ(tokens("a<script>b"), "=a\n");
  EXPECT_EQ(tokens("<svg/>a<svg><p></svg>b"), "<svg\n=a\n=b\n");
}

TEST(HtmlTokens, TextUntilAnEndTag) {
  HtmlTokens all("<title>a<b></title>c");
  all.next();
  EXPECT_EQ(all.take_until_end_of(Tag::title), "a<b>");
  EXPECT_EQ(all.next().kind, TokenKind::end);
  HtmlTokens open("<title>a<b>");
  open.next();
  EXPECT_EQ(open.take_until_end_of(Tag::title), "");
  EXPECT_EQ(open.next().text, "a");
}

} // namespace
} // namespace web
