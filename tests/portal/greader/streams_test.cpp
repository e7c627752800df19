#include "portal/greader/streams.hpp"
#include <gtest/gtest.h>
#include <utility>

namespace portal::greader {

TEST(ReaderStreams, AreNamed) {
  EXPECT_EQ(stream_named("feed/Post.example")->outlet, "post.example");
  EXPECT_EQ(stream_named("user/-/state/com.google/reading-list")->kind, StreamKind::all);
  EXPECT_EQ(stream_named("user/42/state/com.google/starred")->kind, StreamKind::starred);
  EXPECT_EQ(stream_named("user/-/state/com.google/read")->kind, StreamKind::read);
  for (const auto section : news::sections)
    EXPECT_EQ(stream_named(label_id(section))->section, section);
  for (const auto* id : {"", "user", "user/", "user/-", "user/-/label/", "state/com.google/read"})
    EXPECT_FALSE(stream_named(id)) << id;
}

TEST(ReaderStreams, ItemsHaveTwoNames) {
  for (const auto value : {0ULL, 1ULL, 0x1234567890123456ULL, 0xfedcba9876543210ULL, ~0ULL}) {
    const news::ArticleId id{value};
    EXPECT_EQ(article_named(long_id(id)), id);
    EXPECT_EQ(article_named(short_id(id)), id);
  }
  EXPECT_EQ(short_id(news::ArticleId{~0ULL}), "-1");
  EXPECT_EQ(long_id(news::ArticleId{0x51a7}), "tag:google.com,2005:reader/item/00000000000051a7");
  EXPECT_EQ(article_named("fedcba9876543210"), news::ArticleId{0xfedcba9876543210ULL});
  for (const auto* name : {"", "-", "1x", "tag:google.com,2005:reader/item/",
                           "tag:google.com,2005:reader/item/xyz", "99999999999999999999"})
    EXPECT_FALSE(article_named(name)) << name;
}

} // namespace portal::greader
