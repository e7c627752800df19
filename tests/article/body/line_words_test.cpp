#include "article/body/line_words.hpp"
#include <gtest/gtest.h>
#include <string>

namespace article {
namespace {

TEST(LineWords, LinesThatSayWhatTheyAre) {
  EXPECT_TRUE(read_line_words("Read more: the storm").leads_elsewhere);
  EXPECT_TRUE(read_line_words("ÄHNLICHE Artikel").begins_tail);
  EXPECT_TRUE(read_line_words("Комментарии (3)").begins_tail);
  EXPECT_TRUE(read_line_words("Photo: Jane Roe").credits);
  EXPECT_TRUE(read_line_words("Jane Roe/Getty Images").credits);
}

TEST(LineWords, OrdinarySentencesSayNothing) {
  const auto words =
      read_line_words("The captain told the port police that the engine had failed.");
  EXPECT_FALSE(words.leads_elsewhere || words.begins_tail || words.credits || words.has_year);
}

TEST(LineWords, Years) {
  for (const auto* line : {"4 March 2024", "1999", "2024-03-04"})
    EXPECT_TRUE(read_line_words(line).has_year) << line;
  for (const auto* line : {"12024", "20241", "1888", "3024", "", "7", "202"})
    EXPECT_FALSE(read_line_words(line).has_year) << line;
}

TEST(LineWords, OfALongLineOnlyTheYear) {
  const auto words = read_line_words("Read more " + std::string(300, 'x') + " 2024");
  EXPECT_FALSE(words.leads_elsewhere);
  EXPECT_TRUE(words.has_year);
}

} // namespace
} // namespace article
