#include "text/charset.hpp"
#include "text/utf8.hpp"
#include <gtest/gtest.h>

namespace text {
namespace {

using namespace std::string_view_literals;

void expect(const Decoded& decoded, std::string_view utf8, std::string_view charset,
            CharsetEvidence evidence) {
  EXPECT_EQ(decoded.utf8, utf8);
  EXPECT_EQ(decoded.charset, charset);
  EXPECT_EQ(decoded.evidence, evidence);
}

TEST(Charset, ByteOrderMarkComesFirst) {
  expect(decode("\xEF\xBB\xBFé", "iso-8859-1"), "é", "utf-8", CharsetEvidence::byte_order_mark);
  expect(decode("\xFF\xFEn\0e\0w\0s\0"sv), "news", "utf-16le", CharsetEvidence::byte_order_mark);
  expect(decode("\xFE\xFF\0n\0\xE9"sv), "né", "utf-16be", CharsetEvidence::byte_order_mark);
  expect(decode("\xFF\xFE\x3D\xD8\x00\xDE\x00\xD8"sv), "😀\xEF\xBF\xBD", "utf-16le",
         CharsetEvidence::byte_order_mark);
}

TEST(Charset, HeaderBeforeDeclaration) {
  expect(decode("<meta charset=koi8-r>\xE9", "windows-1252"), "<meta charset=koi8-r>é",
         "windows-1252", CharsetEvidence::header);
  expect(decode("<meta charset=windows-1251>\xD4", "no-such"), "<meta charset=windows-1251>Ф",
         "windows-1251", CharsetEvidence::declaration);
}

TEST(Charset, DeclarationsOfHtmlAndXml) {
  EXPECT_EQ(
      decode("<META http-equiv=Content-Type content=\"text/html; charset=ISO-8859-2\">\xB1").utf8,
      "<META http-equiv=Content-Type content=\"text/html; charset=ISO-8859-2\">ą");
  EXPECT_EQ(decode("<?xml version='1.0' encoding='windows-1250'?><a>\x9A</a>").charset,
            "windows-1250");
  EXPECT_EQ(
      decode("<!-- <meta charset=koi8-r> --><meta charset = 'shift_jis'>\x93\xFA\x96\x7B").charset,
      "shift_jis");
  EXPECT_EQ(decode("<script charset=koi8-r></script><meta charset=gb2312>\xD6\xD0\xB9\xFA").utf8,
            "<script charset=koi8-r></script><meta charset=gb2312>中国");
  const auto after = [](std::size_t blanks) {
    return decode(std::string(blanks, ' ').append("<meta charset=big5>\xA4\xA4")).charset;
  };
  EXPECT_EQ(after(3000), "big5");
  EXPECT_NE(after(5000), "big5");
}

TEST(Charset, Utf16InAByteReadableDeclarationIsUtf8) {
  expect(decode("<meta charset=utf-16>é"), "<meta charset=utf-16>é", "utf-8",
         CharsetEvidence::declaration);
  EXPECT_EQ(decode("plain text", "utf-16").utf8, "plain text");
}

TEST(Charset, Utf16XmlWithoutAMark) {
  EXPECT_EQ(decode("<\0?\0x\0m\0l\0?\0>\0"sv).utf8, "<?xml?>");
  EXPECT_EQ(decode("\0<\0?\0x\0m\0l\0?\0>"sv).utf8, "<?xml?>");
}

TEST(Charset, BytesThatAreUtf8OverruleTheClaim) {
  expect(decode("Žižkov, České Budějovice", "iso-8859-1"), "Žižkov, České Budějovice", "utf-8",
         CharsetEvidence::valid_utf8);
  EXPECT_EQ(decode("\xC1\xAA\xCD\xA8", "gbk").utf8,
            "联通");                                      // also well-formed but for its lead byte
  EXPECT_EQ(decode("\xC3\xA9", "iso-8859-1").utf8, "Ã©"); // too little to tell
}

TEST(Charset, DeclaredUtf8WithAccidentsIsRepaired) {
  const std::string page = "äöüßäöüßäöüßäöüßäöüß \xE4 end of it";
  expect(decode(page, "utf-8"), "äöüßäöüßäöüßäöüßäöüß \xEF\xBF\xBD end of it", "utf-8",
         CharsetEvidence::header);
  EXPECT_EQ(decode("cut off \xE6\xBC", "utf-8").utf8, "cut off \xEF\xBF\xBD");
}

TEST(Charset, DeclaredUtf8ThatIsNotIsGuessed) {
  const auto decoded = decode("<meta charset=utf-8>L'\xE9t\xE9 dernier, le pr\xE9sident a "
                              "\xE9t\xE9 r\xE9\xE9lu \xE0 la t\xEAte de l'\xC9tat.");
  EXPECT_EQ(decoded.evidence, CharsetEvidence::guess);
  EXPECT_TRUE(
      decoded.utf8.ends_with("L'été dernier, le président a été réélu à la tête de l'État."))
      << decoded.utf8;
}

TEST(Charset, GuessFindsCyrillic) {
  std::string bytes; // windows-1251
  for (int i = 0; i < 20; ++i)
    bytes += "\xCF\xF0\xE5\xE7\xE8\xE4\xE5\xED\xF2 \xE7\xE0\xFF\xE2\xE8\xEB, \xF7\xF2\xEE "
             "\xFD\xF2\xEE \xED\xE5 \xF2\xE0\xEA. ";
  const auto decoded = decode(bytes);
  EXPECT_EQ(decoded.charset, "windows-1251");
  EXPECT_TRUE(decoded.utf8.starts_with("Президент заявил, что это не так.")) << decoded.utf8;
}

TEST(Charset, GuessFindsThai) {
  const auto decoded =
      decode("\xC3\xD1\xB0\xBA\xD2\xC5\xBB\xC3\xD0\xA1\xD2\xC8\xC1\xD2\xB5\xC3\xA1\xD2"
             "\xC3\xE3\xCB\xC1\xE8\xE0\xBE\xD7\xE8\xCD\xAA\xE8\xC7\xC2\xE0\xCB\xC5\xD7"
             "\xCD\xBB\xC3\xD0\xAA\xD2\xAA\xB9\xE3\xB9\xBE\xD7\xE9\xB9\xB7\xD5\xE8\xB9"
             "\xE9\xD3\xB7\xE8\xC7\xC1\xC7\xD1\xB9\xB9\xD5\xE9");
  EXPECT_EQ(decoded.charset, "windows-874");
  EXPECT_EQ(decoded.utf8, "รัฐบาลประกาศมาตรการใหม่เพื่อช่วยเหลือประชาชนในพื้นที่น้ำท่วมวันนี้");
}

TEST(Charset, BadBytesBecomeReplacements) {
  EXPECT_EQ(decode("<meta charset=shift_jis>\x93\xFA\xFF.").utf8,
            "<meta charset=shift_jis>日\xEF\xBF\xBD.");
  EXPECT_EQ(decode("<meta charset=euc-jp>\xC6\xFC\x8F").utf8,
            "<meta charset=euc-jp>日\xEF\xBF\xBD");
}

TEST(Charset, NulStays) {
  EXPECT_EQ(decode("a\0b"sv).utf8, "a\0b"sv);
  EXPECT_EQ(decode("").utf8, "");
}

TEST(Charset, OutputIsAlwaysValid) {
  std::uint32_t state = 1;
  for (const auto* claim :
       {"", "utf-8", "gbk", "shift_jis", "big5", "euc-kr", "utf-16be", "iso-2022-jp",
        "windows-1255", "euc-jp", "hz-gb-2312", "gb18030", "windows-874"})
    for (int round = 0; round < 50; ++round) {
      std::string bytes;
      for (int i = 0; i < 100; ++i)
        bytes.push_back(static_cast<char>((state = state * 1664525U + 1013904223U) >> 24U));
      const auto decoded = decode(bytes, claim);
      ASSERT_TRUE(is_valid_utf8(decoded.utf8)) << claim;
      ASSERT_FALSE(decoded.charset.empty());
    }
}

TEST(Charset, OfContentType) {
  EXPECT_EQ(charset_of("text/html; charset=UTF-8"), "utf-8");
  EXPECT_EQ(charset_of("text/html;Charset=\"koi8-r\"; x=y"), "koi8-r");
  EXPECT_EQ(charset_of("text/html"), "");
  EXPECT_EQ(charset_of("text/html; charset="), "");
}

} // namespace
} // namespace text
