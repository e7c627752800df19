#include "web/html/tags.hpp"
#include <gtest/gtest.h>

namespace web {
namespace {

TEST(HtmlTags, EveryTagIsFoundByItsName) {
  for (auto i = static_cast<int>(Tag::a); i < static_cast<int>(Tag::count_); ++i) {
    const auto tag = static_cast<Tag>(i);
    ASSERT_FALSE(name_of(tag).empty()) << i;
    EXPECT_EQ(tag_named(name_of(tag)), tag) << name_of(tag);
  }
}

TEST(HtmlTags, OtherNamesAreOther) {
  for (const auto* name : {"", "x", "divs", "DIV", "my-element", "h7", "templates"})
    EXPECT_EQ(tag_named(name), Tag::other) << name;
}

TEST(HtmlTags, Traits) {
  EXPECT_TRUE(is(Tag::br, trait::is_void));
  EXPECT_FALSE(is(Tag::p, trait::is_void));
  EXPECT_TRUE(is(Tag::h3, trait::heading));
  EXPECT_TRUE(is(Tag::em, trait::phrasing));
  EXPECT_FALSE(is(Tag::other, trait::special));
}

} // namespace
} // namespace web
