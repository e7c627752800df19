#include "text/hash.hpp"
#include "text/tokens.hpp"
#include "text/utf8.hpp"
#include <gtest/gtest.h>
#include <string>

namespace text {
namespace {

std::string words(std::string_view text, std::string_view language = "en") {
  std::string joined;
  for (const auto& token : tokenize(text, language).tokens) {
    if (!joined.empty())
      joined += '|';
    joined += text.substr(token.begin, token.end - token.begin);
  }
  return joined;
}

TokenShape shape(std::string_view word) { return tokenize(word, "en").tokens.at(0).shape; }

TEST(Tokens, AreWordsAndNumbers) {
  EXPECT_EQ(words("The F-16 cost $3.5m, or 1,000,000 kr."), "The|F|16|cost|3.5m|or|1,000,000|kr");
  EXPECT_EQ(words("don't stop—it’s AT&T's e-mail_list"), "don't|stop|it’s|AT|T's|e|mail_list");
  EXPECT_EQ(words("In the U.S. at 5 p.m. End.Start"), "In|the|U.S|at|5|p.m|End|Start");
  EXPECT_EQ(words("naïve Straße МОСКВА Łódź"), "naïve|Straße|МОСКВА|Łódź");
  EXPECT_EQ(words("'quoted' \"words\""), "quoted|words");
  EXPECT_EQ(words(" \n*** --- …"), "");
  EXPECT_EQ(words(""), "");
}

TEST(Tokens, ElisionPartsWords) {
  EXPECT_EQ(words("l'homme d’État", "fr"), "l|homme|d|État");
  EXPECT_EQ(words("dell'anno", "it-IT"), "dell|anno");
  EXPECT_TRUE(tokenize("l'homme", "fr").tokens[0].is_stop);
}

TEST(Tokens, OfScriptsWithoutSpaces) {
  EXPECT_EQ(words("中国政府宣布。", "zh"), "中国|政府|宣布");
  EXPECT_EQ(words("รัฐบาลไทย 2024", "th"), "รัฐบาล|ไทย|2024");
  EXPECT_EQ(words("iPhone手机", "zh"), "iPhone|手机");
  EXPECT_EQ(words("정부는 발표했다", "ko"), "정부는|발표했다");
}

TEST(Tokens, UnspacedRunsOfAnyLengthAreCoveredWhole) {
  std::string text;
  while (text.size() < 50'000)
    text += "中国政府宣布新政策";
  std::uint32_t last = 0;
  for (const auto& token : tokenize(text, "zh").tokens) {
    ASSERT_EQ(token.begin, last);
    ASSERT_GT(token.end, token.begin);
    last = token.end;
  }
  EXPECT_EQ(last, text.size());
}

TEST(Tokens, HashTheFoldedWord) {
  for (const std::string_view word :
       {"News", "ÄRGER", "Straße", "МОСКВА", "ΣΊΣΥΦΟΣ", "Łódź", "don't", "3.5"})
    EXPECT_EQ(tokenize(word, "und").tokens.at(0).word, hash64(fold_case(word))) << word;
  EXPECT_EQ(tokenize("It’s", "en").tokens[0].word, hash64("it's"));
  EXPECT_EQ(tokenize("Bun\xC2\xAD"
                     "des\xC2\xADtag",
                     "de")
                .tokens.at(0)
                .word,
            hash64("bundestag"));
  EXPECT_EQ(tokenize("Cafe\xCC\x81s", "fr").tokens.at(0).word, hash64("cafés"));
}

TEST(Tokens, StemsAreThoseOfAQuery) {
  const auto tokens = tokenize("Elections were held. Die Häuser", "en").tokens;
  EXPECT_EQ(tokens[0].stem, stem_hash("election", "en-US"));
  EXPECT_EQ(tokens[0].stem, stem_hash(" ELECTIONS ", "en"));
  EXPECT_NE(tokens[0].stem, stem_hash("elections", "und"));
  EXPECT_EQ(tokenize("Häuser", "de").tokens[0].stem, stem_hash("haus", "de"));
  EXPECT_EQ(tokenize("O’Neill's", "en").tokens[0].stem, stem_hash("o'neill", "en"));
}

TEST(Tokens, Shapes) {
  EXPECT_EQ(shape("news"), TokenShape::lower);
  EXPECT_EQ(shape("News"), TokenShape::capitalised);
  EXPECT_EQ(shape("McDonald"), TokenShape::capitalised);
  EXPECT_EQ(shape("Obama's"), TokenShape::capitalised);
  EXPECT_EQ(shape("O'Neill"), TokenShape::capitalised);
  EXPECT_EQ(shape("A"), TokenShape::capitalised);
  EXPECT_EQ(shape("NATO"), TokenShape::upper);
  EXPECT_EQ(shape("NATO's"), TokenShape::upper);
  EXPECT_EQ(shape("U.S"), TokenShape::upper);
  EXPECT_EQ(shape("COVID19"), TokenShape::upper);
  EXPECT_EQ(shape("ЕС"), TokenShape::upper);
  EXPECT_EQ(shape("2024"), TokenShape::number);
  EXPECT_EQ(shape("1,000.5"), TokenShape::number);
  EXPECT_EQ(shape("3rd"), TokenShape::other);
  EXPECT_EQ(shape("iPhone"), TokenShape::other);
  EXPECT_EQ(shape("政府"), TokenShape::other);
  EXPECT_EQ(shape("سلام"), TokenShape::other);
}

TEST(Tokens, KnowStopWords) {
  const auto tokens = tokenize("The Senate didn’t vote", "en").tokens;
  EXPECT_TRUE(tokens[0].is_stop);
  EXPECT_FALSE(tokens[1].is_stop);
  EXPECT_TRUE(tokens[2].is_stop);
  EXPECT_FALSE(tokens[3].is_stop);
}

TEST(Tokens, SentencesAndParagraphs) {
  const auto read = tokenize("Mr. Low won. He left\nearly.\n\n***\n \nNext day", "en");
  std::string starts;
  for (const auto& token : read.tokens)
    starts += token.starts_sentence ? '1' : '0';
  EXPECT_EQ(starts, "10010010");
  EXPECT_EQ(read.paragraphs, (std::vector<std::uint32_t>{0, 6}));
  EXPECT_TRUE(tokenize("", "en").paragraphs.empty());
}

TEST(Tokens, AreOrderedAndInsideOnAnyBytes) {
  std::uint32_t state = 7;
  for (int round = 0; round < 200; ++round) {
    std::string bytes;
    for (int i = 0; i < 300; ++i) {
      state = state * 1664525U + 1013904223U;
      bytes.push_back((state >> 28U) < 10 ? "aB1.' ,\n_\xAD"[(state >> 20U) % 10]
                                          : static_cast<char>(state >> 24U));
    }
    for (const auto& text : {bytes, repair_utf8(bytes)}) {
      const auto read = tokenize(text, "fr");
      std::uint32_t last = 0;
      for (const auto& token : read.tokens) {
        ASSERT_LE(last, token.begin);
        ASSERT_LT(token.begin, token.end);
        ASSERT_LE(token.end, text.size());
        last = token.end;
      }
      for (std::size_t i = 1; i < read.paragraphs.size(); ++i)
        ASSERT_LT(read.paragraphs[i - 1], read.paragraphs[i]);
      ASSERT_TRUE(read.paragraphs.empty() || read.paragraphs.back() < read.tokens.size());
    }
  }
}

TEST(Tokens, LineEndsPartParagraphsWhereTheyAreAskedTo) {
  const std::string text = "Ferry aground\nThe ferry left the harbour of\nPiraeus at noon.";
  EXPECT_EQ(tokenize(text, "en").paragraphs.size(), 1U);
  const auto parted = tokenize(text, "en", Paragraphs::by_line_end);
  EXPECT_EQ(parted.paragraphs, (std::vector<std::uint32_t>{0, 2}));
  EXPECT_TRUE(parted.tokens[2].starts_sentence);
}

} // namespace
} // namespace text
