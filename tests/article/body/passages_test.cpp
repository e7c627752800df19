#include "article/body/passages.hpp"
#include "tests/article/page_of.hpp"
#include <gtest/gtest.h>
#include <vector>

namespace article {
namespace {

using news::PassageKind;

// All of the page's blocks kept.
news::Article written(const std::string& html, news::Article article = {}) {
  const auto document = testing::parse(html);
  const auto blocks = split_blocks(document);
  const std::vector<float> kept(blocks.size(), 1.0F);
  write_passages(article, document, blocks, kept, "https://a.example/x");
  return article;
}

constexpr auto long_paragraph = "<p>The ferry ran aground off the island early on Friday with more "
                                "than three hundred people on board, the coastguard said.</p>";

TEST(Passages, HeadingsQuotesItemsAndCellsStayWhatTheyAre) {
  const auto article =
      written(std::string(long_paragraph) +
              "<h2>Engine trouble</h2><blockquote><p>It just stopped.</p></blockquote>"
              "<ul><li><p>Two hours late</p></li></ul><pre>a b</pre>"
              "<table><tr><td>Wind</td></tr></table>");
  EXPECT_EQ(article.kinds,
            (std::vector{PassageKind::paragraph, PassageKind::heading, PassageKind::quote,
                         PassageKind::item, PassageKind::preformatted, PassageKind::cell}));
  const auto passages = news::passages_of(article);
  ASSERT_EQ(passages.size(), article.kinds.size());
  const auto& [span, kind] = passages[1];
  EXPECT_EQ(article.text.substr(span.begin, span.end - span.begin), "Engine trouble");
}

TEST(Passages, CaptionsCreditsAndLinesThatLeadElsewhereStandBeside) {
  const auto article =
      written(std::string(long_paragraph) +
              "<figure><img src=a><figcaption>The ferry on the reef</figcaption></figure>"
              "<p>Photo: Jane Roe</p><p>See also: <a href='/storm'>Storm closes ports</a></p><p>It "
              "sank.</p>");
  EXPECT_EQ(article.captions,
            (std::vector<std::string>{"The ferry on the reef", "Photo: Jane Roe"}));
  ASSERT_EQ(article.related.size(), 1U);
  EXPECT_EQ(article.related[0].title, "Storm closes ports");
  EXPECT_EQ(article.related[0].url, "https://a.example/storm");
  EXPECT_TRUE(article.text.ends_with("\n\nIt sank."));
  EXPECT_EQ(article.text.find("reef"), std::string::npos);
}

// "OFFER" begins the blocks of a box that offers something.
news::Article written_around_offers(const std::string& html) {
  const auto document = testing::parse(html);
  auto blocks = split_blocks(document);
  std::vector<float> kept(blocks.size(), 1.0F);
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    blocks[i].offer = blocks[i].text.starts_with("OFFER");
    kept[i] = blocks[i].offer ? 0.0F : 1.0F;
  }
  news::Article article;
  write_passages(article, document, blocks, kept, "https://a.example/x");
  return article;
}

TEST(Passages, OffersWithinTheTextStandBeside) {
  const auto article = written_around_offers(
      "<p>OFFER above</p>" + std::string(long_paragraph) +
      "<h3>OFFER The Morning Tide</h3><p>OFFER <a href='/join'>Sign up</a></p>"
      "<p hidden>OFFER unseen</p><p>It sank.</p><p>OFFER below</p>");
  EXPECT_EQ(article.offers, (std::vector<std::string>{"OFFER The Morning Tide", "OFFER Sign up"}));
  EXPECT_EQ(article.text.find("OFFER"), std::string::npos);
  EXPECT_EQ(article.kinds.size(), 2U);
}

TEST(Passages, WhatTheHeadSaysIsNotSaidAgain) {
  news::Article article;
  article.title = "Ferry runs aground";
  article.byline = "Ilse Tarvan";
  article = written("<h1>Ferry runs aground</h1><p>By Ilse Tarvan, correspondent</p>"
                    "<p>20 November 2026</p>" +
                        std::string(long_paragraph) + "<p>20 November 2026</p>",
                    article);
  EXPECT_TRUE(article.text.starts_with("The ferry ran"));
  EXPECT_TRUE(article.text.ends_with("20 November 2026"));
}

} // namespace
} // namespace article
