#include "reading/attributions/genders.hpp"
#include "tests/reading/attributions/text_of_test.hpp"
#include <gtest/gtest.h>

namespace reading {
namespace {

Gender first_of(const std::string& text) {
  const TextOfTest read(text);
  return read.mentions.empty() ? Gender::unknown : gender_of(read.mentions.front(), read.text);
}

TEST(Genders, ATitleSaysItBeforeTheName) {
  EXPECT_EQ(first_of("Mrs Robin Holm waited."), Gender::woman);
  EXPECT_EQ(first_of("Mr Peter Lund waited."), Gender::man);
  EXPECT_EQ(first_of("Spokesman Maria Lund waited."), Gender::man);
}

TEST(Genders, WhoseWifeItIsSaysNothing) {
  EXPECT_EQ(first_of("Robin Holm, whose wife keeps goats, waited."), Gender::unknown);
}

TEST(Genders, AGivenNameWhereThereIsNoTitle) {
  EXPECT_EQ(first_of("Anna Holm waited."), Gender::woman);
  EXPECT_EQ(first_of("Peter Lund waited."), Gender::man);
  EXPECT_EQ(first_of("Robin Holm waited."), Gender::unknown);
}

TEST(Genders, OfPronouns) {
  const TextOfTest read("she he they");
  EXPECT_EQ(gender_of(read.symbols.symbols[0]), Gender::woman);
  EXPECT_EQ(gender_of(read.symbols.symbols[1]), Gender::man);
  EXPECT_EQ(gender_of(read.symbols.symbols[2]), Gender::unknown);
}

TEST(Genders, TheUnknownAgreesWithAll) {
  EXPECT_TRUE(may_agree(Gender::unknown, Gender::man));
  EXPECT_FALSE(may_agree(Gender::woman, Gender::man));
}

} // namespace
} // namespace reading
