#include "story/background.hpp"
#include "text/tokens.hpp"
#include <gtest/gtest.h>

namespace {

float share(std::string_view word) { return story::background_share(text::stem_hash(word, "en")); }

TEST(Background, WordsOfEveryDayAreCommonerThanOthers) {
  EXPECT_GT(share("government"), share("earthquake"));
  EXPECT_GT(share("earthquake"), 0);
  EXPECT_LT(share("government"), 1);
}

TEST(Background, WordsThatNobodyWritesHaveNone) { EXPECT_EQ(share("qwzrtlpf"), 0); }

} // namespace
