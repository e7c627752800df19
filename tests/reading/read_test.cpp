#include "reading/attributions/attributions.hpp"
#include "reading/names.hpp"
#include "reading/read.hpp"
#include "text/utf8.hpp"
#include <algorithm>
#include <gtest/gtest.h>
#include <random>

namespace {

news::Reading read(std::string text, std::string title = "", std::string hint = "",
                   std::string feed = "") {
  news::Article article;
  article.title = std::move(title);
  article.text = std::move(text);
  article.language = "en";
  article.section_hint = std::move(hint);
  return reading::read(article, text::tokenize(article.text, "en"), feed);
}

TEST(Quotes, SpeakerAndCue) {
  const std::string text =
      "“We will rebuild every house on this street,” said Mayor Ida Holm on Friday.";
  const auto tokens = text::tokenize(text, "en");
  const auto quotes = reading::find_attributions(reading::Words(text, tokens), tokens,
                                                 reading::find_names(text, tokens, "en"), "en");
  ASSERT_EQ(quotes.size(), 1U);
  const auto words = [&](const news::Span& span) {
    return text.substr(span.begin, span.end - span.begin);
  };
  EXPECT_EQ(words(quotes[0].content), "“We will rebuild every house on this street,”");
  EXPECT_EQ(words(quotes[0].cue), "said");
  EXPECT_EQ(words(quotes[0].speaker), "Mayor Ida Holm");
  EXPECT_EQ(quotes[0].name, "Ida Holm");
  EXPECT_EQ(quotes[0].form, news::AttributionForm::direct);
}

TEST(Quotes, WhoWroteItIsNobodysHe) {
  news::Article article;
  article.byline = "Jonas Wehr, Ana Holm";
  article.language = "en";
  const std::string body = "\n\n“It is safe,” he said. “Nobody need worry.”";
  const auto speaker = [&](const std::string& head) {
    article.text = head + body;
    const auto reading = reading::read(article, text::tokenize(article.text, "en"), "");
    return reading.attributions.empty() ? "nobody" : reading.attributions.front().name;
  };
  EXPECT_NE(speaker("By Jonas Wehr and Ana Holm"), "Jonas Wehr");
  EXPECT_EQ(speaker("The bridge was built by Jonas Wehr."), "Jonas Wehr");
}

TEST(Sections, ThePagesOwnWordDecides) {
  EXPECT_EQ(read("Something happened somewhere to someone.", "A title", "Sport/Football").section,
            news::Section::sports);
  EXPECT_EQ(read("Something happened somewhere to someone.", "A title", "", "health").section,
            news::Section::health);
}

TEST(Sections, UnreadLanguageWithoutEvidenceIsOther) {
  news::Article article;
  article.title = "Ensimmäinen lumi satoi";
  article.text = "Ensimmäinen lumi satoi maanantaina pohjoisessa.";
  article.language = "fi";
  EXPECT_EQ(reading::read(article, text::tokenize(article.text, "fi"), "").section,
            news::Section::other);
}

TEST(Read, SpansLieInsideTheTextOnCodePointBorders) {
  const std::vector<std::string> pieces = {
      "“", "”", "\"",   " said ", "Élodie Čapek", " told CNN", "(Reuters) — ",
      "«", "»", "北京", ". ",     "\n\n",         "NATO ",     "’",
      "x"};
  std::mt19937 random(7);
  for (int round = 0; round < 300; ++round) {
    std::string text;
    for (int i = 0; i < 60; ++i)
      text += pieces[random() % pieces.size()];
    const auto reading = read(text);
    const auto check = [&](const news::Span& span) {
      ASSERT_LE(span.begin, span.end);
      ASSERT_LE(span.end, text.size());
      EXPECT_TRUE(
          text::is_valid_utf8(std::string_view(text).substr(span.begin, span.end - span.begin)))
          << text;
    };
    for (const auto& mention : reading.mentions)
      check(mention.span);
    for (const auto& credit : reading.credits)
      check(credit.phrase);
    for (const auto& attribution : reading.attributions)
      for (const auto& span : {attribution.speaker, attribution.cue, attribution.content})
        check(span);
  }
}

} // namespace
