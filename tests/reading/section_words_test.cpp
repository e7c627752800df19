#include "reading/section_words.hpp"
#include <algorithm>
#include <gtest/gtest.h>

namespace {

using news::Section;

TEST(SectionWords, AreKnownInManyLanguages) {
  EXPECT_EQ(reading::section_of_word("wirtschaft"), Section::business);
  EXPECT_EQ(reading::section_of_word("étranger"), Section::world);
  EXPECT_EQ(reading::section_of_word("voyages"), Section::lifestyle);
  EXPECT_EQ(reading::section_of_word("deportes"), Section::sports);
  EXPECT_EQ(reading::section_of_word("gospodarka"), Section::business);
  EXPECT_EQ(reading::section_of_word("cronaca"), Section::crime);
  EXPECT_EQ(reading::section_of_word("wetenschap"), Section::science);
  EXPECT_EQ(reading::section_of_word("культура"), Section::entertainment);
  EXPECT_EQ(reading::section_of_word("nonsense"), Section::other);
  EXPECT_EQ(reading::section_of_word(""), Section::other);
}

TEST(SectionWords, MediaTopicsComeBackToTheirSection) {
  for (const auto section : news::sections) {
    const auto topic = news::media_topic(section);
    EXPECT_EQ(reading::section_of_word(topic), section) << topic;
    const auto code = topic.substr(std::min<std::size_t>(topic.size(), 7));
    EXPECT_EQ(reading::section_of_word(code), section) << topic;
  }
}

TEST(SectionWords, NumbersThatAreNoTopicNameNothing) {
  EXPECT_EQ(reading::section_of_word("medtop:99000000"), Section::other);
  EXPECT_EQ(reading::section_of_word("20261120"), Section::other);
  EXPECT_EQ(reading::section_of_word("02112024"), Section::other);
  EXPECT_EQ(reading::section_of_word("15"), Section::other);
}

} // namespace
