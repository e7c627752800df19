#include "story/sentence.hpp"
#include <gtest/gtest.h>

namespace story {

namespace {

news::Article article(std::string text, std::string language = "en") {
  news::Article made;
  made.text = std::move(text);
  made.language = std::move(language);
  return made;
}

std::vector<std::string> words(const std::string& text, const std::string& language = "en",
                               std::string_view dateline = "") {
  const auto made = article(text, language);
  std::vector<std::string> found;
  for (const auto& sentence : sentences_of(made, dateline))
    found.emplace_back(sentence.words);
  return found;
}

using Words = std::vector<std::string>;

const std::string told = "The ferry ran aground near the harbour of Kythnos on Friday.";

TEST(SentencesOf, keeps_what_stands_alone) {
  EXPECT_EQ(words(told), Words{told});
  EXPECT_EQ(words(told + " Divers found the hull torn open along nine metres."),
            (Words{told, "Divers found the hull torn open along nine metres."}));
}

TEST(SentencesOf, leaves_out_the_dateline) {
  EXPECT_EQ(words("ATHENS (Meridian) — " + told, "en", "ATHENS (Meridian)"), Words{told});
  EXPECT_EQ(words("ST. JOHN'S, Newfoundland — " + told), Words{told});
  EXPECT_EQ(
      words(
          "【白波＝東海通信】フェリーは金曜日にキスノス港の近くで座礁し、乗客二百人が救助された。",
          "ja"),
      Words{"フェリーは金曜日にキスノス港の近くで座礁し、乗客二百人が救助された。"});
  EXPECT_EQ(words("东岸社江城4月21日电 渡轮星期五在基斯诺斯港附近搁浅，船上有二百名乘客。", "zh"),
            Words{"渡轮星期五在基斯诺斯港附近搁浅，船上有二百名乘客。"});
}

TEST(SentencesOf, leaves_out_what_leans_asks_cries_or_advertises) {
  for (const auto* lost :
       {"He said that the ferry had been repaired twice this year.",
        "But the ferry had been repaired twice this year, officials said.",
        "Was the ferry repaired before it left the harbour of Piraeus?",
        "\"The ferry had been repaired twice this year,\" said the mayor of Kythnos.",
        "Officials said \"the ferry had been repaired twice this year and was sound\".",
        "By Maria Petrou, correspondent in Athens and Piraeus",
        "See also: Ten ferries that ran aground in the Aegean Sea",
        "Subscribe to the newsletter and read about ferries every morning.",
        "The ferry, which had been repaired twice in the course of the year, was…",
        "The ferry sank.", "Photo © Harbour Post, all rights reserved by the paper in Athens."})
    EXPECT_EQ(words(lost), Words{}) << lost;
}

TEST(SentencesOf, keeps_a_word_or_two_of_quotation) {
  const std::string kept =
      "The minister called the inspection of the ferry \"a formality\" on Friday.";
  EXPECT_EQ(words(kept), Words{kept});
}

TEST(SentencesOf, reads_other_scripts) {
  EXPECT_EQ(
      words("渡轮星期五在基斯诺斯港附近搁浅，船上有二百名乘客。他说船已经修好两次。", "zh").size(),
      1U);
  EXPECT_EQ(
      words("フェリーは金曜日にキスノス港の近くで座礁し、乗客二百人が救助された。", "ja").size(),
      1U);
  EXPECT_EQ(words("جنحت العبارة يوم الجمعة قرب ميناء كيثنوس وعلى متنها مئتا راكب.", "ar").size(),
            1U);
  EXPECT_EQ(words("Die Fähre lief am Freitag nahe dem Hafen von Kythnos auf Grund. "
                  "Dies sei der dritte Unfall in diesem Jahr, sagte der Minister.",
                  "de")
                .size(),
            1U);
}

TEST(SentencesOf, leaves_out_headings_and_lists) {
  auto made = article("The ferries of the Aegean are old and slow.\n\n" + told);
  made.kinds = {news::PassageKind::heading, news::PassageKind::paragraph};
  const auto found = sentences_of(made, "");
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found.front().words, told);
  EXPECT_EQ(found.front().place, 0U);
}

TEST(Containment, is_of_the_shorter) {
  const auto made =
      article(told + "\n\nThe ferry ran aground near the harbour of Kythnos on Friday with "
                     "two hundred pilgrims, their goats and a brass band aboard.\n\n"
                     "Parliament passed the budget after a long night of debate.");
  const auto found = sentences_of(made, "");
  ASSERT_EQ(found.size(), 3U);
  EXPECT_EQ(containment(found[0], found[1]), 1);
  EXPECT_EQ(containment(found[1], found[0]), 1);
  EXPECT_EQ(containment(found[0], found[2]), 0);
}

} // namespace

} // namespace story
