#include "tests/reading/attributions/text_of_test.hpp"
#include <gtest/gtest.h>

namespace reading {
namespace {

std::string marks(const std::string& text, std::string_view language = "en") {
  constexpr std::string_view letters = "w(),.:-[o";
  std::string all;
  for (const auto& symbol : TextOfTest(text, language).symbols.symbols)
    all += letters[static_cast<std::size_t>(symbol.mark)];
  return all;
}

std::string in_marks(const std::string& text, std::string_view language = "en") {
  const TextOfTest read(text, language);
  std::string all;
  for (const auto& symbol : read.symbols.symbols)
    if (symbol.is_quoted)
      all += read.at(news::Span{symbol.begin, symbol.end});
  return all;
}

TEST(Symbols, WordsAndMarksInOrder) {
  EXPECT_EQ(marks("“Stay,” she said: now (please)."), "(w,)ww:w[w[.");
}

TEST(Symbols, QuotationMarksOfAllStyles) {
  EXPECT_EQ(in_marks("He said “stay” twice."), "“stay”");
  EXPECT_EQ(in_marks("He said \"stay\" twice."), "\"stay\"");
  EXPECT_EQ(in_marks("Er sagte „bleib“ und ging.", "de"), "„bleib“");
  EXPECT_EQ(in_marks("Er sagte »bleib« und ging.", "de"), "»bleib«");
  EXPECT_EQ(in_marks("Il dit « reste » deux fois.", "fr"), "«reste»");
  EXPECT_EQ(in_marks("He said 'stay' twice."), "");
  EXPECT_EQ(in_marks("He said ‘stay’ twice."), "‘stay’");
}

TEST(Symbols, StraightSingleMarksCloseBehindAMarkOfTheSentence) {
  EXPECT_EQ(in_marks("'Mind the dogs' bowl,' he said."), "'Mindthedogs'bowl,'");
  EXPECT_EQ(in_marks("In the '90s they said so. It's the dogs' bowl."), "");
}

TEST(Symbols, AnApostropheOpensNothing) {
  EXPECT_EQ(in_marks("It’s the dogs’ bowl and ‘tis theirs."), "");
}

TEST(Symbols, WhatNothingClosesEndsWithItsParagraph) {
  EXPECT_EQ(in_marks("“One goes on.\n\nTwo does not."), "“Onegoeson.");
}

TEST(Symbols, ParagraphsBeginAtTheirMarks) {
  const TextOfTest read("One.\n\n“Two,” he said.");
  ASSERT_EQ(read.symbols.paragraphs.size(), 2U);
  EXPECT_EQ(read.symbols.symbols[read.symbols.paragraphs[1]].mark, Mark::opening);
}

TEST(Symbols, WhatOpensBelongsToTheNewSentence) {
  const TextOfTest read("One ends. “Two begins.”");
  const auto& all = read.symbols.symbols;
  EXPECT_EQ(all[read.symbol("“")].sentence, all[read.symbol("Two")].sentence);
  EXPECT_LT(all[read.symbol("ends")].sentence, all[read.symbol("“")].sentence);
}

TEST(Symbols, ManyMarksThatNothingClosesCostLittle) {
  for (const auto* mark : {"'a ", "‘a ", "‚a "}) {
    std::string text;
    for (int i = 0; i < 200'000; ++i)
      text += mark;
    EXPECT_EQ(in_marks(text), "");
  }
}

TEST(Symbols, TextsWithoutWords) {
  EXPECT_TRUE(TextOfTest("").symbols.symbols.empty());
  EXPECT_EQ(TextOfTest("“”").symbols.paragraphs.size(), 0U);
}

} // namespace
} // namespace reading
