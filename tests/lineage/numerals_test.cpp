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

lineage::Numeral read(const std::string& sentence) {
  const auto wording = lineage::wording_of(sentence, "en");
  return lineage::numerals_of(wording, wording.sentences[0]).at(0);
}

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

TEST(Numerals, DozensRound) {
  EXPECT_EQ(read("Nearly three dozen boats sank.").value, 36);
  EXPECT_TRUE(lineage::agree(read("Nearly three dozen boats sank."), read("34 boats sank.")));
  EXPECT_FALSE(lineage::agree(read("Three dozen boats sank."), read("24 boats sank.")));
}

TEST(Numerals, Measures) {
  EXPECT_TRUE(lineage::agree(read("Some 48km off."), read("It is 30 miles off.")));
  EXPECT_TRUE(lineage::agree(read("Waves of 7.6 m."), read("Waves of 25 feet.")));
  EXPECT_TRUE(lineage::agree(read("At 100 degrees Fahrenheit."), read("At 38 Celsius.")));
  EXPECT_TRUE(lineage::agree(read("Of 10 square miles."), read("Of 26 sq km.")));
  EXPECT_FALSE(lineage::agree(read("Some 48 km off."), read("Some 40 miles off.")));
}

} // namespace
