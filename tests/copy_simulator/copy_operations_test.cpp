#include "copy_operations.hpp"
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
  EXPECT_NE(changed.find(slips[0].became), changed.npos);
  EXPECT_NE(slips[0].was, slips[0].became);
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
