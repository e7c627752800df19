#include "article/byline/introductions.hpp"
#include <gtest/gtest.h>

namespace article {
namespace {

TEST(Introductions, AreTakenAway) {
  for (const std::string_view line :
       {"By Jane Roe", "by: Jane Roe", "Written by Jane Roe", "Von Jane Roe", "Par Jane Roe",
        "Por Jane Roe", "Автор: Jane Roe", "作者：Jane Roe", "文/Jane Roe", "記者 Jane Roe",
        "بقلم: Jane Roe", "Γράφει η Jane Roe", "Author: By Jane Roe", "Written byJane Roe",
        "Autor/in: Jane Roe", "Recueilli par Jane Roe"}) {
    auto text = line;
    EXPECT_TRUE(take_introduction(text)) << line;
    EXPECT_EQ(text, "Jane Roe") << line;
    EXPECT_TRUE(is_introduced(line)) << line;
  }
}

TEST(Introductions, WordsThatBeginLikeOneAreNone) {
  for (const std::string_view line :
       {"Byron Roe", "Vonda Roe", "Parker Roe", "Authority", "Text messages"}) {
    auto text = line;
    EXPECT_FALSE(take_introduction(text)) << line;
    EXPECT_EQ(text, line);
  }
}

TEST(Introductions, Alone) {
  for (const auto* line : {"By", "Written by:", "Autor:", "作者：", "Von"})
    EXPECT_TRUE(is_introduction(line)) << line;
  EXPECT_TRUE(is_introduction("Text:"));
  EXPECT_FALSE(is_introduction("Text"));
  EXPECT_FALSE(is_introduction("By Jane Roe"));
  EXPECT_FALSE(is_introduction(""));
}

TEST(Introductions, OfSomebodyElse) {
  for (const auto* line :
       {"Reviewed by Jane Roe", "Edited by Jane Roe", "Photo: Jane Roe", "Foto: Jane Roe"})
    EXPECT_TRUE(names_another(line)) << line;
  EXPECT_FALSE(names_another("By Jane Roe"));
}

} // namespace
} // namespace article
