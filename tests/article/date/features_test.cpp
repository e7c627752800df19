#include "article/date/features.hpp"
#include "tests/article/dated_page.hpp"
#include <gtest/gtest.h>

namespace article {
namespace {

TEST(DateFeatures, ADayForEachThatIsNamed) {
  const testing::DatedPage dated("<meta name='pubdate' content='2024-03-04'><h1>A</h1>"
                                 "<p>6 March 2024</p><p>4 March 2024</p><p>TEXT</p>");
  const auto page = dated.page();
  const auto days = describe_days(page, find_date_candidates(page));
  ASSERT_EQ(days.size(), 2U);
  EXPECT_EQ(text::to_iso_date(days[0].day), "2024-03-04");
  EXPECT_EQ(text::to_iso_date(days[1].day), "2024-03-06");
  const auto meta = static_cast<std::size_t>(DatePlace::meta);
  const auto line = static_cast<std::size_t>(DatePlace::line);
  EXPECT_EQ(days[0].features[meta], 1);
  EXPECT_EQ(days[1].features[meta], 0);
  EXPECT_GT(days[1].features[line], days[0].features[line]); // nearer to the headline
}

TEST(DateFeatures, NothingOfNothing) {
  const testing::DatedPage dated("");
  EXPECT_TRUE(describe_days(dated.page(), {}).empty());
}

} // namespace
} // namespace article
