#include "news/outlet.hpp"
#include <gtest/gtest.h>

namespace news {
namespace {

TEST(LettersOf, NamesAndDomainsMeet) {
  EXPECT_EQ(letters_of("The Health Compass"), "healthcompass");
  EXPECT_EQ(letters_of("Ελλάδα 24"), "ελλάδα24");
  EXPECT_EQ(letters_of("The"), "the");
  EXPECT_EQ(letters_of(""), "");
}

} // namespace
} // namespace news
