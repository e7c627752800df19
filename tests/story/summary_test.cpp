#include "story/sentence.hpp"
#include "story/summary.hpp"
#include <algorithm>
#include <gtest/gtest.h>
#include <random>

namespace story {

namespace {

news::Article article(std::uint64_t id, std::string text, std::string language = "en") {
  news::Article made;
  made.id = news::ArticleId{id};
  made.text = std::move(text);
  made.language = std::move(language);
  return made;
}

std::vector<Told> summary_of(const std::vector<news::Article>& articles) {
  std::vector<Source> sources;
  for (const auto& each : articles)
    sources.push_back({&each, {}});
  return summary(sources);
}

const std::string lead = "A ferry with 200 people on board ran aground off Kythnos on Friday.\n\n"
                         "The coast guard brought all passengers ashore before midnight.\n\n"
                         "Strong winds had closed the port of Piraeus since Wednesday.";

TEST(Summary, of_one_report_is_its_beginning) {
  const auto told = summary_of({article(1, lead)});
  ASSERT_EQ(told.size(), 3U);
  EXPECT_TRUE(lead.starts_with(told[0].sentence));
  EXPECT_EQ(told[2].sentence, "Strong winds had closed the port of Piraeus since Wednesday.");
}

TEST(Summary, says_nothing_twice_however_many_say_it) {
  const auto told = summary_of(
      {article(1, lead),
       article(2, "On Friday a ferry with 200 people ran aground off Kythnos, officials said.\n\n"
                  "All passengers were brought ashore by the coast guard before midnight."),
       article(3, "The ferry that ran aground off Kythnos on Friday had 200 people on board.\n\n"
                  "Prosecutors opened an inquiry into the captain and the owner.")});
  ASSERT_EQ(told.size(), 3U);
  std::size_t aground = 0;
  for (const auto& each : told)
    aground += each.sentence.contains("aground") ? 1 : 0;
  EXPECT_EQ(aground, 1U);
}

TEST(Summary, prefers_what_several_report) {
  const std::string shared = "Prosecutors opened an inquiry into the captain of the vessel.";
  const auto told = summary_of(
      {article(1,
               lead + "\n\nThe island is known for its cheese and its hot springs.\n\n" + shared),
       article(2, "The captain faces an inquiry that prosecutors opened over the vessel."),
       article(3, "An inquiry was opened by prosecutors against the captain of the vessel.")});
  const auto tells = [&](std::string_view part) {
    return std::ranges::any_of(told,
                               [&](const Told& each) { return each.sentence.contains(part); });
  };
  EXPECT_TRUE(tells("inquiry"));
  EXPECT_FALSE(tells("cheese"));
}

TEST(Summary, names_the_article_that_a_sentence_stands_in) {
  const std::vector<news::Article> articles = {
      article(1, "A ferry with 200 people on board ran aground off Kythnos on Friday."),
      article(2, "Prosecutors opened an inquiry into the captain and the owner.")};
  for (const auto& told : summary_of(articles)) {
    const auto& text = articles[std::to_underlying(told.article) - 1].text;
    EXPECT_TRUE(text.contains(told.sentence)) << told.sentence;
  }
}

TEST(Summary, keeps_to_the_language_of_the_lead) {
  const auto told = summary_of(
      {article(1, lead), article(2, "Die Fähre lief am Freitag vor Kythnos auf Grund.", "de")});
  for (const auto& each : told)
    EXPECT_EQ(each.article, news::ArticleId{1});
}

TEST(Summary, of_nothing_is_nothing) {
  EXPECT_TRUE(summary({}).empty());
  EXPECT_TRUE(summary_of({article(1, "")}).empty());
  EXPECT_TRUE(summary_of({article(1, "Photos of the day")}).empty());
}

// Whatever the reports are: three sentences, no two of which share more than half of the shorter.
TEST(Summary, never_repeats_itself) {
  const std::vector<std::string> vocabulary = {
      "ferry", "harbour", "storm",  "captain", "island", "minister", "budget", "vote",
      "court", "verdict", "rocket", "orbit",   "doses",  "vaccine",  "strike", "union"};
  for (std::uint32_t seed = 0; seed < 50; ++seed) {
    std::mt19937 random(seed);
    std::vector<news::Article> articles;
    for (std::uint64_t id = 1; id <= 6; ++id) {
      std::string text;
      for (int sentence = 0; sentence < 8; ++sentence) {
        text += "The";
        for (int word = 0; word < 7; ++word)
          text += " " + vocabulary[random() % vocabulary.size()];
        text += ".\n\n";
      }
      articles.push_back(article(id, text));
    }
    const auto told = summary_of(articles);
    EXPECT_LE(told.size(), summary_sentences);
    EXPECT_GE(told.size(), 1U);
    for (std::size_t i = 0; i < told.size(); ++i)
      for (std::size_t j = 0; j < i; ++j) {
        const auto left = article(1, told[i].sentence), right = article(2, told[j].sentence);
        EXPECT_LE(containment(sentences_of(left, "").front(), sentences_of(right, "").front()), 0.5)
            << told[i].sentence << " / " << told[j].sentence;
      }
  }
}

} // namespace

} // namespace story
