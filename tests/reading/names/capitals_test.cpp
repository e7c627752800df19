#include "reading/names/capitals.hpp"
#include <gtest/gtest.h>

namespace {

struct Read {
  std::string text;
  text::Tokens tokens;
  reading::Words words;
  reading::Capitals capitals;

  explicit Read(std::string told, std::string_view language = "en")
      : text(std::move(told)), tokens(text::tokenize(text, language)), words(text, tokens),
        capitals(words, language) {}
  [[nodiscard]] std::size_t at(std::string_view word) const {
    return words.at_byte(static_cast<std::uint32_t>(text.find(word)));
  }
};

TEST(Capitals, SentencesQuotationsAndHeadingsMakeWordsLarge) {
  const Read read("Our Plans for Oslo\n\nRain fell on Oslo. He said: \"Rivers rise.\"");
  for (const auto* word : {"Plans", "Rain", "He", "Rivers"})
    EXPECT_TRUE(read.capitals.stands_large_anyway(read.at(word))) << word;
  EXPECT_FALSE(read.capitals.stands_large_anyway(read.at("Oslo. He")));
  EXPECT_TRUE(read.capitals.is_in_heading(read.at("Plans")));
  EXPECT_FALSE(read.capitals.is_in_heading(read.at("Rain")));
}

TEST(Capitals, AShoutedLineHasNoAcronyms) {
  const Read read("ALL OF THIS IS LARGE.\n\nThe FBI came.");
  EXPECT_TRUE(read.capitals.is_shouted(read.at("THIS")));
  EXPECT_FALSE(read.capitals.is_shouted(read.at("FBI")));
}

TEST(Capitals, CommonWordsAreKnownInEnglishAlone) {
  const Read english("Rivers rise while Obama sleeps."), french("Rivers rise.", "fr");
  EXPECT_TRUE(english.capitals.is_common(english.at("Rivers")));
  EXPECT_FALSE(english.capitals.is_common(english.at("Obama")));
  EXPECT_FALSE(french.capitals.is_common(0));
}

} // namespace
