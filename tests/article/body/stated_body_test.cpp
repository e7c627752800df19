#include "article/body/stated_body.hpp"
#include "tests/article/page_of.hpp"
#include <gtest/gtest.h>
#include <string>

namespace article {
namespace {

// A story of `sentences` sentences that share no three words with one another.
std::string story(std::size_t sentences) {
  std::string text;
  for (std::size_t i = 0; i < sentences; ++i) {
    const auto number = std::to_string(i);
    text += "Harbour" + number + " pilots" + number + " waited" + number + " until" + number +
            " dawn" + number + ". ";
  }
  return text;
}

std::vector<Block> blocks_of(const std::string& html) { return split_blocks(testing::parse(html)); }

TEST(StatedBody, AgreesWhereThePageSaysTheSame) {
  const auto body = story(30);
  const auto blocks = blocks_of("<p>" + body + "</p><p>Sign up for our newsletter today</p>");
  const StatedBody stated(body, blocks);
  ASSERT_TRUE(stated.agrees());
  EXPECT_FLOAT_EQ(stated.share_of(blocks[0].text), 1);
  EXPECT_FLOAT_EQ(stated.share_of(blocks[1].text), 0);
}

TEST(StatedBody, AnotherStoryOrATeaserIsNotListenedTo) {
  const auto blocks = blocks_of("<p>" + story(30) + "</p>");
  EXPECT_FALSE(StatedBody(story(90), blocks).agrees());
  EXPECT_FALSE(StatedBody(story(3), blocks).agrees());
  EXPECT_FALSE(StatedBody("", blocks).agrees());
  EXPECT_FLOAT_EQ(StatedBody("", blocks).share_of(blocks[0].text), 0);
}

} // namespace
} // namespace article
