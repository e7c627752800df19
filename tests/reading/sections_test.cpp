#include "reading/sections.hpp"
#include <gtest/gtest.h>

namespace {

using news::Section;

reading::SectionGuess guess(std::string hint, std::string language = "fi",
                            std::string_view feed = "", std::string_view title = "") {
  news::Article article;
  article.section_hint = std::move(hint);
  article.language = std::move(language);
  return reading::guess_section(article, text::tokenize(title, article.language), {}, feed);
}

TEST(Sections, ThePagesOwnWordDecides) {
  EXPECT_EQ(guess("Sport/Football", "en").section, Section::sports);
  EXPECT_EQ(guess("Wirtschaft", "de").section, Section::business);
  EXPECT_EQ(guess("/news/science-and-environment/2026", "en").section, Section::science);
  EXPECT_EQ(guess("medtop:15000000").section, Section::sports);
}

TEST(Sections, AnInternationalEditionStillHasSections) {
  EXPECT_EQ(guess("/international/business").section, Section::business);
  EXPECT_EQ(guess("International").section, Section::world);
}

TEST(Sections, TheFeedSpeaksWhereThePageIsSilent) {
  EXPECT_EQ(guess("", "fi", "health").section, Section::health);
  EXPECT_EQ(guess("Sport", "fi", "health").section, Section::sports);
}

TEST(Sections, AnUnreadLanguageWithoutEvidenceIsOther) {
  const auto found = guess("", "fi", "", "Ensimmäinen lumi satoi maanantaina");
  EXPECT_EQ(found.section, Section::other);
  EXPECT_EQ(found.score, 0);
}

TEST(Sections, AScoreIsAProbability) {
  for (const auto* title :
       {"Striker scores twice as United win the cup final", "Parliament votes on the budget", ""}) {
    const auto found = guess("", "en", "", title);
    EXPECT_GE(found.score, 0);
    EXPECT_LE(found.score, 1);
  }
  EXPECT_EQ(guess("", "en", "", "Striker scores twice as United win the cup final").section,
            Section::sports);
}

} // namespace
