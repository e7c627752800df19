#include "article/kind/page_words.hpp"
#include "tests/article/page_of.hpp"
#include <gtest/gtest.h>
#include <set>

namespace article {
namespace {

// "TEXT" begins what is the article's.
std::vector<model::Feature> read(const std::string& html, std::string_view url = "") {
  const auto document = testing::parse(html);
  const auto blocks = split_blocks(document);
  std::vector<float> probabilities;
  for (const auto& block : blocks)
    probabilities.push_back(block.text.starts_with("TEXT") ? 1.0F : 0.0F);
  return page_words({document, read_statements(document), blocks, probabilities, url, "", 0});
}

std::set<std::uint64_t> hashes(const std::string& html, std::string_view url = "") {
  std::set<std::uint64_t> found;
  for (const auto& feature : read(html, url))
    found.insert(feature.hash);
  return found;
}

TEST(PageWords, CaseAndRepetitionDoNotCount) {
  EXPECT_EQ(hashes("<title>Ferry ferry FERRY</title>"), hashes("<title>ferry</title>"));
  EXPECT_EQ(read("<title>Ferry ferry</title>").size(), 1U);
}

TEST(PageWords, APlaceHasItsOwnWords) {
  EXPECT_NE(hashes("<title>forum</title>"), hashes("", "forum"));
}

TEST(PageWords, APlaceWeighsOneHoweverManyItsWords) {
  for (const std::string_view url : {"docs", "docs/a/b/c/d"}) {
    float squares = 0;
    for (const auto& word : read("", url))
      squares += word.value * word.value;
    EXPECT_FLOAT_EQ(squares, 1) << url;
  }
}

TEST(PageWords, NamesOfStatements) {
  EXPECT_EQ(hashes("<meta property='og:price' content='1'>"),
            hashes("<meta name='OG:Price' content='2'>"));
  EXPECT_NE(hashes("<meta property='og:price'>"), hashes("<meta property='og:title'>"));
}

TEST(PageWords, ClassesAroundTheTextAlone) {
  const auto plain = hashes("<p>TEXT of a page</p>");
  EXPECT_NE(hashes("<body class=post><p>TEXT of a page</p>"), plain);
  EXPECT_EQ(hashes("<p>TEXT of a page</p><p class=post>More</p>"), plain);
}

TEST(PageWords, LongWordsAreCut) {
  EXPECT_EQ(hashes("<title>" + std::string(100, 'a') + "</title>"),
            hashes("<title>" + std::string(90, 'a') + "</title>"));
}

TEST(PageWords, NoneOfAnEmptyPage) { EXPECT_TRUE(read("").empty()); }

} // namespace
} // namespace article
