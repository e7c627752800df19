#include "copy_operations.hpp"
#include "text/utf8.hpp"
#include <gtest/gtest.h>

namespace {

constexpr const char* text = "The town sold 14 boats, and the harbour fell silent. Anthony "
                             "Keller watched.\n\nNobody bought the last boat. It sank in 1983.";

TEST(Draft, GivesItsTextBack) {
  const auto draft = tools::draft_of(text);
  ASSERT_EQ(draft.paragraphs.size(), 2U);
  EXPECT_EQ(draft.sentences(), 4U);
  EXPECT_EQ(tools::text_of(draft), text);
}

TEST(Trim, KeepsTheBeginning) {
  auto draft = tools::draft_of(text);
  tools::trim(draft, 0.25);
  EXPECT_EQ(draft.sentences(), 2U);
  EXPECT_TRUE(std::string_view(text).starts_with(tools::text_of(draft)));
}

TEST(Slips, TellWhatTheyChanged) {
  tools::Random random(1);
  auto draft = tools::draft_of(text);
  std::vector<tools::Slip> slips;
  while (slips.empty())
    slips = tools::slip_numbers(draft, 1, random);
  const auto changed = tools::text_of(draft);
  EXPECT_NE(changed.find(slips[0].is), changed.npos);
  EXPECT_NE(slips[0].was, slips[0].is);
}

TEST(Slips, NameTheWholeNumber) {
  tools::Random random(1);
  std::vector<tools::Slip> slips;
  while (slips.empty()) {
    auto draft = tools::draft_of("Prices rose by 1.5 percent.");
    slips = tools::slip_numbers(draft, 1, random);
  }
  EXPECT_EQ(slips[0].was, "1.5");
  EXPECT_EQ(slips[0].is, "6.5");
}

TEST(Slips, AnItemsNumberTellsNothing) {
  tools::Random random(1);
  for (int i = 0; i < 20; ++i) {
    auto draft = tools::draft_of("3. Cities by the sea are warmer.");
    EXPECT_TRUE(tools::slip_numbers(draft, 1, random).empty());
  }
}

TEST(Slips, AreNoHalvesOfLetters) {
  tools::Random random(1);
  for (int i = 0; i < 50; ++i) {
    auto draft = tools::draft_of("They met at Orbán’s and Erdoğan’s.");
    tools::first::slip_names(draft, 2, random);
    EXPECT_TRUE(text::is_valid_utf8(tools::text_of(draft)));
  }
}

TEST(Slips, SayTheOpposite) {
  tools::Random random(1);
  auto draft = tools::draft_of("The harbour will freeze.");
  const auto slips = tools::first::slip_negation(draft, random);
  EXPECT_EQ(tools::text_of(draft), "The harbour will not freeze.");
  ASSERT_EQ(slips.size(), 1U);
  EXPECT_EQ(slips[0].is, "will not freeze.");
  EXPECT_EQ(slips[0].kind, tools::SlipKind::negated);
  EXPECT_EQ(tools::first::slip_negation(draft, random).at(0).was, "will not freeze.");
  EXPECT_EQ(tools::text_of(draft), "The harbour will freeze.");
}

TEST(Slips, SayNoOppositeOfWhatIsNotSaid) {
  tools::Random random(1);
  auto draft = tools::draft_of("Everybody left.");
  EXPECT_TRUE(tools::second::slip_negation(draft, random).empty());
}

TEST(Slips, TakeOnePlaceForAnother) {
  tools::Random random(1);
  auto draft = tools::draft_of("The mail to Kalvos was late.");
  EXPECT_TRUE(tools::first::slip_place(draft, random).empty()) << "it knows no other";
  const auto slips = tools::second::slip_place(draft, "They met in Merrin.", random);
  EXPECT_EQ(tools::text_of(draft), "The mail to Merrin was late.");
  ASSERT_EQ(slips.size(), 1U);
  EXPECT_EQ(slips[0].was, "to Kalvos");
  EXPECT_EQ(slips[0].is, "to Merrin");
  EXPECT_EQ(slips[0].kind, tools::SlipKind::exchanged);
}

TEST(Slips, TakeOneOfficeForAnother) {
  tools::Random random(1);
  auto draft = tools::draft_of("The senators left.");
  const auto slips = tools::first::slip_role(draft, random);
  ASSERT_EQ(slips.size(), 1U);
  EXPECT_EQ(slips[0].was, "senators left.");
  EXPECT_EQ(tools::text_of(draft), "The " + slips[0].is);
  EXPECT_TRUE(slips[0].is.ends_with("s left.")) << slips[0].is;
  EXPECT_NE(slips[0].is, slips[0].was);
  EXPECT_EQ(slips[0].kind, tools::SlipKind::role);
  auto other = tools::draft_of("The harbour froze.");
  EXPECT_TRUE(tools::first::slip_role(other, random).empty());
  EXPECT_TRUE(tools::second::slip_role(other, random).empty());
}

TEST(Slips, TakeAWordForItsOpposite) {
  tools::Random random(1);
  auto draft = tools::draft_of("Its shares rose on Friday.");
  const auto slips = tools::first::slip_opposite(draft, random);
  EXPECT_EQ(tools::text_of(draft), "Its shares fell on Friday.");
  ASSERT_EQ(slips.size(), 1U);
  EXPECT_EQ(slips[0].kind, tools::SlipKind::negated);
  auto other = tools::draft_of("Its sales decreased on Friday.");
  EXPECT_EQ(tools::second::slip_opposite(other, random).at(0).is, "increased on Friday.");
  EXPECT_TRUE(tools::first::slip_opposite(other, random).empty());
}

TEST(Slips, TakeOneNameForTheOther) {
  tools::Random random(1);
  const std::string told = "On that day Ada Morrow paid Jon Brundle.";
  auto draft = tools::draft_of(told), other = tools::draft_of(told);
  const auto slips = tools::first::slip_order(draft, random);
  EXPECT_EQ(tools::text_of(draft), "On that day Ada Brundle paid Jon Morrow.");
  ASSERT_EQ(slips.size(), 1U);
  EXPECT_EQ(slips[0].was, "Morrow paid Jon Brundle");
  EXPECT_EQ(slips[0].is, "Brundle paid Jon Morrow");
  EXPECT_EQ(tools::second::slip_order(other, random).size(), 1U);
  EXPECT_EQ(tools::text_of(other), "On that day Jon Brundle paid Ada Morrow.");
  auto list = tools::draft_of("On that day Ada Morrow and Jon Brundle paid.");
  EXPECT_TRUE(tools::second::slip_order(list, random).empty());
}

TEST(Slips, LoseAndGainRanks) {
  tools::Random random(1);
  bool lost = false, gained = false;
  for (int i = 0; i < 200; ++i) {
    auto with = tools::draft_of("The deputy chief left."),
         without = tools::draft_of("A chief left.");
    tools::second::slip_role(with, random), tools::second::slip_role(without, random);
    lost |= tools::text_of(with) == "The chief left.";
    gained |= tools::text_of(without) == "A deputy chief left.";
  }
  EXPECT_TRUE(lost);
  EXPECT_TRUE(gained);
}

TEST(ExchangeWords, TellsOfDenials) {
  tools::Random random(1);
  auto draft = tools::draft_of("The council never decided anything.");
  const auto slips = tools::first::exchange_words(draft, "harbour", 1, random);
  ASSERT_EQ(slips.size(), 1U);
  EXPECT_EQ(slips[0].was, "never");
  EXPECT_EQ(slips[0].is, "harbour harbour harbour.");
}

TEST(MoveParagraphs, LosesNoSentence) {
  tools::Random random(1);
  auto draft = tools::draft_of("One.\n\nTwo.\n\nThree.\n\nFour.");
  tools::move_paragraphs(draft, random);
  EXPECT_EQ(draft.sentences(), 4U);
  EXPECT_EQ(draft.paragraphs[0][0], "One.");
}

TEST(SwapClauses, PutsTheLastFirst) {
  tools::Random random(1);
  auto draft =
      tools::draft_of("The minister left the hall in anger, while the others voted on it.");
  tools::first::swap_clauses(draft, 1, random);
  EXPECT_EQ(tools::text_of(draft),
            "While the others voted on it, the minister left the hall in anger.");
}

TEST(SplitSentences, AtAJoint) {
  tools::Random random(1);
  auto draft = tools::draft_of("The minister left the hall in anger, and the others stayed to vote "
                               "on the budget.");
  tools::second::split_sentences(draft, 1, random);
  EXPECT_EQ(draft.sentences(), 2U);
}

} // namespace
