#include "text/characters.hpp"
#include <gtest/gtest.h>

namespace text {
namespace {

TEST(Characters, KnowTheirKind) {
  EXPECT_EQ(kind_of(U'a'), CharacterKind::lower);
  EXPECT_EQ(kind_of(U'Ж'), CharacterKind::upper);
  EXPECT_EQ(kind_of(U'ß'), CharacterKind::lower);
  EXPECT_EQ(kind_of(U'7'), CharacterKind::digit);
  EXPECT_EQ(kind_of(U'٣'), CharacterKind::digit);
  EXPECT_EQ(kind_of(U'א'), CharacterKind::letter);
  EXPECT_EQ(kind_of(U'한'), CharacterKind::letter);
  EXPECT_EQ(kind_of(0x301), CharacterKind::mark);
  EXPECT_EQ(kind_of(0xA0), CharacterKind::space);
  EXPECT_EQ(kind_of(U'。'), CharacterKind::other);
  EXPECT_EQ(kind_of(0x110000), CharacterKind::other);
}

TEST(Characters, OfScriptsWithoutSpacesAreUnspaced) {
  for (const char32_t c : {U'漢', U'か', U'カ', U'ー', U'ไ', U'ລ', U'ខ', U'မ', char32_t{0x20000}})
    EXPECT_EQ(kind_of(c), CharacterKind::unspaced) << static_cast<unsigned>(c);
}

TEST(Characters, TableAgreesWithTheFunctionAtItsBorder) {
  EXPECT_EQ(character_table().kinds[0x5D0], kind_of(0x5D0));
  EXPECT_EQ(character_table().folded[U'Ä'], u'ä');
  EXPECT_EQ(character_table().folded[U'Σ'], u'σ');
  EXPECT_EQ(character_table().folded[U'ß'], u'\0'); // two characters
}

} // namespace
} // namespace text
