#include "article/statements/site_names.hpp"
#include "tests/article/page_of.hpp"
#include <gtest/gtest.h>

namespace article {
namespace {

Statements statements(std::string_view html) {
  const auto document = testing::parse(html);
  return read_statements(document);
}

SiteNames names(std::string_view html, std::string_view url = {}) {
  return {statements(html), url};
}

TEST(SiteNames, AsItCallsItself) {
  const auto site = names("<meta property='og:site_name' content='The Harbour Post'>",
                          "https://www.hpost.example/a");
  EXPECT_EQ(site.shown(), "The Harbour Post");
  EXPECT_TRUE(site.is_site("the harbour post"));
  EXPECT_TRUE(site.is_site("hpost"));
  EXPECT_TRUE(site.is_site("hpost.example"));
  EXPECT_FALSE(site.is_site("Harbour"));
  EXPECT_TRUE(site.speaks_of_site("The Harbour Post News"));
  EXPECT_FALSE(site.speaks_of_site("Ferry runs aground"));
}

TEST(SiteNames, WithoutItsSlogan) {
  EXPECT_EQ(names("<meta property='og:site_name' content='News from the coast | Harbour Post'>",
                  "https://harbourpost.example/a")
                .shown(),
            "Harbour Post");
}

TEST(SiteNames, OfTheTitleOrThePublisher) {
  EXPECT_EQ(
      names("<title>Ferry aground : Harbour Post</title>", "https://harbourpost.example/a").shown(),
      "Harbour Post");
  EXPECT_EQ(
      names("<title>Ferry aground - a report</title>", "https://harbourpost.example/a").shown(),
      "");
  EXPECT_TRUE(
      names("<title>Ferry aground – Post</title><meta property='og:title' content='Ferry aground'>")
          .is_site("Post"));
}

TEST(SiteNames, NamesOfSignsAreNone) {
  EXPECT_EQ(names("<meta property='og:site_name' content='/'>").shown(), "");
  EXPECT_FALSE(names("").is_site(""));
}

} // namespace
} // namespace article
