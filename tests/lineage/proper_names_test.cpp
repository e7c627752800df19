#include "lineage/proper_names.hpp"
#include <gtest/gtest.h>

namespace {

TEST(ProperNames, AreSpeltWithoutMarksAndPossessives) {
  EXPECT_EQ(lineage::spelling_of("Orbán’s"), "orban");
  EXPECT_EQ(lineage::spelling_of("Łukasz"), "lukasz");
}

TEST(ProperNames, PlacesStandForTheirPowers) {
  EXPECT_TRUE(lineage::stand_for_each_other("Moscow", "Russia"));
  EXPECT_FALSE(lineage::stand_for_each_other("Moscow", "China"));
}

TEST(ProperNames, AreCapitalisedForAReason) {
  const auto wording = lineage::wording_of("Nobody saw Antony Morrow leave. Morrow was ill.", "en");
  const lineage::ProperNames names(wording);
  EXPECT_FALSE(names.names(0)) << "the first word of a sentence";
  EXPECT_TRUE(names.names(2));
  EXPECT_TRUE(names.names(5)) << "it is one elsewhere";
  EXPECT_EQ(names.run_of(2).end, 4U);
}

} // namespace
