#include "article/body/content.hpp"
#include "article/kind/kind.hpp"
#include "tests/article/page_of.hpp"
#include <gtest/gtest.h>

namespace article {
namespace {

bool judged(const std::string& html, std::string_view url, std::string_view byline = "") {
  const auto document = testing::parse(html);
  auto blocks = split_blocks(document);
  const auto statements = read_statements(document);
  const auto probabilities = judge(document, Labels(document), blocks, {}, content_model());
  return is_article({document, statements, blocks, probabilities, url, byline, 1}, kind_model());
}

TEST(Kind, ANewsPageIsAnArticle) {
  EXPECT_TRUE(judged(testing::ferry_page(),
                     "https://www.harbourpost.example/world/2026/11/20/ferry-kythnos"));
}

TEST(Kind, AFrontPageIsNot) {
  std::string front =
      "<title>The Harbour Post</title><meta property='og:type' content='website'><main>";
  for (int i = 0; i < 40; ++i)
    front += "<div class=teaser><h2><a href='/a" + std::to_string(i) + "'>Ferry " +
             std::to_string(i) + " runs aground</a></h2></div>";
  EXPECT_FALSE(judged(front, "https://www.harbourpost.example/"));
}

TEST(Kind, TheModelOfWordsTellsTwoClassesApart) {
  const auto& words = kind_model().words;
  ASSERT_EQ(words.classes(), 2U);
  const auto scores = words.scores({});
  EXPECT_FLOAT_EQ(score_words({}, words), scores[1] - scores[0]);
}

TEST(Kind, AnEmptyPageIsNot) {
  EXPECT_FALSE(judged("", "https://www.harbourpost.example/2026/11/20/a-story-of-note"));
}

} // namespace
} // namespace article
