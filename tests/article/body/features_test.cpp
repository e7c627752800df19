#include "article/body/features.hpp"
#include "tests/article/page_of.hpp"
#include <cmath>
#include <gtest/gtest.h>

namespace article {
namespace {

TEST(Features, OneFiniteRowABlock) {
  const auto document = testing::parse(testing::ferry_page());
  const auto blocks = split_blocks(document);
  const auto rows = describe(document, blocks, look_around(document, Labels(document), blocks),
                             {"Ferry runs aground off Kythnos", ""});
  ASSERT_EQ(rows.size(), blocks.size());
  for (const auto& row : rows)
    for (const auto value : row)
      EXPECT_TRUE(std::isfinite(value));
}

TEST(Features, TellParagraphsFromMenus) {
  const auto document = testing::parse(testing::ferry_page());
  const auto blocks = split_blocks(document);
  const auto rows = describe(document, blocks, look_around(document, Labels(document), blocks), {});
  constexpr std::size_t words = 0, link_share = 1;
  EXPECT_FLOAT_EQ(rows[0][link_share], 1); // "Home"
  EXPECT_FLOAT_EQ(rows[0][words], std::log1p(1.0F));
  EXPECT_FLOAT_EQ(rows.back()[link_share], 1); // "Privacy"
}

TEST(Features, NoBlocksNoRows) { EXPECT_TRUE(describe(testing::parse(""), {}, {}, {}).empty()); }

} // namespace
} // namespace article
