#include "portal/feed_formats.hpp"
#include <gtest/gtest.h>

namespace portal {

TEST(FeedFormats, address_of_another_format_keeps_what_was_asked) {
  EXPECT_EQ(feed_in("/feed.xml", ".json"), "/feed.json");
  EXPECT_EQ(feed_in("/outlet/post.example/feed.xml", ".atom"), "/outlet/post.example/feed.atom");
  EXPECT_EQ(feed_in("/search/feed.xml?q=a.b", ".json"), "/search/feed.json?q=a.b");
  EXPECT_EQ(feed_in("/search/feed.xml?q=a.b", ".xml"), "/search/feed.xml?q=a.b");
  EXPECT_EQ(feed_in("", ".json"), "");
}

} // namespace portal
