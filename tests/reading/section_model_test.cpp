#include "news/section.hpp"
#include "reading/desks.hpp"
#include "reading/section_model.hpp"
#include <algorithm>
#include <array>
#include <cmath>
#include <gtest/gtest.h>

namespace {

using news::Section;

Section read(std::string_view title, std::string_view body) {
  const auto scores = reading::section_scores(reading::section_model(), text::tokenize(title, "en"),
                                              text::tokenize(body, "en"));
  return static_cast<Section>(std::ranges::max_element(scores) - scores.begin());
}

struct Summary {
  Section section;
  std::string_view title, body;
};

constexpr std::array<Summary, 11> summaries = {{
    {Section::world, "Rebels seize border town as ceasefire collapses",
     "Thousands of refugees fled across the river while United Nations envoys urged both armies "
     "to return to the peace talks."},
    {Section::politics, "Senate passes budget bill after all-night debate",
     "Republicans and Democrats traded blame before the vote, and the president said he would "
     "sign the legislation."},
    {Section::crime, "Man charged with murder after shooting outside bar",
     "Police arrested the suspect at his home and prosecutors say he confessed to detectives."},
    {Section::business, "Retailer's shares slump as profit falls",
     "Investors sold the stock after quarterly sales missed forecasts and the company cut jobs."},
    {Section::technology, "Phone maker fixes flaw that let hackers read messages",
     "The software update for its smartphone app closes a hole in the encryption, engineers said."},
    {Section::science, "Telescope spots water on distant planet",
     "Astronomers say the discovery, made by a NASA spacecraft, sheds light on how planets form."},
    {Section::health, "Poor sleep raises risk of diabetes, doctors find",
     "Patients who slept less than six hours had higher blood pressure and more symptoms of "
     "depression."},
    {Section::entertainment, "Singer's new album tops the charts",
     "The actress and pop star celebrated with fans at a Hollywood premiere of her film."},
    {Section::sports, "Striker scores twice as United win the cup final",
     "The coach praised his players after the team took the championship in extra time."},
    {Section::lifestyle, "Easy recipes for a summer dinner party",
     "From grilled vegetables to a lemon dessert, dishes your family and kids will love to cook."},
    {Section::other, "Bishop blesses new church school",
     "The congregation prayed with teachers and students as faith leaders spoke of charity."},
}};

TEST(SectionModel, TheOneInTheProgramReadsSummaries) {
  const auto right = std::ranges::count_if(summaries, [](const Summary& summary) {
    return read(summary.title, summary.body) == summary.section;
  });
  EXPECT_GE(right, 10);
}

TEST(SectionModel, ReadsOnInAnArticle) {
  const std::string opening = "She stood there and waited with the others for a long while. ";
  std::string article;
  for (int i = 0; i < 10; ++i)
    article += opening;
  for (int i = 0; i < 20; ++i)
    article += "The shares fell as investors feared for the bank's profit. ";
  EXPECT_EQ(read("Waiting", article), Section::business);
}

TEST(SectionModel, ASectionIsAsLikelyAsItsDesksTogether) {
  const std::vector<float> desks(reading::desks.size(), 1.5F);
  const auto scores = reading::by_section(desks);
  ASSERT_EQ(scores.size(), news::section_count);
  for (const auto section : news::sections) {
    const auto count = std::ranges::count(reading::desks, section, &reading::Desk::section);
    EXPECT_NEAR(std::exp(scores[static_cast<std::size_t>(section)]),
                static_cast<float>(count) / static_cast<float>(reading::desks.size()), 1e-5)
        << news::name(section);
  }
}

} // namespace
