#include "article/judged_page.hpp"
#include "tests/article/page_of.hpp"
#include <gtest/gtest.h>

namespace article {
namespace {

TEST(JudgedPage, TitleBlocksAndWhatTheyAre) {
  const auto html = testing::ferry_page();
  const auto judged = judge_page(html, testing::page_of(html), content_model());
  ASSERT_TRUE(judged.has_value());
  EXPECT_EQ(judged->title, "Ferry runs aground off Kythnos");
  EXPECT_EQ(judged->statements.og_type, "article");
  EXPECT_TRUE(judged->site.is_site("The Harbour Post"));
  EXPECT_EQ(judged->probabilities.size(), judged->blocks.size());
  EXPECT_FALSE(judged->blocks.empty());
}

} // namespace
} // namespace article
