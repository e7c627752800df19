#include "text/line_ends.hpp"
#include <gtest/gtest.h>
#include <string>

namespace text {
namespace {

// The text, a bar for each line end that parts paragraphs and a blank for each that does not.
std::string laid_out(std::string text) {
  const LineEnds ends(text);
  std::string shown = text;
  for (std::size_t at = 0; (at = text.find('\n', at)) != text.npos; ++at)
    shown[at] = ends.ends_paragraph(at) ? '|' : ' ';
  return shown;
}

const std::string long_line = "The ferry left the harbour of Piraeus two hours late and struck a "
                              "reef off Kythnos in heavy winds, which nobody had foretold.";

TEST(LineEnds, PartWhereNoLineWasKeptShort) {
  EXPECT_EQ(laid_out("Ferry runs aground\n" + long_line + "\nNobody was hurt.\nDivers will look"),
            "Ferry runs aground|" + long_line + "|Nobody was hurt.|Divers will look");
}

TEST(LineEnds, WrapWhereTheNextWordHadNoRoom) {
  EXPECT_EQ(laid_out("Ferry aground\nThe ferry left the harbour of\nPiraeus at noon for Kythnos\n"
                     "Island.\nNobody was hurt."),
            "Ferry aground|The ferry left the harbour of Piraeus at noon for Kythnos Island.|"
            "Nobody was hurt.");
}

TEST(LineEnds, ASmallLetterGoesOn) {
  EXPECT_EQ(laid_out("A line\nand another\r\n  that goes on\n" + long_line),
            "A line and another\r   that goes on|" + long_line);
}

TEST(LineEnds, CountCharactersAndNotBytes) {
  EXPECT_EQ(laid_out("ééééé éé\nÀb cccc\nDddd"), "ééééé éé Àb cccc Dddd");
}

TEST(LineEnds, WrapAnywhereWithoutBlanks) {
  EXPECT_EQ(laid_out("渡船が座礁\n渡船は正午に港を出た。\n負傷者はいなかった。\n潜水士が調べる。"),
            "渡船が座礁|渡船は正午に港を出た。 負傷者はいなかった。|潜水士が調べる。");
}

TEST(LineEnds, OfNothing) {
  EXPECT_EQ(laid_out("\n"), " ");
  EXPECT_EQ(laid_out("one\n\n"), "one  ");
}

} // namespace
} // namespace text
