#include "article/kind/page_features.hpp"
#include "tests/article/page_of.hpp"
#include <cmath>
#include <gtest/gtest.h>

namespace article {
namespace {

PageFeatures describe(const std::string& html, std::string_view url, std::size_t days = 0,
                      float word_score = 0) {
  const auto document = testing::parse(html);
  const auto blocks = split_blocks(document);
  const std::vector<float> probabilities(blocks.size(), 1.0F);
  return describe_page({document, read_statements(document), blocks, probabilities, url, "", days},
                       word_score);
}

TEST(PageFeatures, TheWordsThatAreKeptStandWhereTheyAreLookedFor) {
  EXPECT_FLOAT_EQ(describe("<p>Five words of a text</p>", "")[kept_words_feature],
                  std::log1p(5.0F));
  EXPECT_FLOAT_EQ(describe("", "")[kept_words_feature], 0);
}

TEST(PageFeatures, TheScoreOfItsWordsIsOneOfThem) {
  EXPECT_FLOAT_EQ(describe("<p>Text</p>", "", 0, 1.5F)[word_score_feature], 1.5F);
}

TEST(PageFeatures, APageIsWhatItStatesItsAddressAndItsDays) {
  const auto plain = describe("<p>Text</p>", "https://example.org/");
  EXPECT_NE(plain, describe("<meta property='og:type' content='article'><p>Text</p>",
                            "https://example.org/"));
  EXPECT_NE(plain, describe("<p>Text</p>", "https://forum.example.org/thread/12"));
  EXPECT_NE(plain, describe("<p>Text</p>", "https://example.org/", 9));
}

} // namespace
} // namespace article
