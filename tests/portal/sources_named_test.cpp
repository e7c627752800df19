#include "portal/sources_named.hpp"
#include <gtest/gtest.h>

namespace portal {

namespace {

store::StoredArticle saying(std::string text) {
  store::StoredArticle stored;
  stored.article.language = "en";
  stored.article.title = "Pier closed";
  stored.article.text = std::move(text);
  return stored;
}

std::vector<NamedSource> sources_of(const std::vector<store::StoredArticle>& articles) {
  std::vector<const store::StoredArticle*> all;
  for (const auto& article : articles)
    all.push_back(&article);
  return sources_named(all);
}

std::string words(const Statement& statement, news::Span span) {
  return statement.article->article.text.substr(span.begin, span.end - span.begin);
}

const std::string officials = "The officials said the pier would stay closed until August.";
const std::string brandt = "“The pillars are cracked,” said Ilse Brandt.";

} // namespace

TEST(SourcesNamed, those_cited_most_come_first_whatever_article_they_are_cited_by) {
  const std::vector articles = {saying(brandt + "\n\n" + officials),
                                saying("Officials said nineteen boats would have to leave.")};
  const auto sources = sources_of(articles);
  ASSERT_EQ(sources.size(), 2U);
  EXPECT_EQ(sources[0].name, "The officials");
  EXPECT_EQ(sources[0].kind, news::SpeakerKind::unnamed);
  ASSERT_EQ(sources[0].statements.size(), 2U);
  EXPECT_EQ(sources[0].statements[1].article, &articles[1]);
  EXPECT_EQ(sources[1].name, "Ilse Brandt");
  EXPECT_EQ(sources[1].kind, news::SpeakerKind::named);
}

TEST(SourcesNamed, a_definite_plural_means_those_spoken_of_before) {
  const std::vector articles = {
      saying("The pier would stay closed, three officials from Norden said on Monday.\n\n"
             "Nineteen boats would have to leave, the officials said."),
      saying("The officials said that nobody was hurt.")};
  const auto sources = sources_of(articles);
  ASSERT_EQ(sources.size(), 2U) << "another article's officials are others";
  EXPECT_EQ(sources[0].name, "three officials from Norden");
  EXPECT_EQ(sources[0].statements.size(), 2U);
}

TEST(SourcesNamed, an_outlet_is_no_source_of_its_own) {
  std::vector articles = {saying("The pier is closed, CNN reported on Monday."),
                          saying("The pier is closed, CNN reported on Monday.")};
  articles[1].article.outlet = {{}, "cnn.example", "CNN"};
  const auto sources = sources_of(articles);
  ASSERT_EQ(sources.size(), 1U);
  ASSERT_EQ(sources[0].statements.size(), 1U);
  EXPECT_EQ(sources[0].statements[0].article, articles.data());
}

TEST(SourcesNamed, statement_is_found_in_the_text) {
  const std::vector articles = {saying(brandt)};
  const auto sources = sources_of(articles);
  ASSERT_EQ(sources.size(), 1U);
  const auto& said = sources[0].statements.front();
  EXPECT_TRUE(said.direct);
  EXPECT_GT(said.confidence, 0.5F);
  EXPECT_EQ(words(said, said.speaker), "Ilse Brandt");
  EXPECT_NE(words(said, said.content).find("The pillars are cracked"), std::string::npos);
}

TEST(SourcesNamed, at_most_twenty_articles_are_read_and_twelve_statements_kept) {
  std::vector<store::StoredArticle> articles(30, saying(officials));
  articles.push_back(saying(brandt));
  const auto sources = sources_of(articles);
  ASSERT_EQ(sources.size(), 1U) << "the last article is not read";
  EXPECT_EQ(sources[0].statements.size(), 12U);
}

TEST(SourcesNamed, where_nobody_speaks_there_is_none) {
  EXPECT_TRUE(sources_of({saying("We hope that you like the pier.")}).empty());
  EXPECT_TRUE(sources_of({}).empty());
  EXPECT_TRUE(sources_of({saying("")}).empty());
  EXPECT_TRUE(sources_of({saying("The pier is closed.")}).empty());
}

} // namespace portal
