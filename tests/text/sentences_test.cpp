#include "text/tokens.hpp"
#include <gtest/gtest.h>
#include <string>

namespace text {
namespace {

// The sentences, a bar between them.
std::string split(std::string_view text) {
  std::string joined;
  for (const auto& span : split_sentences(text)) {
    if (!joined.empty())
      joined += '|';
    joined += text.substr(span.begin, span.end - span.begin);
  }
  return joined;
}

TEST(Sentences, EndAtTerminators) {
  EXPECT_EQ(split("It rained. Did it? Yes! So it went on… Then it stopped"),
            "It rained.|Did it?|Yes!|So it went on…|Then it stopped");
  EXPECT_EQ(split("No... Never. 12 died."), "No...|Never.|12 died.");
  EXPECT_EQ(split("one. two"), "one. two");
  EXPECT_EQ(split("It costs 3.50 at example.com today."), "It costs 3.50 at example.com today.");
}

TEST(Sentences, KeepTheirQuotes) {
  EXPECT_EQ(split("“We won.” She smiled."), "“We won.”|She smiled.");
  EXPECT_EQ(split("\"Stop!\" he said. \"Why?\""), "\"Stop!\" he said.|\"Why?\"");
  EXPECT_EQ(split("Er sagte: „Nein.“ Dann ging er."), "Er sagte: „Nein.“|Dann ging er.");
  EXPECT_EQ(split("(He left.) “Good,” she said."), "(He left.)|“Good,” she said.");
  EXPECT_EQ(split("¿Qué pasa? ¡Nada! Fin."), "¿Qué pasa?|¡Nada!|Fin.");
}

TEST(Sentences, FromTheirFirstToTheirLastWordWithTheirMarks) {
  const auto marked = [](std::string_view text, std::string_view words) {
    const auto at = static_cast<std::uint32_t>(text.find(words));
    const auto end = at + static_cast<std::uint32_t>(words.size());
    const auto span = with_marks(text, {at, end});
    return text.substr(span.begin, span.end - span.begin);
  };
  EXPECT_EQ(marked("He left. “We won.” She smiled.", "We won"), "“We won.”");
  EXPECT_EQ(marked("(\"¿Qué pasa?\") Fin.", "Qué pasa"), "(\"¿Qué pasa?\")");
  EXPECT_EQ(marked("He left. “We won.” She smiled.", "She smiled"), "She smiled.");
  EXPECT_EQ(marked("政府宣布。「好！」然后走了。", "好"), "「好！」");
  EXPECT_EQ(marked("", ""), "");
}

TEST(Sentences, GoOnAfterAbbreviations) {
  for (const auto* whole :
       {"Mr. Smith met Dr. Jones in St. Louis.", "The U.S. Senate voted at 5 p.m. Tuesday.",
        "J. K. Rowling wrote it.", "On Jan. 5 he left.", "See No. 10 for more.",
        "Acme Corp. Chief Ann Lee quit.", "Am 3. Oktober 1990 war es so.", "Das ist z.B. Unsinn.",
        "M. Macron a parlé.", "El Sr. García habló.", "В 2023 г. Москва выросла.",
        "Washington vs. Dallas was dull."})
    EXPECT_EQ(split(whole), whole);
}

TEST(Sentences, EndAfterAbbreviationsWhereAnotherBegins) {
  EXPECT_EQ(split("He lives in the U.S. The winters are cold."),
            "He lives in the U.S.|The winters are cold.");
  EXPECT_EQ(split("She works at Acme Inc. It makes traps."),
            "She works at Acme Inc.|It makes traps.");
  EXPECT_EQ(split("He said no. Mary left."), "He said no.|Mary left.");
  EXPECT_EQ(split("He scored 24. Mary had 12."), "He scored 24.|Mary had 12.");
}

TEST(Sentences, ListNumbersBelongToTheirItem) {
  EXPECT_EQ(split("1. Wash it.\n\n2. Dry it."), "1. Wash it.|2. Dry it.");
}

TEST(Sentences, BlankLinesAlwaysEnd) {
  EXPECT_EQ(split("A headline\n\nThe text goes\nover two lines\n \t\r\nand on"),
            "A headline|The text goes\nover two lines|and on");
  EXPECT_EQ(split("Mr.\n\nSmith"), "Mr.|Smith");
}

TEST(Sentences, OfOtherScripts) {
  EXPECT_EQ(split("政府宣布。他说：“好！”然后走了。"), "政府宣布。|他说：“好！”|然后走了。");
  EXPECT_EQ(split("हम आए। वे गए।"), "हम आए।|वे गए।");
  EXPECT_EQ(split("هل جاء؟ نعم."), "هل جاء؟|نعم.");
  EXPECT_EQ(split("Он пришёл. Она ушла."), "Он пришёл.|Она ушла.");
}

TEST(Sentences, OfNothing) {
  EXPECT_EQ(split(""), "");
  EXPECT_EQ(split(" \n\n \n\n"), "");
  EXPECT_EQ(split("..."), "...");
}

TEST(Sentences, SpansAreAscendingAndTrimmedOnHostileText) {
  std::string text;
  for (const auto* part : {". ", "\n", "\xE2\x80\xA6", "\xFF", "A.", "\xE3\x80\x82", "\"", " ",
                           "\xC2\xA0", "1.", "\xE2"})
    for (int i = 0; i < 2000; ++i)
      text += part;
  std::uint32_t last = 0;
  for (const auto& span : split_sentences(text)) {
    ASSERT_LE(last, span.begin);
    ASSERT_LT(span.begin, span.end);
    ASSERT_LE(span.end, text.size());
    last = span.end;
  }
}

} // namespace
} // namespace text
