#include "engine/inputs.hpp"
#include "temporary_folder.hpp"
#include "web/gzip.hpp"
#include <gtest/gtest.h>

namespace {

std::vector<text::Result<news::Page>> all(engine::Inputs inputs) {
  std::vector<text::Result<news::Page>> pages;
  while (auto page = inputs.next())
    pages.push_back(*std::move(page));
  return pages;
}

TEST(Inputs, FolderIsReadByName) {
  TemporaryFolder folder;
  folder.write("b.html", "<p>b");
  folder.write("a/z.htm", "<p>z");
  folder.write("picture.png", "no page");
  folder.write(".hidden.html", "<p>hidden");
  const auto pages = all(engine::Inputs({folder.path()}));
  ASSERT_EQ(pages.size(), 2U);
  EXPECT_EQ(pages[0].value().bytes, "<p>z");
  EXPECT_EQ(pages[1].value().bytes, "<p>b");
}

TEST(Inputs, GzipIsUnpacked) {
  TemporaryFolder folder;
  const auto pages = all(engine::Inputs({folder.write("a.html.gz", web::gzip("<p>packed"))}));
  ASSERT_EQ(pages.size(), 1U);
  EXPECT_EQ(pages[0].value().bytes, "<p>packed");
}

TEST(Inputs, CutShortGzipIsNamedAndTheRestIsRead) {
  TemporaryFolder folder;
  const auto whole = web::gzip(std::string(5000, 'x').append("varied 1 2 3 4 5 6 7 8 9"));
  const auto broken = folder.write("a.html.gz", whole.substr(0, whole.size() - 12));
  const auto good = folder.write("b.html", "<p>good");
  const auto pages = all(engine::Inputs({broken, good}));
  ASSERT_EQ(pages.size(), 2U);
  ASSERT_FALSE(pages[0]);
  EXPECT_EQ(pages[0].error().input, broken);
  EXPECT_EQ(pages[0].error().reason, "gzip data is cut short");
  EXPECT_TRUE(pages[1]);
}

TEST(Inputs, WhatIsNotThereIsNamed) {
  const auto pages = all(engine::Inputs({"/no/such/file.html", "/no/such/*.html"}));
  ASSERT_EQ(pages.size(), 2U);
  EXPECT_EQ(pages[0].error().reason, "no such file or folder");
  EXPECT_EQ(pages[1].error().reason, "no file matches");
}

TEST(Inputs, GlobIsExpanded) {
  TemporaryFolder folder;
  folder.write("1.html", "one");
  folder.write("2.html", "two");
  EXPECT_EQ(all(engine::Inputs({folder.path("*.html")})).size(), 2U);
}

TEST(Inputs, JsonLinesGiveAPageALine) {
  TemporaryFolder folder;
  const auto file =
      folder.write("a.jsonl", "{\"id\":1,\"title\":\"one\"}\n\n{\"id\":2,\"title\":\"two\"}");
  const auto pages = all(engine::Inputs({file}));
  ASSERT_EQ(pages.size(), 2U);
  EXPECT_EQ(pages[0].value().form, news::PageForm::article);
  EXPECT_EQ(pages[1].value().input, file + ":3");
}

TEST(Inputs, EndlessLineIsPassedOver) {
  TemporaryFolder folder;
  const auto file = folder.write(
      "a.jsonl",
      std::string("{\"id\":1}\n").append((16U << 20U) + 100'000, 'x').append("\n{\"id\":3}\n"));
  const auto pages = all(engine::Inputs({file}));
  ASSERT_EQ(pages.size(), 3U);
  EXPECT_TRUE(pages[0]);
  ASSERT_FALSE(pages[1]);
  EXPECT_EQ(pages[1].error().kind, text::ErrorKind::limit);
  EXPECT_EQ(pages[2].value().bytes, "{\"id\":3}");
}

TEST(Inputs, FeedGivesAPageAnEntry) {
  TemporaryFolder folder;
  const auto file = folder.write(
      "feed.xml",
      "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>T</title>"
      "<item><title>One</title><link>https://a.example/1</link></item>"
      "<item><title>Two</title><link>https://a.example/2</link></item></channel></rss>");
  const auto pages = all(engine::Inputs({file}));
  ASSERT_EQ(pages.size(), 2U);
  EXPECT_EQ(pages[1].value().url, "https://a.example/2");
}

} // namespace
