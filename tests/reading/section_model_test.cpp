#include "news/section.hpp"
#include "reading/desks.hpp"
#include "reading/section_model.hpp"
#include <algorithm>
#include <cmath>
#include <gtest/gtest.h>

namespace {

using news::Section;

Section read(std::string_view title, std::string_view body) {
  const auto scores = reading::section_scores(reading::section_model(), text::tokenize(title, "en"),
                                              text::tokenize(body, "en"));
  return static_cast<Section>(std::ranges::max_element(scores) - scores.begin());
}

TEST(SectionModel, TheOneInTheProgramReadsSummaries) {
  EXPECT_EQ(
      read("Striker scores twice as United win the cup final",
           "The coach praised his players after the team took the championship in extra time."),
      Section::sports);
  EXPECT_EQ(
      read("Senate passes budget bill after all-night debate",
           "Republicans and Democrats traded blame before the vote, and the president said he "
           "would sign the legislation."),
      Section::politics);
  EXPECT_EQ(
      read("Easy recipes for a summer dinner party",
           "From grilled vegetables to a lemon dessert, dishes your family and kids will love "
           "to cook."),
      Section::lifestyle);
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
