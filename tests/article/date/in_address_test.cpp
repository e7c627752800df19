#include "article/date/in_address.hpp"
#include "text/time.hpp"
#include <gtest/gtest.h>

namespace article {
namespace {

std::string read(std::string_view path) {
  const auto found = date_in_address("https://example.org" + std::string(path));
  if (!found)
    return "none";
  if (found->day)
    return text::to_iso_date(*found->day);
  return text::to_iso_date(std::chrono::sys_days(found->month / 1)).substr(0, 7);
}

TEST(DateInAddress, WholeDays) {
  for (const auto* path :
       {"/2024/03/04/a", "/2024/3/4", "/a-2024-03-04", "/a_20240304.html", "/2024/mar/04/a",
        "/2024/march/04/a", "/news/04-03-2024", "/2024.03.04/"})
    EXPECT_EQ(read(path), "2024-03-04") << path;
}

TEST(DateInAddress, MonthsAlone) {
  EXPECT_EQ(read("/2024/03/a-story"), "2024-03");
  EXPECT_EQ(read("/2024/03/"), "2024-03");
  EXPECT_EQ(read("/2024/03/a/2024-03-04"), "2024-03-04");
}

TEST(DateInAddress, NumbersAreNotAlwaysDates) {
  for (const auto* path : {"/product/12345678901", "/a/2024/99/99/b", "/2024-in-numbers", "/2024",
                           "/20240399", "/1815/06/18/waterloo", "", "/"})
    EXPECT_EQ(read(path), "none") << path;
}

} // namespace
} // namespace article
