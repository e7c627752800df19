#include "engine/given.hpp"
#include <gtest/gtest.h>

namespace {

news::Page line(std::string json) {
  news::Page page;
  page.input = "a.jsonl:1";
  page.bytes = std::move(json);
  page.form = news::PageForm::article;
  return page;
}

TEST(GivenArticle, TakesWhatTheLineSays) {
  const auto article =
      engine::given_article(line(R"({"id":"x","url":"https://news.post.example/a?utm_source=b",
    "title":"A  headline","date":"2026-11-20T10:00:00+01:00","text":"The text of it is here for all to read.","outlet":"The Post"})"));
  ASSERT_TRUE(article) << text::to_string(article.error());
  EXPECT_EQ(article->title, "A headline");
  EXPECT_EQ(article->canonical, "https://news.post.example/a");
  EXPECT_EQ(text::to_iso(article->published.value()), "2026-11-20T09:00:00Z");
  EXPECT_EQ(article->outlet.name, "The Post");
}

TEST(GivenArticle, SameLineIsTheSameArticle) {
  const auto a = engine::given_article(line(R"({"id":1,"title":"One"})")),
             b = engine::given_article(line(R"({"id":1,"title":"One"})")),
             c = engine::given_article(line(R"({"id":2,"title":"One"})"));
  EXPECT_EQ(a->id, b->id);
  EXPECT_NE(a->id, c->id);
}

TEST(GivenArticle, BadLinesAreNamed) {
  for (const auto* bad :
       {"", "not json", "[]", "{}", R"({"id":1})", R"({"title":"x","date":"the day before"})"}) {
    const auto article = engine::given_article(line(bad));
    ASSERT_FALSE(article) << bad;
    EXPECT_EQ(article.error().input, "a.jsonl:1");
  }
}

TEST(PageOfEntry, SaysWhatTheFeedSays) {
  news::Entry entry;
  entry.id = entry.url = "https://a.example/1";
  entry.title = "A title";
  entry.summary = "short";
  entry.content = "<p>The <b>longer</b> text</p>";
  news::Feed feed;
  feed.title = "The Feed";
  const auto article = engine::given_article(engine::page_of_entry(entry, feed, {}));
  ASSERT_TRUE(article);
  EXPECT_EQ(article->text, "The longer text");
  EXPECT_EQ(article->outlet.name, "The Feed");
}

} // namespace
