#include "feed/draft.hpp"
#include <gtest/gtest.h>

namespace {

using feed::Markup;

TEST(Draft, BlankTextNeverWins) {
  feed::DraftText title;
  title.offer(" \n", Markup::text, 9);
  title.offer(" low ", Markup::text, 1);
  title.offer("also low", Markup::text, 1);
  EXPECT_EQ(title.value, "low");
  title.offer("high", Markup::html, 2);
  EXPECT_EQ(title.value, "high");
}

TEST(Draft, AuthorsAreNames) {
  for (const auto& [written, name] : {std::pair{"desk@paper.example (Jane Doe)", "Jane Doe"},
                                      std::pair{"Jane Doe <desk@paper.example>", "Jane Doe"},
                                      std::pair{"Jane &amp; John", "Jane & John"},
                                      std::pair{"desk@paper.example", "desk@paper.example"},
                                      std::pair{"desk@paper.example ()", "desk@paper.example ()"},
                                      std::pair{"Jane (Berlin)", "Jane (Berlin)"}}) {
    feed::Draft draft;
    draft.offer_author(written, 1);
    ASSERT_EQ(draft.authors.size(), 1U) << written;
    EXPECT_EQ(draft.authors[0], name);
  }
}

TEST(Draft, NamesAreBounded) {
  feed::Draft draft;
  for (int i = 0; i < 1000; ++i) {
    draft.add_category("c" + std::to_string(i));
    draft.offer_author("a" + std::to_string(i), 1);
  }
  EXPECT_EQ(draft.categories.size(), 64U);
  EXPECT_EQ(draft.authors.size(), 64U);
}

TEST(Draft, BasesInTheirOrder) {
  const auto entry_at = [](feed::Dialect dialect, std::string base) {
    feed::Draft draft;
    draft.link.offer("a", base, 1);
    return feed::finish_entry(std::move(draft),
                              {"https://feed.example/x/", "https://site.example/y/", dialect})
        .url;
  };
  EXPECT_EQ(entry_at(feed::Dialect::rss, ""), "https://site.example/y/a");
  EXPECT_EQ(entry_at(feed::Dialect::atom, ""), "https://feed.example/x/a");
  EXPECT_EQ(entry_at(feed::Dialect::atom, "https://base.example/"), "https://base.example/a");
}

TEST(AsHtml, ParagraphsAndEscapes) {
  EXPECT_EQ(feed::as_html("a < b & c\n\n\n\nd\n"), "<p>a &lt; b &amp; c</p><p>d</p>");
  EXPECT_EQ(feed::as_html(""), "");
}

} // namespace
