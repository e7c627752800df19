#include "article/body/blocks.hpp"
#include "tests/article/page_of.hpp"
#include <gtest/gtest.h>

namespace article {
namespace {

using testing::parse;
using Texts = std::vector<std::string>;

Texts texts(std::string_view html) {
  Texts found;
  for (const auto& block : split_blocks(parse(html)))
    found.push_back(block.text);
  return found;
}

TEST(Blocks, AParagraphAHeadingAnItemACell) {
  EXPECT_EQ(texts("<h1>a</h1><p>b <b>c</b>\n "
                  "d</p><ul><li>e<li>f</ul><table><tr><td>g<td>h</table>i<div>j</div>"),
            (Texts{"a", "b c d", "e", "f", "g", "h", "i", "j"}));
}

TEST(Blocks, TwoBreaksPartParagraphs) {
  EXPECT_EQ(texts("<div>a<br>b<br><br>c<br> <br>d</div>"), (Texts{"a b", "c", "d"}));
}

TEST(Blocks, ControlsAreLeftOut) {
  EXPECT_EQ(
      texts("<title>t</title>a<button>b</button><select><option>c</select><textarea>d</textarea>e"),
      (Texts{"a e"}));
}

TEST(Blocks, WhatTheyAre) {
  const auto blocks =
      split_blocks(parse("<li><div>It is <a href='/x'>linked here</a> twice</div></li><h2>T</h2>"));
  ASSERT_EQ(blocks.size(), 2U);
  EXPECT_EQ(blocks[0].kind, web::Tag::li);
  EXPECT_EQ(blocks[0].link, "/x");
  EXPECT_EQ(blocks[0].link_bytes, 11U);
  EXPECT_EQ(blocks[0].words, 5U);
  EXPECT_EQ(blocks[1].kind, web::Tag::h2);
  EXPECT_EQ(blocks[1].link_bytes, 0U);
}

TEST(Blocks, AnAnchorWithoutAddressIsNoLink) {
  EXPECT_EQ(split_blocks(parse("<p><a name=x>text</a></p>")).at(0).link_bytes, 0U);
}

TEST(Blocks, WordsInOtherScripts) {
  EXPECT_EQ(split_blocks(parse("<p>東京の天気は晴れ</p>")).at(0).words, 4U);
  EXPECT_EQ(split_blocks(parse("<p>Привет, мир’ и don't</p>")).at(0).words, 4U);
}

TEST(Blocks, HiddenOnesAreMarked) {
  const auto blocks = split_blocks(
      parse("<p hidden>a</p><div aria-hidden=true><p>b</p></div><p style='display: none'>c</p>"
            "<div hidden id='S:1'><p>d</p></div><p>e <span hidden>f</span></p>"));
  ASSERT_EQ(blocks.size(), 5U);
  for (std::size_t i = 0; i < 3; ++i)
    EXPECT_TRUE(blocks[i].hidden) << blocks[i].text;
  EXPECT_FALSE(blocks[3].hidden);
  EXPECT_EQ(blocks[4].text, "e");
}

TEST(Blocks, AtMostTwentyThousand) {
  std::string html;
  for (int i = 0; i < 30'000; ++i)
    html += "<p>x</p>";
  EXPECT_EQ(split_blocks(parse(html)).size(), 20'000U);
}

} // namespace
} // namespace article
