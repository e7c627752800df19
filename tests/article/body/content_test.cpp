#include "article/body/content.hpp"
#include "tests/article/page_of.hpp"
#include <gtest/gtest.h>

namespace article {
namespace {

TEST(Content, ParagraphsAreKeptAndMenusAreNot) {
  const auto document = testing::parse(testing::ferry_page());
  auto blocks = split_blocks(document);
  const auto probabilities = judge(document, Labels(document), blocks,
                                   {"Ferry runs aground off Kythnos", ""}, content_model());
  ASSERT_EQ(probabilities.size(), blocks.size());
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    EXPECT_GE(probabilities[i], 0);
    EXPECT_LE(probabilities[i], 1);
    if (blocks[i].kind == web::Tag::p && blocks[i].words > 15) {
      EXPECT_GE(probabilities[i], kept_from) << blocks[i].text;
    } else if (blocks[i].link_bytes == blocks[i].text.size()) {
      EXPECT_LT(probabilities[i], kept_from) << blocks[i].text;
    }
  }
}

TEST(Content, ABoxThatOffersANewsletterIsNoText) {
  const std::string paragraph =
      "<p>A passenger ferry with 312 people on board ran aground off the Greek island of Kythnos "
      "early on Friday, the coastguard said, and nobody was hurt in the accident.</p>";
  const auto document = testing::parse(
      "<article><h1>Ferry</h1>" + paragraph + paragraph +
      "<aside class='hp-newsletter'><h3>The Morning Tide</h3><p>Our editors' pick of the day's "
      "stories, in your inbox at seven. Enter your address to sign up for it.</p></aside>" +
      paragraph + "</article>");
  auto blocks = split_blocks(document);
  const auto probabilities =
      judge(document, Labels(document), blocks, {"Ferry", ""}, content_model());
  for (std::size_t i = 1; i < blocks.size(); ++i) // [0] is the headline
    EXPECT_EQ(probabilities[i] >= kept_from, blocks[i].text.starts_with("A passenger"))
        << blocks[i].text;
  for (const auto& block : blocks)
    EXPECT_EQ(block.offer, block.text.starts_with("The Morning") || block.text.starts_with("Our"))
        << block.text;
}

TEST(Content, NothingOfNothing) {
  const auto document = testing::parse("");
  EXPECT_TRUE(judge(document, Labels(document), {}, {}, content_model()).empty());
}

} // namespace
} // namespace article
