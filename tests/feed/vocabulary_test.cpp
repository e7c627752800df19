#include "feed/vocabulary.hpp"
#include <gtest/gtest.h>

namespace {

using feed::Role;
using feed::Space;

TEST(Vocabulary, KnowsNamespacesHoweverTheyAreWritten) {
  EXPECT_EQ(feed::space_of_uri("http://www.w3.org/2005/Atom"), Space::feed);
  EXPECT_EQ(feed::space_of_uri("https://www.w3.org/2005/Atom/"), Space::feed);
  EXPECT_EQ(feed::space_of_uri("http://purl.org/rss/1.0/"), Space::feed);
  EXPECT_EQ(feed::space_of_uri("http://search.yahoo.com/mrss"), Space::media);
  EXPECT_EQ(feed::space_of_uri("http://search.yahoo.com/mrss/"), Space::media);
  EXPECT_EQ(feed::space_of_uri("http://purl.org/dc/elements/1.1/"), Space::dublin_core);
  EXPECT_EQ(feed::space_of_uri("http://example.org/other"), Space::other);
  EXPECT_EQ(feed::space_of_uri(""), Space::feed);
}

TEST(Vocabulary, FindsRulesBySpaceAndName) {
  const auto* title = feed::find_rule(Space::feed, "title");
  const auto* dublin_title = feed::find_rule(Space::dublin_core, "title");
  ASSERT_TRUE(title && dublin_title);
  EXPECT_EQ(title->role, Role::title);
  EXPECT_GT(title->rank, dublin_title->rank);
  EXPECT_EQ(feed::find_rule(Space::media, "content")->role, Role::media);
  EXPECT_EQ(feed::find_rule(Space::content, "encoded")->role, Role::content);
  EXPECT_EQ(feed::find_rule(Space::other, "title"), nullptr);
  EXPECT_EQ(feed::find_rule(Space::feed, "textinput"), nullptr);
}

} // namespace
