#include "article/date/lines.hpp"
#include "tests/article/dated_page.hpp"
#include <gtest/gtest.h>

namespace article {
namespace {

DatePlace place(const std::string& line) {
  const auto found =
      find_dated_lines(testing::DatedPage("<h1>A</h1><p>" + line + "</p><p>TEXT</p>").page());
  EXPECT_EQ(found.size(), 1U) << line;
  return found.empty() ? DatePlace::count_ : found.front().place;
}

TEST(DateLines, ByTheWordsBeforeTheDate) {
  using enum DatePlace;
  for (const auto* written :
       {"Published on 4 March 2024", "Veröffentlicht am 4. März 2024", "Publié le 4 mars 2024",
        "Опубликовано 4 марта 2024", "Δημοσιεύτηκε 4 Μαρτίου 2024", "发布时间：2024年3月4日"})
    EXPECT_EQ(place(written), published_line) << written;
  for (const auto* written : {"Last updated: 4 March 2024", "Stand: 4.3.2024",
                              "Mis à jour le 4 mars 2024", "更新日：2024年3月4日"})
    EXPECT_EQ(place(written), updated_line) << written;
  EXPECT_EQ(place("London, 4 March 2024"), line);
}

TEST(DateLines, EachOfTwoHasItsOwnLabel) {
  const auto found = find_dated_lines(
      testing::DatedPage("<p>Published 4 March 2024, updated 6 March 2024</p><p>TEXT</p>").page());
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[0].place, DatePlace::published_line);
  EXPECT_EQ(found[1].place, DatePlace::updated_line);
}

TEST(DateLines, ALabelMayStandInTheLineBefore) {
  const auto found =
      find_dated_lines(testing::DatedPage("<p>Published</p><p>4 March 2024</p><p>TEXT</p>").page());
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].place, DatePlace::published_line);
}

TEST(DateLines, OfALongParagraphTheBeginning) {
  const std::string long_text(400, 'x');
  EXPECT_EQ(place("BERLIN, 4 March 2024 – " + long_text), DatePlace::line);
  EXPECT_TRUE(find_dated_lines(
                  testing::DatedPage("<p>" + long_text + " 4 March 2024 x</p><p>TEXT</p>").page())
                  .empty());
}

} // namespace
} // namespace article
