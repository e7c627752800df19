#include "article/kind/paywall.hpp"
#include "tests/article/page_of.hpp"
#include <gtest/gtest.h>

namespace article {
namespace {

// Each paragraph that begins with "TEXT" is the article's.
bool stub(const std::string& html) {
  const auto document = testing::parse(html);
  const auto blocks = split_blocks(document);
  std::vector<float> probabilities;
  for (const auto& block : blocks)
    probabilities.push_back(block.text.starts_with("TEXT") ? 1.0F : 0.0F);
  return is_stub(document, read_statements(document), blocks, probabilities);
}

std::string text(int words) {
  std::string html = "<p>TEXT";
  for (int i = 1; i < words; ++i)
    html += " word";
  return html + "</p>";
}

std::string json_ld(const std::string& members) {
  return "<script type='application/ld+json'>{\"@type\":\"NewsArticle\"," + members + "}</script>";
}

TEST(Paywall, AShortTextAndALineThatAsksToSubscribe) {
  for (const auto* line : {"Subscribe to continue reading", "Jetzt weiterlesen mit Probe-Abo",
                           "Cet article est réservé aux abonnés", "Para seguir leyendo, suscríbete",
                           "Материал только для подписчиков", "この記事は有料会員限定です"})
    EXPECT_TRUE(stub(text(60) + "<p>" + line + "</p>")) << line;
}

TEST(Paywall, AFullTextIsNone) {
  EXPECT_FALSE(stub(text(60)));
  EXPECT_FALSE(stub(text(600) + "<p>Subscribe to continue reading</p>"));
  EXPECT_FALSE(stub(json_ld("\"isAccessibleForFree\":false") + text(600)));
}

TEST(Paywall, WhatIsStatedNeedsASecondSign) {
  const auto costs = json_ld("\"isAccessibleForFree\":\"False\"");
  EXPECT_FALSE(stub(costs + text(60)));
  EXPECT_TRUE(stub(costs + text(60) + "<div class='paywall-box'></div>"));
  EXPECT_TRUE(stub(json_ld("\"isAccessibleForFree\":false,\"wordCount\":900") + text(300)));
  EXPECT_TRUE(stub(costs + text(300) + "<p>TEXT and then...</p>"));
  EXPECT_FALSE(stub(text(300) + "<p>TEXT and then...</p>"));
  EXPECT_FALSE(stub(json_ld("\"isAccessibleForFree\":true,\"wordCount\":900") + text(300)));
}

TEST(Paywall, APartThatCostsMoney) {
  EXPECT_TRUE(stub(json_ld("\"hasPart\":{\"@type\":\"WebPageElement\","
                           "\"isAccessibleForFree\":\"http://schema.org/False\"}") +
                   text(60) + "<div id=regwall></div>"));
}

TEST(Paywall, APageWithoutTextIsNone) {
  EXPECT_FALSE(stub("<p>Subscribe to continue reading</p>"));
  EXPECT_FALSE(stub(""));
}

} // namespace
} // namespace article
