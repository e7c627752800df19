#include "reading/credits.hpp"
#include "reading/credits/lines.hpp"
#include "reading/names.hpp"
#include <gtest/gtest.h>

namespace {

constexpr std::string_view body = "The bridge over the Holm was closed.\n\n"
                                  "Repairs will take a year, the mayor said.\n\n"
                                  "Ferries cross the river in the meantime.\n\n"
                                  "They are free.";

std::string credits(const std::string& text, const news::Outlet& outlet = {},
                    std::string_view language = "en") {
  news::Article article;
  article.text = text;
  article.outlet = outlet;
  const auto tokens = text::tokenize(article.text, language);
  const reading::Words words(article.text, tokens);
  std::string all;
  for (const auto& credit :
       reading::find_credits(article, words, reading::find_names(words, language)).credits)
    all += std::string(all.empty() ? "" : "; ") + std::string(news::name(credit.kind)) + " " +
           credit.outlet + (credit.is_own ? " (own)" : "");
  return all;
}

std::string at_foot(std::string_view line, std::string_view language = "en") {
  return credits(std::string(body) + "\n\n" + std::string(line), {}, language);
}

std::string at_head(std::string_view line) {
  return credits(std::string(line) + "\n\n" + std::string(body));
}

TEST(CreditLines, WhereItStoodFirst) {
  for (const auto* line :
       {"This article first appeared on Mooring Line.",
        "This article was originally published by Mooring Line on March 3, 2023.",
        "This story was first published on March 3 by Mooring Line and is used with permission.",
        "A version of this story originally ran in Mooring Line.",
        "The post Why is the bridge closed? appeared first on Mooring Line.",
        "This essay first appeared in the Spring 2019 issue of Mooring Line.",
        "Originally published at Mooring Line", "Republished from Mooring Line.",
        "This article is republished from Mooring Line under a Creative Commons license.",
        "(Reprinted with permission of Mooring Line)"})
    EXPECT_EQ(at_foot(line), "republished Mooring Line") << line;
  EXPECT_EQ(at_head("This article first appeared on Mooring Line."), "republished Mooring Line");
  EXPECT_EQ(at_foot("Ana Holm teaches in Lisvane. This piece first appeared on Mooring Line."),
            "republished Mooring Line");
  EXPECT_EQ(at_foot("Dieser Artikel erschien zuerst auf Mooring Line.", "de"),
            "republished Mooring Line");
}

TEST(CreditLines, AddressesAreNames) {
  EXPECT_EQ(at_foot("This article first appeared on mooringline.example."),
            "republished mooringline.example");
  EXPECT_EQ(at_foot("Source: https://www.reuters.com/world/bridge"), "via Reuters");
}

TEST(CreditLines, WhatStoodFirstElsewhereIsNotAlwaysTheText) {
  for (const auto* line :
       {"This article was originally published in March 2022.",
        "This article was first published in German.",
        "The drawing of the bridge first appeared in Mooring Line.",
        "Such bridges first appeared in Japan.", "The book was first published by Ana Holm.",
        "This essay first appeared in the Spring 2019 issue.",
        "This post was originally published on LinkedIn.", "This article first appeared.",
        "This article is being cross-posted on Mooring Line."})
    EXPECT_EQ(at_foot(line), "") << line;
}

TEST(CreditLines, Labels) {
  EXPECT_EQ(at_foot("Source: Harbour Post"), "via Harbour Post");
  EXPECT_EQ(at_foot("Sources: Harbour Post, AP and Reuters"),
            "via Harbour Post; via AP; via Reuters");
  EXPECT_EQ(at_foot("Quelle: dpa", "de"), "via dpa");
  EXPECT_EQ(at_foot("Via Harbour Post"), "via Harbour Post");
  EXPECT_EQ(at_foot("h/t Harbour Post"), "via Harbour Post");
  EXPECT_EQ(at_foot("Hat tip to the Harbour Post."), "via Harbour Post");
  EXPECT_EQ(at_head("Via Harbour Post"), "via Harbour Post");
}

TEST(CreditLines, DataAndPicturesAreNotCredited) {
  for (const auto* line :
       {"Source: Lisvane Bureau of Statistics", "Source: NATO.", "Source code: holm.py",
        "Image source: Harbour Post", "Photo: Harbour Post", "Via Appia is a road.",
        "© Getty Images", "© Reuters", "with requests.get('https://mooringline.example')",
        "(https://mooringline.example/a)", "More from Harbour Post", "Follow us on Mooring Line"})
    EXPECT_EQ(at_foot(line), "") << line;
  EXPECT_EQ(credits("The bridge is closed.\n\nSource: Harbour Post\n\n" + std::string(body) +
                    "\n\n" + std::string(body)),
            "");
  EXPECT_EQ(credits(std::string(body) + "\n\nVia Harbour Post\n\n" + std::string(body)), "");
}

TEST(CreditLines, WhoContributed) {
  EXPECT_EQ(at_foot("(With inputs from Harbour Post)"), "agency_line Harbour Post");
  EXPECT_EQ(at_foot("(With PTI inputs)"), "agency_line PTI");
  EXPECT_EQ(at_foot("With inputs from agencies"), "");
  EXPECT_EQ(at_foot("With reporting by AP and the Harbour Post."),
            "agency_line AP; agency_line Harbour Post");
  EXPECT_EQ(at_foot("(avec AFP)", "fr"), "agency_line AFP");
  EXPECT_EQ(at_foot("(Mit Material von dpa)", "de"), "agency_line dpa");
  EXPECT_EQ(at_foot("With the river rising, they may end."), "");
}

TEST(CreditLines, Reporters) {
  EXPECT_EQ(at_foot("Reporting by Anna Frei, Harbour Post"), "agency_line Harbour Post");
  EXPECT_EQ(at_foot("(Reporting by Anna Frei and Ana Holm, Reuters; editing by Joan Reed)"),
            "agency_line Reuters");
  EXPECT_EQ(at_foot("(Reporting by Anna Frei; editing by Joan Reed, Harbour Post)"), "");
}

TEST(CreditLines, TheOriginal) {
  EXPECT_EQ(at_foot("Read the original at Harbour Post: https://harbourpost.example/bridge"),
            "republished Harbour Post");
  EXPECT_EQ(at_foot("Read the original article on the Harbour Post."), "republished Harbour Post");
  EXPECT_EQ(at_foot("Read the original article."), "");
  EXPECT_EQ(at_foot("Read more about bridges at Harbour Post."), "");
}

TEST(CreditLines, Copyright) {
  EXPECT_EQ(at_foot("© Harbour Post 2024"), "republished Harbour Post");
  EXPECT_EQ(at_foot("Copyright 2024 The Associated Press. All rights reserved."),
            "agency_line Associated Press");
  EXPECT_EQ(at_foot("(Copyright (c) 2024 Harbour Television. All Rights Reserved.)"), "");
  EXPECT_EQ(credits(std::string(body) + "\n\n© Harbour Post 2024",
                    {{}, "harbourpost.example", "Harbour Post"}),
            "republished Harbour Post (own)");
}

TEST(CreditLines, NamesAlone) {
  EXPECT_EQ(at_foot("— Harbour Post"), "republished Harbour Post");
  EXPECT_EQ(at_foot("(AP, Reuters)"), "agency_line AP; agency_line Reuters");
  EXPECT_EQ(at_foot("Agencies/AP"), "agency_line AP");
  EXPECT_EQ(at_foot("dpa/AFP", "de"), "agency_line dpa; agency_line AFP");
  EXPECT_EQ(at_foot("- Ana Holm"), "");
  EXPECT_EQ(at_foot("Harbour Post"), "");
  EXPECT_EQ(credits("Reuters"), "");
}

TEST(CreditLines, WhoBrokeTheStory) {
  EXPECT_EQ(at_foot("She spoke first to the Harbour Post, which broke the story."),
            "first_reported Harbour Post");
  EXPECT_EQ(at_foot("They sent the letter to CNN, which first reported it."), "first_reported CNN");
  EXPECT_EQ(at_foot("They sent the letter to CNN, which broke a rule."), "");
}

TEST(CreditLines, HostileLinesStayBounded) {
  std::string line = "This article";
  while (line.size() < 300'000)
    line += " first published by first published";
  EXPECT_EQ(at_foot(line), "");
  std::string names = "Sources: AP";
  while (names.size() < 300'000)
    names += ", Reuters, AP";
  EXPECT_LE(at_foot(names).size(), 2'000U);
}

} // namespace
