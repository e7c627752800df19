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

TEST(Numerals, WhatCountsAnItemIsNone) {
  EXPECT_EQ(values("3. Choose 4 boats."), Values{4});
  EXPECT_EQ(values("3.5 boats were sold."), Values{3.5});
}

TEST(Numerals, ThoseWithin) {
  const std::vector<lineage::Numeral> numerals = {{.value = 3, .first = 2, .end = 3},
                                                  {.value = 4, .first = 5, .end = 7}};
  EXPECT_EQ(lineage::numerals_within(numerals, 2, 6).size(), 1U);
  EXPECT_EQ(lineage::numerals_within(numerals, 2, 7).size(), 2U);
}

TEST(Numerals, DifferInDigits) {
  EXPECT_TRUE(lineage::differ_in_digits("1990s", "1960s"));
  EXPECT_FALSE(lineage::differ_in_digits("1990s", "1990er"));
  EXPECT_FALSE(lineage::differ_in_digits("1990", "1960")) << "they are numerals";
}

TEST(Numerals, RoundedOnesAgree) {
  EXPECT_TRUE(lineage::agree({.value = 38.4}, {.value = 38}));
  EXPECT_TRUE(lineage::agree({.value = 40, .about = true}, {.value = 39}));
  EXPECT_FALSE(lineage::agree({.value = 40}, {.value = 39}));
}

} // namespace
