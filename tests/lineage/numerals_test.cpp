#include "lineage/numerals.hpp"
#include <gtest/gtest.h>

namespace {

std::vector<double> values(const std::string& sentence, std::string_view language = "en") {
  std::vector<double> found;
  const auto wording = lineage::wording_of(sentence, language);
  for (const auto& each : wording.sentences)
    for (const auto& numeral : lineage::numerals_of(wording, each))
      found.push_back(numeral.value);
  return found;
}
using Values = std::vector<double>;

TEST(Numerals, DigitsAndTheirGroups) {
  EXPECT_EQ(values("It cost 3,000,000 crowns, 38.4 percent more."), (Values{3e6, 38.4}));
  EXPECT_EQ(values("Das kostet 3.000.000 Kronen, 38,4 Prozent mehr.", "de"), (Values{3e6, 38.4}));
  EXPECT_EQ(values("Cela coûte 3 000 000 couronnes.", "fr"), Values{3e6});
}

TEST(Numerals, WordsAndScales) {
  EXPECT_EQ(values("There were three million of them, and forty-two more."), (Values{3e6, 42}));
  EXPECT_EQ(values("A deal of €3.2bn, or 3.2 billion euros."), (Values{3.2e9, 3.2e9}));
  EXPECT_EQ(values("Rund zwei Milliarden Euro.", "de"), Values{2e9});
}

TEST(Numerals, WhatIsNone) { EXPECT_EQ(values("No one came for the 21st time."), Values{}); }

TEST(Numerals, RoundedOnesAgree) {
  EXPECT_TRUE(lineage::agree({.value = 38.4}, {.value = 38}));
  EXPECT_TRUE(lineage::agree({.value = 40, .about = true}, {.value = 39}));
  EXPECT_FALSE(lineage::agree({.value = 40}, {.value = 39}));
}

} // namespace
