#include "reading/names/small_words.hpp"
#include "text/hash.hpp"
#include <array>
#include <gtest/gtest.h>

namespace {

TEST(SmallWords, WhatEnglishWritesSmall) {
  for (const auto* word : {"table", "police", "yesterday", "company"})
    EXPECT_TRUE(reading::is_written_small(text::hash64(word))) << word;
  for (const auto* word : {"netflix", "london", "obama"})
    EXPECT_FALSE(reading::is_written_small(text::hash64(word))) << word;
}

TEST(SmallWords, ABitAWord) {
  const std::array<std::uint64_t, 2> words = {3, 8};
  const auto bytes = reading::save_small_words(words);
  EXPECT_EQ(bytes[0], 1 << 3);
  EXPECT_EQ(bytes[1], 1);
  EXPECT_EQ(bytes.find_first_not_of('\0', 2), bytes.npos);
}

} // namespace
