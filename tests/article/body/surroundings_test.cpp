#include "article/body/surroundings.hpp"
#include "tests/article/page_of.hpp"
#include <gtest/gtest.h>

namespace article {
namespace {

constexpr std::string_view page =
    "<main><div class=story-body><p>One two three four five six seven eight nine ten eleven.</p>"
    "<p>One two three four five six seven eight nine ten eleven.</p></div>"
    "<aside class=related><a href=/x>One two</a></aside></main>";

TEST(Surroundings, SayWhatIsAround) {
  const auto document = testing::parse(page);
  const auto blocks = split_blocks(document);
  ASSERT_EQ(blocks.size(), 3U);
  const auto around = look_around(document, Labels(document), blocks);
  const auto& paragraph = around[blocks[0].element];
  EXPECT_TRUE(paragraph.in_main);
  EXPECT_FALSE(paragraph.in_aside);
  EXPECT_EQ(paragraph.content, 1);
  EXPECT_EQ(around[blocks[2].element].others, 0);
  EXPECT_TRUE(around[blocks[2].element].in_aside);
  EXPECT_FLOAT_EQ(around[0].words, 24);
  EXPECT_FLOAT_EQ(around[0].link_words, 2);
  EXPECT_FLOAT_EQ(around[0].paragraphs, 2);
}

TEST(Surroundings, TheBestContainerHoldsTheParagraphs) {
  const auto document = testing::parse(page);
  const auto blocks = split_blocks(document);
  const auto best = best_container(look_around(document, Labels(document), blocks));
  EXPECT_EQ(document.attribute(document.node(best), "class"), "story-body");
}

TEST(Surroundings, LinkShare) {
  Block block;
  block.text = "abcd";
  block.link_bytes = 2;
  EXPECT_FLOAT_EQ(link_share(block), 0.5F);
  block.link_bytes = 9;
  EXPECT_FLOAT_EQ(link_share(block), 1);
}

} // namespace
} // namespace article
