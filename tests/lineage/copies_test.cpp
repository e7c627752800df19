#include "lineage/copies.hpp"
#include "tests/lineage/witnesses.hpp"
#include <gtest/gtest.h>

namespace {

using namespace lineage::testing; // NOLINT(google-build-using-namespace)

TEST(Copies, OfARewordedReportAndOfAnotherOne) {
  const Told told({pier, reworded_pier, other_pier});
  lineage::Copies copies(told.witnesses, told.materials);
  EXPECT_GE(copies.probability(0, 1), lineage::probable);
  EXPECT_GE(copies.probability(1, 0), lineage::probable);
  EXPECT_LT(copies.probability(0, 2), lineage::probable);
}

TEST(Copies, OfArticlesThatAreOfNoStory) {
  const Told told({pier, reworded_pier, other_pier});
  const auto print_of = [&](std::size_t i) { return lineage::print_of(told.articles[i]); };
  EXPECT_TRUE(lineage::is_copy(print_of(0), print_of(1)));
  EXPECT_FALSE(lineage::is_copy(print_of(0), print_of(2)));
}

TEST(Copies, OfNothingIsNone) {
  const Told told({pier, ""});
  EXPECT_LT(lineage::Copies(told.witnesses, told.materials).probability(0, 1), lineage::probable);
}

} // namespace
