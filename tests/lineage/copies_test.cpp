#include "lineage/copies.hpp"
#include "tests/lineage/witnesses.hpp"
#include <gtest/gtest.h>

namespace {

using namespace lineage::testing; // NOLINT(google-build-using-namespace)

TEST(Copies, OfARewordedReportAndOfAnotherOne) {
  const Told told({pier, reworded_pier, other_pier});
  lineage::Copies copies(told.witnesses);
  EXPECT_TRUE(copies.is_copy(0, 1));
  EXPECT_TRUE(copies.is_copy(1, 0));
  EXPECT_FALSE(copies.is_copy(0, 2));
}

TEST(Copies, OfNothingIsNone) {
  const Told told({pier, ""});
  EXPECT_FALSE(lineage::Copies(told.witnesses).is_copy(0, 1));
}

} // namespace
