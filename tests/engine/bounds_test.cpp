#include "engine/bounds.hpp"
#include <gtest/gtest.h>
#include <string>

namespace engine {
namespace {

TEST(Bounds, AReportageStaysAsItIs) {
  news::Article article;
  article.title = "Ferry aground off Velmark";
  article.text = "The ferry ran aground.\n\nNobody was hurt.";
  article.captions = {"The ferry, on Friday"};
  article.related = {{"https://daily.example/before", "Ferry late"}};
  const auto before = article;
  bound(article);
  EXPECT_EQ(article.title, before.title);
  EXPECT_EQ(article.text, before.text);
  EXPECT_EQ(article.captions, before.captions);
  EXPECT_EQ(article.related.front().title, "Ferry late");
}

TEST(Bounds, LinesAreCutBetweenCharacters) {
  news::Article article;
  for (int i = 0; i < 1'000; ++i)
    article.title += "é";
  article.byline = article.outlet.name = article.section_hint = std::string(5'000, 'x');
  bound(article);
  EXPECT_LE(article.title.size(), 1'000U);
  EXPECT_GE(article.title.size(), 990U);
  EXPECT_LE(article.byline.size(), 1'000U);
  EXPECT_LE(article.outlet.name.size(), 1'000U);
  EXPECT_LE(article.section_hint.size(), 1'000U);
}

TEST(Bounds, TextHasAnEndAndSoHaveItsParagraphs) {
  news::Article article;
  article.text = std::string(3U << 20U, 'x');
  bound(article);
  EXPECT_LE(article.text.size(), 1U << 20U);
  article.text.clear();
  for (int i = 0; i < 6'000; ++i)
    article.text += "a\n\n";
  bound(article);
  EXPECT_EQ(article.text.size(), 5'000U * 3 - 2);
}

TEST(Bounds, LinesBesideTheTextAreCounted) {
  news::Article article;
  article.captions.assign(300, std::string(3'000, 'x'));
  article.offers = article.captions;
  article.related.assign(300, {"https://daily.example/a", std::string(3'000, 'x')});
  article.related.front().url.append(std::string(5'000, 'x'));
  bound(article);
  EXPECT_EQ(article.captions.size(), 100U);
  EXPECT_EQ(article.offers.size(), 100U);
  EXPECT_EQ(article.related.size(), 100U);
  EXPECT_LE(article.captions.back().size(), 1'000U);
  EXPECT_LE(article.related.front().title.size(), 1'000U);
  EXPECT_EQ(article.related.front().url, "https://daily.example/a");
}

} // namespace
} // namespace engine
