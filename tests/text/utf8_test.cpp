#include "text/utf8.hpp"
#include <gtest/gtest.h>

namespace text {
namespace {

TEST(Utf8, ValidityFollowsTable3_7) {
  for (const std::string_view good :
       {"", "plain", "é", "漢字", "\xF0\x9F\x98\x80", "\xF4\x8F\xBF\xBF", "\xED\x9F\xBF"})
    EXPECT_TRUE(is_valid_utf8(good)) << good;
  for (const std::string_view bad :
       {"\xC0\x80", "\xC1\xBF", "\xE0\x9F\xBF", "\xED\xA0\x80", "\xF0\x8F\xBF\xBF",
        "\xF4\x90\x80\x80", "\xF5\x80\x80\x80", "\x80", "\xC3", "abcdefgh\xE2\x82", "\xFF"})
    EXPECT_FALSE(is_valid_utf8(bad));
  EXPECT_TRUE(is_valid_utf8(std::string_view("a\0b", 3)));
}

// Unicode 15 §3.9, tables 3-8, 3-9, 3-11.
TEST(Utf8, RepairReplacesMaximalSubparts) {
  const auto with = [](std::size_t replacements, std::string_view rest) {
    std::string repaired;
    for (std::size_t i = 0; i < replacements; ++i)
      repaired += "\xEF\xBF\xBD";
    return repaired.append(rest);
  };
  EXPECT_EQ(repair_utf8("\xC0\xAF\xE0\x80\xBF\xF0\x81\x82\x41"), with(8, "A"));
  EXPECT_EQ(repair_utf8("\xED\xA0\x80\xED\xBF\xBF\xED\xAF\x41"), with(8, "A"));
  EXPECT_EQ(repair_utf8("\xE1\x80\xE2\xF0\x91\x92\xF1\xBF\x41"), with(4, "A"));
  EXPECT_EQ(repair_utf8("caf\xC3\xA9 \xE9t\xE9"), "café \xEF\xBF\xBDt\xEF\xBF\xBD");
  EXPECT_EQ(repair_utf8(std::string_view("a\0b", 3)), std::string("a\0b", 3));
}

TEST(Utf8, EveryPairOfBytesIsRepaired) {
  for (int first = 0; first < 256; ++first)
    for (int second = 0; second < 256; ++second) {
      const std::string bytes = {static_cast<char>(first), static_cast<char>(second)};
      const auto repaired = repair_utf8(bytes);
      ASSERT_TRUE(is_valid_utf8(repaired)) << first << ' ' << second;
      ASSERT_EQ(repaired == bytes, is_valid_utf8(bytes)) << first << ' ' << second;
    }
}

TEST(Utf8, CodePointsGoThereAndBack) {
  for (const char32_t c : {U'\0', U'A', U'\x7F', U'\x80', U'é', U'\x7FF', U'\x800', U'漢',
                           U'\xFFFF', U'\x10000', U'\x10FFFF'}) {
    std::string bytes;
    append_utf8(bytes, c);
    const auto point = decode_at(bytes, 0);
    EXPECT_EQ(point.value, c);
    EXPECT_EQ(point.size, bytes.size());
  }
  std::string surrogate;
  append_utf8(surrogate, 0xD800);
  append_utf8(surrogate, 0x110000);
  EXPECT_EQ(surrogate, "\xEF\xBF\xBD\xEF\xBF\xBD");
}

TEST(Utf8, DecodingStopsAtTheEndAndStepsOverBadBytes) {
  EXPECT_EQ(decode_at("a", 1).size, 0U);
  EXPECT_EQ(decode_at("a", 99).size, 0U);
  EXPECT_EQ(decode_at("\xE2\x82", 0).value, 0xFFFDU);
  EXPECT_EQ(decode_at("\xE2\x82", 0).size, 1U);
}

TEST(Utf8, Case) {
  EXPECT_EQ(to_lower("NEWS Ärger ΣΊΣΥΦΟΣ"), "news ärger σίσυφος");
  EXPECT_EQ(fold_case("Straße ΣΊΣΥΦΟΣ"), "strasse σίσυφοσ");
  EXPECT_EQ(fold_case("МОСКВА"), "москва");
}

TEST(Utf8, TrimTakesUnseenCharactersToo) {
  EXPECT_EQ(trim(" \t\n\xC2\xA0\xEF\xBB\xBF news \xE3\x80\x80\xE2\x80\x8B\r\n"), "news");
  EXPECT_EQ(trim(""), "");
  EXPECT_EQ(trim(" \n "), "");
  EXPECT_EQ(trim("é"), "é");
  EXPECT_EQ(trim("\x80\x80\x80\x80\x80"), "\x80\x80\x80\x80\x80");
}

TEST(Utf8, CollapseSpaces) {
  EXPECT_EQ(collapse_spaces("  one\n\t two\xC2\xA0\xE2\x80\x89three  "), "one two three");
  EXPECT_EQ(collapse_spaces("zero\xE2\x80\x8Bwidth"), "zero\xE2\x80\x8Bwidth");
  EXPECT_EQ(collapse_spaces(" \n "), "");
  EXPECT_EQ(collapse_spaces("Sans recherche auto\xC2\xADnome"), "Sans recherche autonome");
}

TEST(Utf8, ShortenCutsAtAWord) {
  EXPECT_EQ(shorten("short", 10), "short");
  EXPECT_EQ(shorten("The council voted late", 18), "The council…");
  EXPECT_EQ(shorten("  The council voted late", 18), "  The council…");
  EXPECT_EQ(shorten("ééééé", 8), "éé…");
  EXPECT_EQ(shorten("word", 2), "");
  for (std::size_t limit = 0; limit < 30; ++limit) {
    const auto cut = shorten("Zürich wählt: 漢字漢字 und mehr", limit);
    EXPECT_LE(cut.size(), limit);
    EXPECT_TRUE(is_valid_utf8(cut));
  }
}

TEST(Utf8, IgnoringCaseIsAsciiOnly) {
  EXPECT_TRUE(equals_ignoring_case("UTF-8", "utf-8"));
  EXPECT_FALSE(equals_ignoring_case("Ä", "ä"));
  EXPECT_FALSE(equals_ignoring_case("a", "ab"));
  EXPECT_TRUE(starts_with_ignoring_case("Content-Type", "content"));
  EXPECT_FALSE(starts_with_ignoring_case("Con", "content"));
  EXPECT_TRUE(contains_ignoring_case("The BBC says", "bbc"));
  EXPECT_TRUE(contains_ignoring_case("x", ""));
  EXPECT_FALSE(contains_ignoring_case("", "x"));
}

TEST(CodePointOffsets, CountInAnyOrder) {
  CodePointOffsets offsets("aé漢😀b");
  EXPECT_EQ(offsets.at(0), 0U);
  EXPECT_EQ(offsets.at(3), 2U);
  EXPECT_EQ(offsets.at(6), 3U);
  EXPECT_EQ(offsets.at(10), 4U);
  EXPECT_EQ(offsets.at(1), 1U);
  EXPECT_EQ(offsets.at(999), 5U);
}

} // namespace
} // namespace text
