#include "article/body/site_memory.hpp"
#include <gtest/gtest.h>
#include <string>

namespace article {
namespace {

constexpr auto about = "The Harbour Post has told the harbour's news since 1921.";

news::Article article_of(int number, const std::string& domain = "harbourpost.example") {
  news::Article article;
  article.outlet.domain = domain;
  article.canonical = "https://" + domain + "/" + std::to_string(number);
  article.text = "Story " + std::to_string(number) +
                 ": the ferry ran aground off the island early "
                 "on Friday, and nobody was hurt.\n\n" +
                 about;
  article.kinds = {news::PassageKind::paragraph, news::PassageKind::quote};
  return article;
}

void remember(SiteMemory& memory, const news::Article& article) {
  memory.remember(article.canonical, paragraph_keys(article));
}

TEST(SiteMemory, WhatThreeOtherPagesOfTheSiteSayIsNotTheArticles) {
  SiteMemory memory(100);
  for (int number = 0; number < 2; ++number)
    remember(memory, article_of(number));
  auto third = article_of(2);
  EXPECT_FALSE(memory.clean(third));
  remember(memory, third);

  auto fourth = article_of(3);
  EXPECT_TRUE(memory.clean(fourth));
  EXPECT_EQ(fourth.text.find("1921"), std::string::npos);
  EXPECT_TRUE(fourth.text.starts_with("Story 3:"));
  EXPECT_EQ(fourth.kinds.size(), 1U);

  auto elsewhere = article_of(4, "other.example");
  EXPECT_FALSE(memory.clean(elsewhere));
}

TEST(SiteMemory, WhatIsSparedStays) {
  SiteMemory memory(100);
  for (int number = 0; number < 3; ++number)
    remember(memory, article_of(number));
  auto fourth = article_of(3);
  const auto at = static_cast<std::uint32_t>(fourth.text.find("told"));
  const news::Span told = {at, at + 4};
  EXPECT_FALSE(memory.clean(fourth, {&told, 1}));
  EXPECT_NE(fourth.text.find("1921"), std::string::npos);
}

TEST(SiteMemory, AnAddressCountsOnce) {
  SiteMemory memory(100);
  for (int revision = 0; revision < 5; ++revision)
    remember(memory, article_of(1));
  auto other = article_of(2);
  EXPECT_FALSE(memory.clean(other));
}

TEST(SiteMemory, TheSameArticleAtManyAddressesIsLeftWhole) {
  SiteMemory memory(100);
  auto article = article_of(1);
  for (int copy = 0; copy < 4; ++copy) {
    article.canonical = "https://harbourpost.example/copy/" + std::to_string(copy);
    remember(memory, article);
  }
  const auto before = article.text;
  EXPECT_FALSE(memory.clean(article));
  EXPECT_EQ(article.text, before);
}

TEST(SiteMemory, ForgetsWhatLiesBeforeItsWindow) {
  SiteMemory memory(3);
  for (int number = 0; number < 3; ++number)
    remember(memory, article_of(number));
  auto news = article_of(10);
  news.text = "Another story.";
  remember(memory, news);
  auto fourth = article_of(11);
  EXPECT_FALSE(memory.clean(fourth));
}

TEST(SiteMemory, WithoutASiteNothingIsKnown) {
  SiteMemory memory(10);
  auto article = article_of(1, "");
  EXPECT_TRUE(paragraph_keys(article).empty());
  EXPECT_FALSE(memory.clean(article));
}

} // namespace
} // namespace article
