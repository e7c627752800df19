#include "reuse/words.hpp"
#include <gtest/gtest.h>

namespace {

std::vector<reuse::Word> words_of(std::string_view text) {
  std::vector<reuse::Word> words;
  for (const auto& token : text::tokenize(text, "en").tokens)
    if (const auto word = reuse::content_word(token, text))
      words.push_back(*word);
  return words;
}

TEST(ContentWord, FunctionWordsAreLeftOut) {
  EXPECT_EQ(words_of("of the and").size(), 0U);
  EXPECT_EQ(words_of("the harbour of the town").size(), 2U);
}

TEST(ContentWord, ANumberIsTheSameWithAndWithoutItsCommas) {
  const auto words = words_of("some 3,000 and some 3000");
  ASSERT_GE(words.size(), 2U);
  EXPECT_EQ(words.front(), words.back());
  EXPECT_TRUE(reuse::is_number(words.front()));
}

TEST(ContentWord, ANameIsTheSameWordWhereItOpensASentence) {
  const auto words = words_of("They saw Harbin. Harbin slept");
  ASSERT_EQ(words.size(), 4U);
  EXPECT_TRUE(reuse::is_name(words[1]));
  EXPECT_FALSE(reuse::is_name(words[2]));
  EXPECT_EQ(reuse::identity(words[1]), reuse::identity(words[2]));
}

TEST(ContentWord, ScriptsWithoutCapitalsHaveWordsToo) {
  EXPECT_FALSE(words_of("地震发生在星期三早上").empty());
}

} // namespace
