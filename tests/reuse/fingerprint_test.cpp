#include "reuse/fingerprint.hpp"
#include "reuse/keys.hpp"
#include "reuse/words.hpp"
#include <fmt/core.h>
#include <gtest/gtest.h>

namespace {

news::Fingerprint print_of(std::string_view text) {
  return reuse::fingerprint(text::tokenize(text, "en"), text);
}

TEST(Fingerprint, KeepsWordsBySentence) {
  const auto print = print_of("Ann Ekdal sold 14 boats. \"The sea is empty,\" she said.\n\nNobody "
                              "bought the last boat.");
  ASSERT_EQ(print.sentences.size(), 3U);
  EXPECT_TRUE(print.sentences[0].opens_paragraph);
  EXPECT_TRUE(print.sentences[1].is_quoted);
  EXPECT_FALSE(print.sentences[2].is_quoted);
  EXPECT_TRUE(print.sentences[2].opens_paragraph);
  std::size_t words = 0;
  for (const auto& sentence : print.sentences)
    words += sentence.words;
  EXPECT_EQ(words, print.words.size());
}

TEST(Fingerprint, KnowsTheMarksOfQuotations) {
  const auto is_quoted = [](std::string_view text) {
    return print_of(text).sentences[0].is_quoted;
  };
  for (const auto* quoted : {"Das „Meer“ ist leer.", "“Empty,” she said.", "La mer est « vide ».",
                             "»Havet er tomt«, sa hun.", "「海」 empty."})
    EXPECT_TRUE(is_quoted(quoted)) << quoted;
  EXPECT_FALSE(is_quoted("Nobody’s boat – the last one – cost £40 at the café."));
}

TEST(Fingerprint, HasTheSentencesThatAreAligned) {
  constexpr std::string_view text = "Ann Ekdal sold 14 boats. Nobody bought the last boat.";
  const auto whole = print_of(text),
             part = reuse::sentence_prints(text::tokenize(text, "en"), text);
  EXPECT_EQ(part.words, whole.words);
  EXPECT_EQ(part.sentences, whole.sentences);
  EXPECT_TRUE(part.minhash.empty());
}

TEST(Fingerprint, NamesAndNumbersDoNotChangeWhatASentenceSays) {
  const auto plain = [](std::string_view text) { return print_of(text).sentences[0].plain; };
  const auto one = plain("The mayor of Arles paid 40 crowns for the old and empty house.");
  EXPECT_EQ(one, plain("The mayor of Nimes paid 75 crowns for the old and empty house."));
  EXPECT_NE(one, plain("The mayor of Arles paid 40 crowns for the old and empty barn."));
  EXPECT_EQ(plain("Ann said so."), 0U) << "too short to tell";
}

TEST(Fingerprint, IsBounded) {
  std::string text;
  for (int i = 0; i < 20'000; ++i)
    text += fmt::format("word{} ", i);
  const auto print = print_of(text);
  EXPECT_EQ(print.words.size(), reuse::most_words);
  std::string sentences;
  for (int i = 0; i < 2'000; ++i)
    sentences += fmt::format("Boat {} sank. ", i);
  EXPECT_EQ(print_of(sentences).sentences.size(), reuse::most_sentences);
}

TEST(Keys, AreFewAndTheSameForTheSameWords) {
  std::string text;
  for (int i = 0; i < 400; ++i)
    text += fmt::format("harbour{} Oslo {} ", i % 70, i);
  const auto keys = reuse::keys_of(print_of(text));
  EXPECT_LE(keys.size(), reuse::most_keys);
  EXPECT_GT(keys.size(), reuse::bands) << "pairs of words too";
  EXPECT_EQ(keys, reuse::keys_of(print_of(text)));
  EXPECT_TRUE(reuse::keys_of(print_of("Markets closed higher")).empty());
}

} // namespace
