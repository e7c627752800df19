#include "portal/named.hpp"
#include "tests/portal/newsroom.hpp"
#include <gtest/gtest.h>

namespace portal {

TEST(Named, by_hex_digits_and_nothing_else) {
  testing::Newsroom newsroom;
  fill(newsroom);
  EXPECT_EQ(story_named(newsroom.store(), "51")->id, news::StoryId{0x51});
  EXPECT_EQ(story_named(newsroom.store(), "0000000000000051")->id, news::StoryId{0x51});
  EXPECT_EQ(article_named(newsroom.store(), "A001")->article.id, news::ArticleId{0xA001});
  for (const auto* name : {"", "99", "51 ", "5x", "00000000000000051", "-51"}) {
    EXPECT_FALSE(story_named(newsroom.store(), name)) << name;
    EXPECT_FALSE(article_named(newsroom.store(), name)) << name;
  }
}

TEST(Named, merged_story_by_its_old_id) {
  testing::Newsroom newsroom;
  fill(newsroom);
  newsroom.store().commit({}, std::vector{testing::became(0x53, 0x52)});
  EXPECT_EQ(story_named(newsroom.store(), "53")->id, news::StoryId{0x52});
  EXPECT_EQ(newsroom.get("/story/53").status, 301U);
  EXPECT_EQ(newsroom.get("/story/52").status, 200U);
  EXPECT_EQ(newsroom.get("/story/99").status, 404U);
  EXPECT_EQ(newsroom.get("/story/99/feed.xml").status, 404U);
  EXPECT_EQ(newsroom.get("/article/99").status, 404U);
}

} // namespace portal
