#include "article/body/content.hpp"
#include "article/body/credit_lines.hpp"
#include "article/extract.hpp"
#include "tests/article/page_of.hpp"
#include <gtest/gtest.h>

namespace article {
namespace {

TEST(CreditLines, SayWhoseTheTextIs) {
  for (const auto* line :
       {"Source: Harbour Post", "Quelle: dpa", "via Reuters", "h/t The Hill",
        "(With inputs from AP and Reuters)", "(Reporting by Ana Holm, Harbour Post)",
        "This article first appeared on Mooring Line.", "Originally published by Mooring Line",
        "Republished from Mooring Line.", "The post A bridge is closed appeared first on Tide.",
        "This story was originally published in the Harbour Post",
        "Read the original article at Harbour Post: https://post.example/1"})
    EXPECT_TRUE(is_credit_line(line)) << line;
}

TEST(CreditLines, ASentenceIsNone) {
  for (const auto* line :
       {"Sources said on Friday that the bridge would stay closed.", "Source:", "Via",
        "With the tide came the wreck.", "Originally published in March 2022.",
        "Read more about the bridge at our site", "The book was first published in 1922.",
        "Via a call from her kitchen the minister told those who had gathered at the pier that "
        "nothing was wrong.",
        "Photo: Jane Roe", "© 2026 The Harbour Post. All rights reserved.", ""})
    EXPECT_FALSE(is_credit_line(line)) << line;
}

std::string text_with(const std::string& foot) {
  const std::string paragraphs =
      "<p>A passenger ferry with 312 people on board ran aground off the Greek island of Kythnos "
      "early on Friday, the coastguard said, and nobody was hurt in the accident.</p><p>The "
      "captain told the port police that the main engine had failed shortly before the ferry was "
      "to enter the harbour, which lies open to the north.</p>";
  return extract(testing::page_of("<html><body><article><h1>Ferry</h1><div class='body'>" +
                                  paragraphs + foot + "</div></article></body></html>"))
      ->text;
}

TEST(CreditLines, AtTheFootTheyAreText) {
  for (const std::string line :
       {"Source: <a href='https://post.example/1'>Harbour Post</a>",
        "This article first appeared on <a href='https://line.example/1'>Mooring Line</a>.",
        "Quelle: <a href='https://dpa.example/1'>dpa</a>",
        "Read the original article at <a href='https://post.example/1'>Harbour Post</a>"}) {
    const auto text = text_with("<p>" + line + "</p>");
    EXPECT_TRUE(text.ends_with("\n\n" + web::plain_text(line))) << text;
  }
}

TEST(CreditLines, ElsewhereTheyAreNot) {
  const std::string source = "<p>Source: <a href='https://post.example/1'>Harbour Post</a></p>";
  EXPECT_EQ(text_with("<figure><img src=a><figcaption>Source: Harbour Post</figcaption></figure>")
                .find("Source"),
            std::string::npos);
  EXPECT_EQ(text_with("</div></article><footer>" + source + "</footer>").find("Source"),
            std::string::npos);
  EXPECT_EQ(text_with("<p hidden>Source: <a href='/1'>Harbour Post</a></p>").find("Source"),
            std::string::npos);
}

TEST(CreditLines, OfALoneParagraphNothingIsKnown) {
  const auto document =
      testing::parse("<p>The ferry ran aground.</p><p>Source: <a href='/1'>Tide</a></p>");
  auto blocks = split_blocks(document);
  std::vector<float> probabilities = {1, 0};
  keep_credit_lines(document, blocks, probabilities);
  EXPECT_EQ(probabilities[1], 0);
  EXPECT_FALSE(blocks[1].credit_line);
}

} // namespace
} // namespace article
