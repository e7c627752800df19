#include "lineage/change_confidence.hpp"
#include <gtest/gtest.h>

namespace lineage {
namespace {

float won_by(bool ChangeClues::* clue, ChangeSign sign) {
  ChangeClues clues{sign, 20};
  const auto without = confidence(clues);
  clues.*clue = true;
  return confidence(clues) - without;
}

TEST(ChangeConfidence, ASentenceInItsPlaceTellsMore) {
  EXPECT_GT(won_by(&ChangeClues::in_place, ChangeSign::exchanged), 0);
}

TEST(ChangeConfidence, TheMoreWordsAroundItStandTheMore) {
  EXPECT_GT(confidence({ChangeSign::negated, 20, 2}), confidence({ChangeSign::negated, 20, 1}));
}

TEST(ChangeConfidence, AnotherRoleIsBetweenTheSameWords) {
  EXPECT_GT(confidence({ChangeSign::other_role, 20, 2}),
            confidence({ChangeSign::other_role, 20, 1}));
}

TEST(ChangeConfidence, ACapitalAtTheBeginningTellsLess) {
  EXPECT_LT(won_by(&ChangeClues::opens, ChangeSign::misspelt), 0);
}

TEST(ChangeConfidence, ASpellingTellsMoreThanANumberAlone) {
  EXPECT_GT(confidence({ChangeSign::misspelt, 20}), confidence({ChangeSign::lone_number, 20}));
}

TEST(ChangeConfidence, IsAProbability) {
  for (std::size_t sign = 0; sign < change_signs; ++sign)
    for (const auto held : std::to_array<std::uint8_t>({0, 1, 2}))
      for (const std::uint32_t words : {0U, 5U, 500U}) {
        const auto told = confidence({static_cast<ChangeSign>(sign), words, held});
        EXPECT_GT(told, 0);
        EXPECT_LT(told, 1);
      }
}

} // namespace
} // namespace lineage
