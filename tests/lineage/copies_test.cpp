#include "lineage/copies.hpp"
#include "tests/lineage/witnesses.hpp"
#include <gtest/gtest.h>

namespace {

using namespace lineage::testing; // NOLINT(google-build-using-namespace)

TEST(Copies, OfARewordedReportAndOfAnotherOne) {
  const Told told({pier, reworded_pier, other_pier});
  lineage::Copies copies(told.witnesses, told.materials);
  EXPECT_TRUE(copies.is_copy(0, 1));
  EXPECT_TRUE(copies.is_copy(1, 0));
  EXPECT_FALSE(copies.is_copy(0, 2));
}

TEST(Copies, OfArticlesThatAreOfNoStory) {
  const Told told({pier, reworded_pier, other_pier});
  const auto print_of = [&](std::size_t i) { return lineage::print_of(told.articles[i]); };
  EXPECT_TRUE(lineage::is_copy(print_of(0), print_of(1)));
  EXPECT_FALSE(lineage::is_copy(print_of(0), print_of(2)));
}

TEST(Copies, OfNothingIsNone) {
  const Told told({pier, ""});
  EXPECT_FALSE(lineage::Copies(told.witnesses, told.materials).is_copy(0, 1));
}

} // namespace
