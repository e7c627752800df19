#include "article/body/beginnings.hpp"
#include <gtest/gtest.h>

namespace article {
namespace {

TEST(Beginnings, WordsAndShortWords) {
  const Beginnings words({"share", "ad", "©"});
  for (const auto* text : {"share", "shared by all", "ad", "ads", "ads here", "ad here", "© 2024"})
    EXPECT_TRUE(words.begin(text)) << text;
  for (const auto* text : {"", "shar", "adx", "adsx", "add to", "a share"})
    EXPECT_FALSE(words.begin(text)) << text;
}

} // namespace
} // namespace article
