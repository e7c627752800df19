#include "lineage/descent.hpp"
#include <gtest/gtest.h>

namespace {

double cost(const lineage::Departure& departure, int days_later = 1) {
  news::Article upstream, copy;
  upstream.published = text::Time{} + std::chrono::days(10);
  copy.published = *upstream.published + std::chrono::days(days_later);
  return lineage::cost_of_descent(
      lineage::descent_features_of(departure, {&upstream, {}, {}, 1}, {&copy, {}, {}, 2}));
}

TEST(Descent, NothingSpeaksForAnUpstreamThatDiffers) {
  EXPECT_EQ(cost({}), 0);
  EXPECT_GT(cost({.invented = {2, 4}}), 0);
  EXPECT_GT(cost({.lost = {20, 40}}), 0);
  EXPECT_GT(cost({}, -1), 0);
}

TEST(Descent, ToRestoreIsDearerThanToInventOrLose) {
  EXPECT_GT(cost({.restored = {5, 10}}), cost({.invented = {5, 10}}));
  EXPECT_GT(cost({.restored = {5, 10}}), cost({.lost = {5, 10}}));
}

} // namespace
