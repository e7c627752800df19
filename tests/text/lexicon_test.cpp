#include "text/hash.hpp"
#include "text/lexicon.hpp"
#include "text/stop_words.hpp"
#include <gtest/gtest.h>
#include <thread>

namespace text {
namespace {

std::uint64_t stem(std::string_view language, std::string_view word) {
  return Lexicon::of(language).forms(word).stem;
}

TEST(Lexicon, StemsByLanguage) {
  EXPECT_EQ(stem("en", "elections"), stem("en", "election"));
  EXPECT_EQ(stem("en", "obama's"), hash64("obama"));
  EXPECT_EQ(stem("de", "häuser"), stem("de", "haus"));
  EXPECT_EQ(stem("ru", "выборы"), stem("ru", "выборов"));
  EXPECT_EQ(stem("sv", "valen"), stem("sv", "val"));
  EXPECT_NE(stem("en", "häuser"), stem("de", "häuser"));
}

TEST(Lexicon, ReadsLanguageTags) {
  EXPECT_EQ(&Lexicon::of("en-GB"), &Lexicon::of("EN"));
  EXPECT_EQ(&Lexicon::of("nb"), &Lexicon::of("no"));
  EXPECT_EQ(&Lexicon::of("zh-Hant"), &Lexicon::of("und"));
  EXPECT_EQ(&Lexicon::of(""), &Lexicon::of("und"));
  EXPECT_EQ(&Lexicon::of(std::string(1000, 'x')), &Lexicon::of("und"));
}

TEST(Lexicon, UnknownLanguagesKeepTheirWords) {
  const auto forms = Lexicon::of("und").forms("elections");
  EXPECT_EQ(forms.word, hash64("elections"));
  EXPECT_EQ(forms.stem, forms.word);
  EXPECT_FALSE(forms.is_stop);
}

// The names of languages are words too.
TEST(Lexicon, WhatWasReadBeforeChangesNothing) {
  const auto read = [](std::vector<std::pair<std::string, std::string>> words) {
    WordForms last;
    std::thread([&] { // whose memory is empty
      for (const auto& [language, word] : words)
        last = Lexicon::of(language).forms(word);
    })
        .join();
    return last;
  };
  for (const std::string code : {"en", "es", "no", "da", "de", "it"}) {
    const auto forms = read({{code, code}});
    EXPECT_NE(forms.stem, 0U) << code;
    EXPECT_EQ(forms.is_stop, is_stop_word(code, code)) << code;
    EXPECT_EQ(read({{"en", code}}).is_stop, read({{code, "en"}, {"en", code}}).is_stop) << code;
    EXPECT_EQ(read({{"en", code}}).stem, read({{code, "en"}, {"en", code}}).stem) << code;
  }
  EXPECT_TRUE(read({{"es", "es"}}).is_stop);
}

TEST(Lexicon, MemoryMixesUpNeitherWordsNorLanguages) {
  for (int round = 0; round < 2; ++round)
    for (int i = 0; i < 40'000; ++i) {
      const auto base = "zabaza" + std::to_string(i);
      ASSERT_EQ(stem("en", base + "ings"), hash64(base)) << base;
    }
  EXPECT_TRUE(Lexicon::of("en").forms("the").is_stop);
  EXPECT_FALSE(Lexicon::of("de").forms("the").is_stop);
  EXPECT_TRUE(Lexicon::of("en").forms("the").is_stop);
}

TEST(Lexicon, LongWordsAreNotStemmed) {
  const std::string word(100'000, 's');
  EXPECT_EQ(stem("en", word), hash64(word));
}

TEST(Lexicon, EachThreadHasItsOwn) {
  const Lexicon* other = nullptr;
  std::uint64_t found = 0;
  std::jthread([&] { other = &Lexicon::of("en"), found = stem("en", "elections"); }).join();
  EXPECT_NE(other, &Lexicon::of("en"));
  EXPECT_EQ(found, stem("en", "elections"));
}

TEST(Lexicon, FoldWord) {
  EXPECT_EQ(fold_word("STRASSE"), fold_word("Straße"));
  EXPECT_EQ(fold_word("Cafe\xCC\x81"), "café");
  EXPECT_EQ(fold_word("Bun\xC2\xAD"
                      "des\xC2\xADtag"),
            "bundestag");
  EXPECT_EQ(fold_word("O’Neill"), "o'neill");
  EXPECT_EQ(fold_word("İSTANBUL"), "istanbul");
}

} // namespace
} // namespace text
