#include "reuse/copying.hpp"
#include "reuse/evidence.hpp"
#include "reuse/fingerprint.hpp"
#include <algorithm>
#include <gtest/gtest.h>

namespace {

constexpr const char* report =
    "The harbour authority of Port Wessing closed its eastern terminal on Tuesday after "
    "inspectors found cracks in two of the 14 cranes. Director Hanne Overgaard told a news "
    "conference that the repairs would take six weeks and cost 3.2 million crowns.\n\n"
    "\"We cannot let anyone work beneath them,\" Overgaard said. The cranes were built in 1978 and "
    "were last inspected in 2019.\n\nShips bound for the terminal are being sent to Lindholm, 80 "
    "kilometres to the north. The dockers' union said 340 of its members would lose shifts, and "
    "asked the ministry of transport for help. Minister Pavel Sorin declined to comment.";

constexpr const char* respun =
    "Port Wessing's harbour authority shut down its eastern terminal Tuesday when inspectors "
    "discovered fissures in two of 14 cranes. Director Hanna Overgaard informed journalists that "
    "fixing them will need six weeks and 3.2 million crowns.\n\n\"We can not allow anybody to work "
    "under them,\" said Overgaard. The cranes date from 1978; the most recent inspection was in "
    "2019.\n\nVessels heading for the terminal are now diverted to Lindholm, which lies 80 "
    "kilometres north. According to the dockers' union 340 members are going to miss shifts, and "
    "it turned to the ministry of transport for assistance. Minister Pavel Sorin would not "
    "comment.";

constexpr const char* of_their_own =
    "Hundreds of dockers gathered outside the gates of Lindholm on Tuesday evening to demand pay "
    "for shifts they fear they will lose. Ships began to arrive there at noon from Port Wessing, "
    "where cracked cranes have shut a terminal.\n\nMarta Quist, who has worked the quay for 22 "
    "years, said nobody had told her anything. \"I heard it on the radio,\" she said. Pavel Sorin, "
    "the transport minister, will meet the union's leaders on Thursday, his office said.\n\nThe "
    "company that runs the cranes lost 41 million crowns last year and has changed hands twice "
    "since. Analysts expect grain exports through the region to fall by a tenth this month.";

constexpr const char* other_event =
    "Doctors at the university clinic of Ostrava have begun to treat migraine with a spray that "
    "is taken through the nose. Of 412 patients half said their headaches were gone within two "
    "hours, the team writes in a journal. A larger study is to follow next spring.";

news::Fingerprint print_of(std::string_view text) {
  return reuse::fingerprint(text::tokenize(text, "en"), text);
}

reuse::Alignment align(std::string_view later, std::string_view earlier) {
  const reuse::Rarity rarity;
  const auto print = print_of(later);
  return reuse::OpenedArticle(print, rarity).align(print_of(earlier));
}

std::optional<news::Match> judge(std::string_view later, std::string_view earlier) {
  const auto alignment = align(later, earlier);
  const auto verdict = reuse::decide(
      alignment, model::probability(reuse::copy_model().score(reuse::describe(alignment))));
  if (!verdict)
    return std::nullopt;
  return news::Match{{},
                     verdict->kind,
                     verdict->score,
                     reuse::evidence_of(verdict->kind, alignment, print_of(later), later)};
}

TEST(Alignment, OfATextWithItselfIsWhole) {
  const auto found = align(report, report);
  EXPECT_EQ(found.jaccard, 1);
  EXPECT_EQ(found.order, 1);
  EXPECT_EQ(found.later.repeated, found.later.sentences);
  EXPECT_EQ(found.later.shared_anchors, found.later.anchors);
  EXPECT_FLOAT_EQ(found.later.word_for_word, found.earlier.word_for_word);
}

TEST(Alignment, IsTheSameFromBothSides) {
  const auto there = align(respun, report), back = align(report, respun);
  EXPECT_FLOAT_EQ(there.later.likeness, back.earlier.likeness);
  EXPECT_FLOAT_EQ(there.earlier.triples, back.later.triples);
  EXPECT_EQ(there.once, back.once);
}

TEST(Alignment, OfNothingIsNothing) {
  EXPECT_EQ(align("", report).jaccard, 0);
  EXPECT_EQ(align(report, "").sentences.size(), 0U);
}

TEST(Alignment, FindsTheSentenceThatWasReworded) {
  const auto found = align(respun, report);
  EXPECT_TRUE(std::ranges::any_of(found.sentences, [](const reuse::AlignedSentence& sentence) {
    return sentence.later == 0 && sentence.earlier == 0;
  }));
}

TEST(Judge, TellsRewordedFromIndependent) {
  const auto spun = judge(respun, report);
  ASSERT_TRUE(spun);
  EXPECT_EQ(spun->kind, news::ReuseKind::reworded);
  const auto own = judge(of_their_own, report);
  EXPECT_TRUE(!own || own->kind == news::ReuseKind::same_event);
  EXPECT_FALSE(judge(other_event, report));
}

TEST(Judge, TrimmedIsNearAndInsideSomethingLongerIsPartial) {
  const auto trimmed = std::string(report).substr(0, std::string_view(report).rfind("\n\n"));
  EXPECT_EQ(judge(trimmed, report)->kind, news::ReuseKind::near);
  const auto longer = std::string(of_their_own) + "\n\n" + other_event + "\n\n" + trimmed;
  EXPECT_EQ(judge(longer, trimmed)->kind, news::ReuseKind::partial);
}

TEST(Judge, SlipsLeaveItNear) {
  std::string slipped = report;
  for (std::size_t at = 0; (at = slipped.find("Overgaard", at)) != slipped.npos; ++at)
    slipped.replace(at, 9, "Overgard");
  slipped.replace(slipped.find("340"), 3, "430");
  EXPECT_EQ(judge(slipped, report)->kind, news::ReuseKind::near);
}

TEST(Judge, QuotesWhatAReaderCanCheck) {
  const auto match = judge(respun, report);
  ASSERT_TRUE(match);
  const auto quotes = [&](std::string_view words) {
    return std::ranges::any_of(
        match->evidence, [&](const std::string& line) { return line.find(words) != line.npos; });
  };
  EXPECT_TRUE(quotes("names and numbers stand there too"));
  EXPECT_TRUE(quotes("there: ")) << "a sentence of the article";
}

} // namespace
