#include "article/body/see_also.hpp"
#include <gtest/gtest.h>

namespace article {
namespace {

TEST(SeeAlso, LinesThatLeadElsewhere) {
  EXPECT_EQ(see_also("See also  US proposes new plan"), "US proposes new plan");
  EXPECT_EQ(see_also("Read more: Storm closes ports"), "Storm closes ports");
  EXPECT_EQ(see_also("Lesen Sie auch: Sturm über der Ägäis"), "Sturm über der Ägäis");
  EXPECT_EQ(see_also("READ MORE"), "");
}

TEST(SeeAlso, SentencesThatBeginSo) {
  EXPECT_FALSE(see_also("Read more than forty pages of it and you will know."));
  EXPECT_FALSE(see_also("See also how the wind turned that night, said the captain."));
  EXPECT_FALSE(see_also("He would not see also"));
  EXPECT_FALSE(see_also(""));
  EXPECT_FALSE(see_also("Read more: " + std::string(300, 'x')));
}

} // namespace
} // namespace article
