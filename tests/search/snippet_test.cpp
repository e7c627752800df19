#include "search/query.hpp"
#include "text/utf8.hpp"
#include <gtest/gtest.h>
#include <random>

namespace {

search::Hit snippet(std::string_view text, std::string_view query) {
  search::Hit hit;
  search::make_snippet(hit, text, search::parse_query(query).value());
  return hit;
}

std::vector<std::string> marked(const search::Hit& hit) {
  std::vector<std::string> words;
  for (const auto& [begin, end] : hit.marks)
    words.push_back(hit.snippet.substr(begin, end - begin));
  return words;
}

using Words = std::vector<std::string>;

// What holds of every snippet.
void expect_sound(const search::Hit& hit) {
  EXPECT_LE(hit.snippet.size(), 240U) << hit.snippet;
  EXPECT_TRUE(text::is_valid_utf8(hit.snippet)) << hit.snippet;
  std::size_t behind = 0;
  for (const auto& [begin, end] : hit.marks) {
    EXPECT_GE(begin, behind);
    EXPECT_LT(begin, end);
    EXPECT_LE(end, hit.snippet.size());
    EXPECT_TRUE(text::is_valid_utf8(hit.snippet.substr(begin, end - begin))) << hit.snippet;
    behind = end;
  }
}

std::string repeated(std::string_view part, int times) {
  std::string text;
  for (int i = 0; i < times; ++i)
    text += part;
  return text;
}

TEST(Snippet, ShortTextIsShownWholeWithItsWordsMarked) {
  const auto hit = snippet("The  storms\n\ncame. A Storm, “storm”!", "storm");
  EXPECT_EQ(hit.snippet, "The storms came. A Storm, “storm”!");
  EXPECT_EQ(marked(hit), (Words{"storms", "Storm", "storm"}));
}

TEST(Snippet, PassageWithTheMostWordsIsChosen) {
  const auto filler = repeated("The harbour stayed closed all day. ", 20);
  const auto hit =
      snippet("A storm came. " + filler + "The storm broke a bridge. " + filler, "storm bridge");
  EXPECT_EQ(marked(hit), (Words{"storm", "bridge"}));
  EXPECT_TRUE(hit.snippet.starts_with("… The storm broke")) << hit.snippet;
  EXPECT_TRUE(hit.snippet.ends_with(" …")) << hit.snippet;
  expect_sound(hit);
}

TEST(Snippet, PhraseMarksItsWords) {
  EXPECT_EQ(marked(snippet("Then heavy rain fell.", R"("heavy rain")")), (Words{"heavy", "rain"}));
}

TEST(Snippet, WithoutWordsItIsTheBeginning) {
  const auto text = repeated("Nothing of the kind. ", 40);
  const auto hit = snippet(text, "storm");
  EXPECT_TRUE(hit.snippet.starts_with("Nothing of the kind. Nothing")) << hit.snippet;
  EXPECT_TRUE(hit.marks.empty());
  expect_sound(hit);
  EXPECT_EQ(snippet("", "storm").snippet, "");
  EXPECT_EQ(snippet(" \n ", "storm").snippet, "");
}

TEST(Snippet, TextWithoutSpacesIsCutBetweenItsWords) {
  const auto filler = repeated("日本气象厅发布海啸警报", 40);
  const auto hit = snippet(filler + "强烈地震袭击沿海" + filler, "地震");
  EXPECT_EQ(marked(hit), Words{"地震"});
  expect_sound(hit);
}

TEST(Snippet, WordWithoutEndIsNotShownWhole) {
  for (const auto* letter : {"a", "ä", "あ", "𝔞"}) {
    const auto endless = repeated(letter, 300);
    for (const auto& text : {endless, endless + " storm", "storm " + endless}) {
      const auto hit = snippet(text, "storm " + endless);
      expect_sound(hit);
      EXPECT_FALSE(hit.snippet.empty());
    }
    EXPECT_EQ(marked(snippet(endless + " storm " + endless, "storm")), Words{"storm"});
  }
}

TEST(Snippet, IsSoundWhateverTheText) {
  const std::vector<std::string> parts = {
      "storm",       "Storms", " ",     "  ",   "\n\n", ". ", "…",       "“",
      "”",           "(",      "сейсм", "震",   "地震", "é",  "e\u0301", "👩‍🚀",
      "\u00A0",      "\u3000", "\xFF",  "\xE5", "-",    "'",  "زلزال",   std::string("\0", 1),
      "verylongword"};
  std::mt19937 random(20261124);
  for (int round = 0; round < 500; ++round) {
    std::string text;
    const auto length = random() % 200;
    for (std::size_t i = 0; i < length; ++i) {
      text += parts[random() % parts.size()];
      if (random() % 2 == 0)
        text += ' ';
    }
    const auto hit = snippet(text, "storm 地震 زلزال сейсм");
    expect_sound(hit);
    for (const auto& word : marked(hit))
      EXPECT_TRUE(word == "地震" || word.contains("زلزال") || word.contains("сейсм") ||
                  text::to_lower(word).contains("storm"))
          << word;
  }
}

} // namespace
