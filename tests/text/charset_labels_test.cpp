#include "text/charset_labels.hpp"
#include <gtest/gtest.h>
#include <unicode/ucnv.h>

namespace text {
namespace {

std::string_view name_of(std::string_view label) {
  const auto* charset = find_charset(label);
  return charset == nullptr ? "" : charset->name;
}

// WHATWG Encoding §4.2
TEST(CharsetLabels, MeanWhatTheWebMeans) {
  EXPECT_EQ(name_of("latin1"), "windows-1252");
  EXPECT_EQ(name_of(" ISO-8859-1 "), "windows-1252");
  EXPECT_EQ(name_of("us-ascii"), "windows-1252");
  EXPECT_EQ(name_of("UTF8"), "utf-8");
  EXPECT_EQ(name_of("gb2312"), "gbk");
  EXPECT_EQ(name_of("x-sjis"), "shift_jis");
  EXPECT_EQ(name_of("ks_c_5601-1987"), "euc-kr");
  EXPECT_EQ(name_of("utf-16"), "utf-16le");
}

TEST(CharsetLabels, UnknownAndDangerousOnesAreNotObeyed) {
  for (const auto* label : {"", "utf-7", "ebcdic-cp-us", "ibm-37", "scsu", "none", "utf-8;q=1"})
    EXPECT_EQ(find_charset(label), nullptr) << label;
  EXPECT_EQ(find_charset(std::string(10'000, 'x')), nullptr);
}

TEST(CharsetLabels, EveryCharsetHasAConverter) {
  for (const auto* label :
       {"utf-8",        "utf-16le",     "utf-16be",     "windows-1252", "windows-1254",
        "windows-1250", "windows-1251", "windows-1253", "windows-1255", "windows-1256",
        "windows-1257", "windows-1258", "windows-874",  "iso-8859-2",   "iso-8859-3",
        "iso-8859-4",   "iso-8859-5",   "iso-8859-6",   "iso-8859-7",   "iso-8859-8",
        "iso-8859-8-i", "iso-8859-10",  "iso-8859-13",  "iso-8859-14",  "iso-8859-15",
        "koi8-r",       "koi8-u",       "ibm866",       "macintosh",    "x-mac-cyrillic",
        "gbk",          "gb18030",      "big5",         "euc-jp",       "iso-2022-jp",
        "shift_jis",    "euc-kr",       "hz-gb-2312"}) {
    const auto* charset = find_charset(label);
    ASSERT_NE(charset, nullptr) << label;
    UErrorCode status = U_ZERO_ERROR;
    auto* converter = ucnv_open(charset->converter.data(), &status);
    EXPECT_TRUE(U_SUCCESS(status)) << label << ": " << u_errorName(status);
    ucnv_close(converter);
  }
}

} // namespace
} // namespace text
