#include "article/byline/author_marks.hpp"
#include "tests/article/page_of.hpp"
#include <gtest/gtest.h>
#include <optional>

namespace article {
namespace {

using Lines = std::vector<std::string>;

std::vector<AuthorMark> marks(std::string_view html) {
  const auto document = testing::parse(html);
  return find_author_marks(document, Labels(document));
}

TEST(AuthorMarks, WhatElementsSayOfThemselves) {
  const auto kind = [](std::string_view html) {
    const auto found = marks(html);
    return found.size() == 1 ? std::optional(found.front().kind) : std::nullopt;
  };
  EXPECT_EQ(kind("<a rel=author href='/u/1'>Jane Roe</a>"), MarkKind::stated);
  EXPECT_EQ(kind("<span itemprop=author>Jane Roe</span>"), MarkKind::stated);
  EXPECT_EQ(kind("<p class='story-byline'>Jane Roe</p>"), MarkKind::byline);
  EXPECT_EQ(kind("<p class='postAuthor'>Jane Roe</p>"), MarkKind::classed);
  EXPECT_EQ(kind("<span class='writer'>Jane Roe</span>"), MarkKind::classed);
  EXPECT_EQ(kind("<a href='/authors/jane-roe'>Jane Roe</a>"), MarkKind::link);
  for (const auto* html :
       {"<p class='typewriter'>Jane Roe</p>", "<p class='authorization'>Jane Roe</p>",
        "<p class='author-bio'>Jane Roe</p>", "<a href='/authors/'>Authors</a>",
        "<p class='author'></p>"})
    EXPECT_EQ(kind(html), std::nullopt) << html;
}

TEST(AuthorMarks, LinesInside) {
  const auto found = marks("<div class=byline>By <a href='/u/1'>Jane  Roe</a> "
                           "<i>Editor</i><button>Follow</button></div>");
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].lines, (Lines{"By", "Jane Roe", "Editor"}));
}

TEST(AuthorMarks, CommentsHaveAuthorsOfTheirOwn) {
  EXPECT_TRUE(marks("<div class=comments><p class=author>Troll King</p></div>").empty());
  const auto card = marks("<footer><p class=author>Jane Roe</p></footer>");
  ASSERT_EQ(card.size(), 1U);
  EXPECT_TRUE(card[0].aside);
}

TEST(AuthorMarks, AreFew) {
  std::string html;
  for (int i = 0; i < 1'000; ++i)
    html += "<p class=author>Jane Roe</p>";
  EXPECT_LT(marks(html).size(), 100U);
}

} // namespace
} // namespace article
