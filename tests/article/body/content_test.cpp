#include "article/body/content.hpp"
#include "tests/article/page_of.hpp"
#include <gtest/gtest.h>

namespace article {
namespace {

TEST(Content, ParagraphsAreKeptAndMenusAreNot) {
  const auto document = testing::parse(testing::ferry_page());
  const auto blocks = split_blocks(document);
  const auto probabilities =
      judge(document, blocks, {"Ferry runs aground off Kythnos", ""}, content_model());
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

TEST(Content, NothingOfNothing) {
  EXPECT_TRUE(judge(testing::parse(""), {}, {}, content_model()).empty());
}

} // namespace
} // namespace article
