#include "web/html/open_elements.hpp"
#include <gtest/gtest.h>

namespace web {
namespace {

OpenElements opened(std::initializer_list<Tag> tags) {
  OpenElements elements;
  NodeIndex node = 0;
  for (const auto tag : tags)
    elements.push({.node = node++, .traits = traits_of(tag), .tag = tag});
  return elements;
}

// WHATWG HTML §13.2.4.2
TEST(HtmlOpenElements, Scopes) {
  const auto in_cell = opened({Tag::html, Tag::body, Tag::p, Tag::table, Tag::tr, Tag::td});
  EXPECT_FALSE(in_cell.has_in_scope(Tag::p));
  EXPECT_TRUE(in_cell.has(Tag::p));
  EXPECT_TRUE(in_cell.has_in_table_scope(Tag::tr));
  const auto in_button = opened({Tag::html, Tag::p, Tag::li, Tag::button});
  EXPECT_TRUE(in_button.has_in_scope(Tag::p));
  EXPECT_FALSE(in_button.has_in_button_scope(Tag::p));
  EXPECT_TRUE(in_button.has_in_list_scope(Tag::li));
  const auto in_list = opened({Tag::html, Tag::li, Tag::ul});
  EXPECT_FALSE(in_list.has_in_list_scope(Tag::li));
  const auto in_select = opened({Tag::html, Tag::select, Tag::optgroup, Tag::option});
  EXPECT_TRUE(in_select.has_in_select_scope(Tag::select));
  EXPECT_FALSE(in_select.has_in_select_scope(Tag::html));
}

TEST(HtmlOpenElements, WhatIsRemovedIsNotFound) {
  auto elements = opened({Tag::html, Tag::b, Tag::i});
  elements.remove(1);
  EXPECT_FALSE(elements.has(Tag::b));
  EXPECT_EQ(elements.find(NodeIndex(2)), 1U);
  elements.pop();
  EXPECT_EQ(elements.innermost().tag, Tag::html);
}

} // namespace
} // namespace web
