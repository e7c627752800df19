#include "text/charset_labels.hpp"
#include "text/utf8.hpp"
#include "text/word_set.hpp"
#include <array>
#include <string>
#include <unordered_map>

namespace text {

namespace {

struct Row {
  Charset charset;
  std::string_view labels;
};

// UTF-7, EBCDIC and the like are left out, as in browsers: with them markup can hide in plain
// letters.
constexpr std::array<Row, 39> rows = {{
    {{"utf-8", "UTF-8"},
     "utf-8 utf8 unicode-1-1-utf-8 unicode11utf8 unicode20utf8 x-unicode20utf8 utf-8-sig utf8mb4"},
    {{"utf-16le", "UTF-16LE"},
     "utf-16 utf-16le csunicode iso-10646-ucs-2 ucs-2 unicode unicodefeff utf16"},
    {{"utf-16be", "UTF-16BE"}, "utf-16be unicodefffe"},
    {{"windows-1252", "ibm-5348_P100-1997"},
     "windows-1252 cp1252 x-cp1252 iso-8859-1 iso8859-1 iso88591 iso_8859-1 iso_8859-1:1987 "
     "iso-ir-100 latin1 latin-1 l1 "
     "ascii us-ascii ansi_x3.4-1968 csisolatin1 cp819 ibm819 win-1252"},
    {{"windows-1254", "ibm-5350_P100-1998"},
     "windows-1254 cp1254 x-cp1254 iso-8859-9 iso8859-9 iso88599 iso_8859-9 iso-ir-148 latin5 l5 "
     "csisolatin5"},
    {{"windows-1250", "ibm-5346_P100-1998"}, "windows-1250 cp1250 x-cp1250 win-1250"},
    {{"windows-1251", "ibm-5347_P100-1998"}, "windows-1251 cp1251 x-cp1251 win-1251 win1251"},
    {{"windows-1253", "ibm-5349_P100-1998"}, "windows-1253 cp1253 x-cp1253"},
    {{"windows-1255", "ibm-9447_P100-2002"}, "windows-1255 cp1255 x-cp1255"},
    {{"windows-1256", "ibm-9448_X100-2005"}, "windows-1256 cp1256 x-cp1256"},
    {{"windows-1257", "ibm-9449_P100-2002"}, "windows-1257 cp1257 x-cp1257"},
    {{"windows-1258", "ibm-5354_P100-1998"}, "windows-1258 cp1258 x-cp1258"},
    {{"windows-874", "windows-874-2000"},
     "windows-874 dos-874 iso-8859-11 iso8859-11 iso885911 tis-620 cp874"},
    {{"iso-8859-2", "ISO-8859-2"},
     "iso-8859-2 iso8859-2 iso88592 iso_8859-2 iso-ir-101 latin2 l2 csisolatin2"},
    {{"iso-8859-3", "ISO-8859-3"},
     "iso-8859-3 iso8859-3 iso88593 iso_8859-3 iso-ir-109 latin3 l3 csisolatin3"},
    {{"iso-8859-4", "ISO-8859-4"},
     "iso-8859-4 iso8859-4 iso88594 iso_8859-4 iso-ir-110 latin4 l4 csisolatin4"},
    {{"iso-8859-5", "ISO-8859-5"},
     "iso-8859-5 iso8859-5 iso88595 iso_8859-5 iso-ir-144 cyrillic csisolatincyrillic"},
    {{"iso-8859-6", "ISO-8859-6"},
     "iso-8859-6 iso8859-6 iso88596 iso_8859-6 iso-ir-127 arabic asmo-708 ecma-114 "
     "csisolatinarabic"},
    {{"iso-8859-7", "ISO-8859-7"},
     "iso-8859-7 iso8859-7 iso88597 iso_8859-7 iso-ir-126 greek greek8 ecma-118 elot_928 "
     "csisolatingreek"},
    {{"iso-8859-8", "ISO-8859-8"},
     "iso-8859-8 iso8859-8 iso88598 iso_8859-8 iso-ir-138 hebrew visual iso-8859-8-e "
     "csisolatinhebrew"},
    {{"iso-8859-8-i", "ISO-8859-8"}, "iso-8859-8-i logical csiso88598i"},
    {{"iso-8859-10", "iso-8859_10-1998"},
     "iso-8859-10 iso8859-10 iso885910 iso-ir-157 latin6 l6 csisolatin6"},
    {{"iso-8859-13", "ISO-8859-13"}, "iso-8859-13 iso8859-13 iso885913"},
    {{"iso-8859-14", "iso-8859_14-1998"}, "iso-8859-14 iso8859-14 iso885914"},
    {{"iso-8859-15", "ISO-8859-15"},
     "iso-8859-15 iso8859-15 iso885915 iso_8859-15 latin-9 latin9 l9 csisolatin9"},
    {{"koi8-r", "KOI8-R"}, "koi8-r koi koi8 koi8_r cskoi8r"},
    {{"koi8-u", "KOI8-U"}, "koi8-u koi8-ru"},
    {{"ibm866", "IBM866"}, "ibm866 866 cp866 csibm866"},
    {{"macintosh", "macintosh"}, "macintosh mac x-mac-roman csmacintosh"},
    {{"x-mac-cyrillic", "x-mac-cyrillic"}, "x-mac-cyrillic x-mac-ukrainian"},
    {{"gbk", "gb18030"},
     "gbk gb2312 gb_2312 gb_2312-80 x-gbk chinese csgb2312 csiso58gb231280 iso-ir-58 cp936"},
    {{"gb18030", "gb18030"}, "gb18030"},
    {{"big5", "ibm-1375_P100-2008"}, "big5 big5-hkscs cn-big5 csbig5 x-x-big5 cp950"},
    {{"euc-jp", "EUC-JP"}, "euc-jp x-euc-jp cseucpkdfmtjapanese"},
    {{"iso-2022-jp", "ISO-2022-JP"}, "iso-2022-jp csiso2022jp"},
    {{"shift_jis", "ibm-943_P15A-2003"},
     "shift_jis shift-jis sjis x-sjis ms932 ms_kanji csshiftjis windows-31j cp932"},
    {{"euc-kr", "windows-949"},
     "euc-kr cseuckr korean ks_c_5601-1987 ks_c_5601-1989 ksc5601 ksc_5601 ks_c_5601 iso-ir-149 "
     "csksc56011987 windows-949 "
     "cp949"},
    {{"hz-gb-2312", "HZ"}, "hz-gb-2312"},
    {{"iso-8859-16", "ISO-8859-16"}, "iso-8859-16"},
}};

} // namespace

const Charset* find_charset(std::string_view label) {
  static const auto known = [] {
    std::unordered_map<std::string_view, const Charset*> charsets;
    for (const auto& row : rows)
      for_each_word(row.labels,
                    [&](std::string_view name) { charsets.emplace(name, &row.charset); });
    return charsets;
  }();
  constexpr std::size_t longest = 40;
  label = trim(label);
  if (label.size() > longest)
    return nullptr;
  const auto found = known.find(to_lower(label));
  return found == known.end() ? nullptr : found->second;
}

} // namespace text
