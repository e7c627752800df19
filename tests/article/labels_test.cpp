#include "article/labels.hpp"
#include "tests/article/page_of.hpp"
#include <gtest/gtest.h>

namespace article {
namespace {

// Of the first <b>.
Label label_of(std::string_view html) {
  const auto document = testing::parse(html);
  const Labels labels(document);
  for (web::NodeIndex i = 0; i < document.nodes().size(); ++i)
    if (document.node(i).tag == web::Tag::b)
      return labels.of(i);
  ADD_FAILURE() << html;
  return 0;
}

TEST(Labels, OfAllThatAnElementSays) {
  EXPECT_EQ(label_of("<b class='article-body' id=comments>x</b>"),
            label::content | label::comments);
  EXPECT_EQ(label_of("<b role=banner>x</b>"), label::around);
  EXPECT_EQ(label_of("<b class=entry-date>x</b>"), label::content | label::around | label::dated);
  EXPECT_EQ(label_of("<b class=writer>x</b>"), label::author);
  EXPECT_EQ(label_of("<b>x</b>"), 0);
  EXPECT_EQ(label_of("<b title=newsletter>x</b>"), 0);
}

// A word says of an attribute only what that attribute is read for.
TEST(Labels, EachAttributeForWhatItNames) {
  EXPECT_EQ(label_of("<b property=datePublished>x</b>"), label::dated);
  EXPECT_EQ(label_of("<b role=datePublished>x</b>"), label::around);
  EXPECT_EQ(label_of("<b rel=author>x</b>"), label::author);
  EXPECT_EQ(label_of("<b pubdate>x</b>"), label::dated);
}

TEST(Labels, TheSameWordTwice) {
  const auto document = testing::parse("<p class=newsletter>x<p class=newsletter>y");
  const Labels labels(document);
  int offers = 0;
  for (web::NodeIndex i = 0; i < document.nodes().size(); ++i)
    offers += labels.has(i, label::offer) ? 1 : 0;
  EXPECT_EQ(offers, 2);
}

} // namespace
} // namespace article
