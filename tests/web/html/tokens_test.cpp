#include "web/html/tokens.hpp"
#include <gtest/gtest.h>

namespace web {
namespace {

// Each token a line: "=" text, "<" start tag, ">" end tag, "!" comment, "?" doctype.
std::string tokens(std::string_view html) {
  HtmlArena arena;
  HtmlTokens all(html, arena);
  std::string printed;
  for (auto token = all.next(); token.kind != TokenKind::end_of_page; token = all.next()) {
    constexpr std::string_view marks = " =<>!?";
    printed += marks[static_cast<std::size_t>(token.kind)];
    printed += token.text;
    if (token.kind == TokenKind::start)
      for (const auto& [name, value] : all.attributes())
        printed.append(" ").append(name).append(":").append(value);
    printed += token.closes_itself ? " /\n" : "\n";
  }
  return printed;
}

TEST(HtmlTokens, TagsAndText) {
  EXPECT_EQ(tokens("a&amp;<B c=d E='f g'/>h</B i><!--j--><!DOCTYPE k>"),
            "=a&\n<b c:d e:f g /\n=h\n>b\n!j\n?\n");
}

// WHATWG HTML §13.2.5.32–40
TEST(HtmlTokens, Attributes) {
  EXPECT_EQ(tokens("<a b = c d= \"e\"f='g'>"), "<a b:c d:e f:g\n");
  EXPECT_EQ(tokens("<a =b c==d / e/f>"), "<a =b: c:=d e: f:\n");
  EXPECT_EQ(tokens("<a b='>'>c"), "<a b:>\n=c\n");
  EXPECT_EQ(tokens("<a b=1 B=2>"), "<a b:1\n");
  EXPECT_EQ(tokens("<a b=c"), "");
}

TEST(HtmlTokens, AtMostAHundredAttributes) {
  std::string html = "<a";
  for (int i = 0; i < 5'000; ++i)
    html += " x" + std::to_string(i);
  html += ">";
  HtmlArena arena;
  HtmlTokens all(html, arena);
  all.next();
  EXPECT_EQ(all.attributes().size(), 100U);
  EXPECT_EQ(all.next().kind, TokenKind::end_of_page);
}

TEST(HtmlTokens, KeptAttributesStay) {
  HtmlArena arena;
  HtmlTokens all("<a b=c><d e=f><g h=i>", arena);
  all.next();
  EXPECT_EQ(all.keep_attributes(), 0U);
  all.next();
  all.next();
  EXPECT_EQ(all.keep_attributes(), 1U);
  ASSERT_EQ(all.all_attributes().size(), 2U);
  EXPECT_EQ(all.all_attributes()[1].name, "h");
}

// §13.2.3.5
TEST(HtmlTokens, NewlinesArePlain) {
  EXPECT_EQ(with_plain_newlines("a\r\nb\rc\n\r"), "a\nb\nc\n\n");
  EXPECT_EQ(with_plain_newlines("ab"), "ab");
}

} // namespace
} // namespace web
