#include "article/date/date.hpp"
#include "article/kind/kind.hpp"
#include "article/read_page.hpp"
#include "tests/article/page_of.hpp"
#include <gtest/gtest.h>

namespace article {
namespace {

news::Article read(const std::string& html, const std::string& url) {
  return *read_page(html, testing::page_of(html, url),
                    {content_model(), kind_model(), date_model()});
}

TEST(ReadPage, SectionWordsOfThePage) {
  EXPECT_EQ(read("<meta property='article:section' content='World'><p>a",
                 "https://a.example/news/asia/x-y")
                .section_hint,
            "World /news/asia");
  EXPECT_EQ(read("<p>a", "https://a.example/x").section_hint, "");
}

TEST(ReadPage, AFrontPageIsNoCanonicalAddress) {
  EXPECT_EQ(
      read("<link rel=canonical href='https://a.example/'><p>a", "https://a.example/x").canonical,
      "https://a.example/x");
}

TEST(ReadPage, AFolderIsNoCanonicalAddress) {
  EXPECT_EQ(read("<link rel=canonical href='https://a.example/blog'><p>a",
                 "https://a.example/blog/ferry-runs-aground")
                .canonical,
            "https://a.example/blog/ferry-runs-aground");
  EXPECT_EQ(
      read("<link rel=canonical href='https://a.example/ferry'><p>a", "https://a.example/ferry/amp")
          .canonical,
      "https://a.example/ferry");
}

TEST(ReadPage, ImagesAreAbsolute) {
  EXPECT_EQ(read("<meta property='og:image' content='../i.png'>", "https://a.example/b/c/d").image,
            "https://a.example/b/i.png");
  EXPECT_EQ(
      read("<meta property='og:image' content='data:image/png;base64,AA'>", "https://a.example/b")
          .image,
      "");
}

TEST(ReadPage, TheDeclaredLanguageHelps) {
  EXPECT_EQ(read("<html lang=pt-BR><p>Ok", "https://a.example/b").language, "pt");
}

} // namespace
} // namespace article
