#include "reading/credits.hpp"
#include "reading/credits/short_names.hpp"
#include "reading/names.hpp"
#include <gtest/gtest.h>

namespace {

// The outlets credited and their domains: "New York Times nytimes.com".
std::string credited(std::string text, news::Outlet own = {}) {
  news::Article article;
  article.text = std::move(text);
  article.outlet = std::move(own);
  const auto tokens = text::tokenize(article.text, "en");
  const reading::Words words(article.text, tokens);
  std::string all;
  for (const auto& credit :
       reading::find_credits(article, words, reading::find_names(words, "en")).credits)
    all += (all.empty() ? "" : "; ") + credit.outlet + " " + credit.domain +
           (credit.is_own ? " own" : "");
  return all;
}

TEST(ShortNames, StandForTheLongestNameInTheText) {
  EXPECT_EQ(credited("The mayor told the Times that it rained. The New York Times has its office "
                     "in Manhattan."),
            "New York Times nytimes.com");
  EXPECT_EQ(credited("The Harbour Post has three reporters. The mayor told the Post that it "
                     "rained."),
            "Harbour Post ");
}

TEST(ShortNames, StandForTheOutletItself) {
  EXPECT_EQ(credited("The mayor told the Post that it rained.",
                     {{}, "harbourpost.example", "The Harbour Post"}),
            "The Harbour Post  own");
  EXPECT_EQ(credited("The mayor told the Times that it rained.",
                     {{}, "latimes.com", "Los Angeles Times"}),
            "Los Angeles Times latimes.com own");
}

TEST(ShortNames, OfManyOutletsNameNone) {
  EXPECT_EQ(credited("The mayor told the Times that it rained."), "The Times ");
  EXPECT_EQ(credited("The mayor told the Post that it rained."), "");
}

TEST(ShortNames, OfOneOutletNameIt) {
  EXPECT_EQ(credited("The mayor told the Guardian that it rained."),
            "The Guardian theguardian.com");
  EXPECT_EQ(credited("The mayor told the Hill that it rained."), "The Hill thehill.com");
}

TEST(ShortNames, ManyAreResolvedInOneWalk) {
  std::string text = "The New York Times is a paper. ";
  while (text.size() < 2'000'000)
    text += "The Times and the Post. ";
  EXPECT_EQ(credited(text), "");
}

} // namespace
