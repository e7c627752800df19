#include "lineage/descent.hpp"
#include <gtest/gtest.h>

namespace {

using namespace std::chrono_literals;

double cost(const lineage::Departure& departure, std::chrono::minutes later = 24h,
            float untimely = 0) {
  news::Article upstream, copy;
  upstream.published = text::Time{} + std::chrono::days(1000) + 11h + 59min;
  copy.published = *upstream.published + later;
  const std::vector<lineage::Witness> witnesses = {{&upstream, {}, {}, 1}, {&copy, {}, {}, 2}};
  return lineage::cost_of_descent(
      lineage::descent_features_of({{.parent = 0, .child = 1}, departure, untimely}, witnesses));
}

TEST(Descent, NothingSpeaksForAnUpstreamThatDiffers) {
  EXPECT_EQ(cost({}), 0);
  EXPECT_GT(cost({.invented = {2, 4}}), 0);
  EXPECT_GT(cost({.lost = {20, 40}}), 0);
  EXPECT_GT(cost({}, -2h), 0);
}

TEST(Descent, ToRestoreOrInventIsDearerThanToLose) {
  EXPECT_GT(cost({.restored = {5, 10}}), cost({.lost = {5, 10}}));
  EXPECT_GT(cost({.invented = {5, 10}}), cost({.lost = {5, 10}}));
}

TEST(Descent, ADateShortlyBeforeTellsMostOneFarOffWasMadeUp) {
  EXPECT_GT(cost({}, -2h), cost({}, -24h * 100));
  EXPECT_GT(cost({}, 24h * 100), 0);
  EXPECT_EQ(cost({}, 2h), 0);
}

TEST(Descent, ADateBeforeTellsMoreWhereThatIsRare) {
  EXPECT_GT(cost({}, -24h * 100, 3), cost({}, -24h * 100, 1));
  EXPECT_GT(cost({}, -24h * 100, 1), 0);
}

TEST(Descent, WhoGivesNoMoreThanADayIsNotBeforeThatNoon) {
  EXPECT_EQ(cost({}, -(11h + 59min)), 0);
  EXPECT_GT(cost({}, -(24h + 11h + 59min)), 0);
}

} // namespace
