#include "text/stop_words.hpp"
#include <gtest/gtest.h>
#include <string>

namespace text {
namespace {

TEST(StopWords, AreFunctionWordsOfTheirLanguage) {
  for (const auto& [language, word] : {std::pair{"en", "the"},
                                       {"de", "dass"},
                                       {"fr", "été"},
                                       {"es", "también"},
                                       {"it", "più"},
                                       {"pt", "não"},
                                       {"nl", "het"},
                                       {"pl", "się"},
                                       {"ru", "что"},
                                       {"sv", "och"},
                                       {"de", "ausserdem"}}) {
    EXPECT_TRUE(has_stop_words(language));
    EXPECT_TRUE(is_stop_word(word, language)) << word;
  }
}

TEST(StopWords, CarryNoNews) {
  EXPECT_FALSE(is_stop_word("government", "en"));
  EXPECT_FALSE(is_stop_word("die", "en"));
  EXPECT_FALSE(is_stop_word("", "en"));
  EXPECT_FALSE(is_stop_word("the", "fi"));
  EXPECT_FALSE(has_stop_words("fi"));
  EXPECT_FALSE(has_stop_words("und"));
}

} // namespace
} // namespace text
