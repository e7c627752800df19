#include "lineage/change_confidence.hpp"
#include <gtest/gtest.h>

namespace lineage {
namespace {

TEST(ChangeConfidence, TheLikerTheSentencesTheMore) {
  EXPECT_GT(confidence({ChangeSign::exchanged, 0.9F, 20}),
            confidence({ChangeSign::exchanged, 0.5F, 20}));
}

TEST(ChangeConfidence, ASpellingTellsMoreThanANumberAlone) {
  EXPECT_GT(confidence({ChangeSign::misspelt, 0.8F, 20}),
            confidence({ChangeSign::lone_number, 0.8F, 20}));
}

TEST(ChangeConfidence, IsAProbability) {
  for (std::size_t sign = 0; sign <= learnt_signs; ++sign)
    for (const auto likeness : {0.0F, 1.0F})
      for (const std::uint32_t words : {0U, 5U, 500U}) {
        const auto told = confidence({static_cast<ChangeSign>(sign), likeness, words});
        EXPECT_GT(told, 0);
        EXPECT_LT(told, 1);
      }
}

} // namespace
} // namespace lineage
