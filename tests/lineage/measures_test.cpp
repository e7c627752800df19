#include "lineage/measures.hpp"
#include <gtest/gtest.h>

namespace {

bool converted(double left, std::string_view unit, double right, std::string_view other) {
  const auto one = lineage::unit_named(unit), another = lineage::unit_named(other);
  return one && another &&
         lineage::are_converted(lineage::Measure{left, *one}, lineage::Measure{right, *another});
}

TEST(Measures, InOtherUnits) {
  EXPECT_TRUE(converted(30, "miles", 48, "km"));
  EXPECT_TRUE(converted(120, "metres", 394, "feet"));
  EXPECT_TRUE(converted(25, "ft", 7.6, "m"));
  EXPECT_TRUE(converted(5, "lb", 2.3, "kg"));
  EXPECT_TRUE(converted(100, "fahrenheit", 38, "celsius"));
  EXPECT_TRUE(converted(60, "mph", 97, "kph"));
  EXPECT_TRUE(converted(10, "acres", 4, "hectares"));
}

TEST(Measures, OtherOnesAreNone) {
  EXPECT_FALSE(converted(30, "miles", 40, "km"));
  EXPECT_FALSE(converted(100, "km", 102, "km"));
  EXPECT_FALSE(converted(30, "miles", 48, "kg"));
  EXPECT_FALSE(converted(100, "fahrenheit", 100, "celsius"));
  EXPECT_FALSE(lineage::unit_named("apples"));
}

TEST(Measures, OfASquare) {
  const auto mile = lineage::unit_named("mile"), hectare = lineage::unit_named("hectare");
  ASSERT_TRUE(mile && hectare && lineage::square(*mile));
  EXPECT_TRUE(lineage::are_converted(lineage::Measure{1, *lineage::square(*mile)},
                                     lineage::Measure{259, *hectare}));
  EXPECT_FALSE(lineage::square(*hectare));
}

} // namespace
