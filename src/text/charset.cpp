#include "text/charset.hpp"
#include "text/utf8.hpp"
#include <algorithm>
#include <array>
#include <memory>
#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>
#include <unicode/unistr.h>
#include <utility>

namespace text {

namespace {

constexpr std::size_t declaration_within = 4096; // bytes; WHATWG asks for 1024, pages put more before it

// Labels that mean something else on the web (WHATWG Encoding §4.2).
constexpr std::array<std::pair<std::string_view, std::string_view>, 14> web_meanings = {{
    {"iso-8859-1", "windows-1252"}, {"latin1", "windows-1252"},    {"latin-1", "windows-1252"},
    {"ascii", "windows-1252"},      {"us-ascii", "windows-1252"},  {"iso8859-1", "windows-1252"},
    {"iso-8859-9", "windows-1254"}, {"gb2312", "gb18030"},         {"gbk", "gb18030"},
    {"x-sjis", "shift_jis"},        {"utf8", "utf-8"},             {"ks_c_5601-1987", "windows-949"},
    {"euc-kr", "windows-949"},      {"tis-620", "windows-874"},
}};

std::string normalise_label(std::string_view label) {
  auto name = to_lower(trim(label));
  const auto meaning = std::ranges::find(web_meanings, std::string_view(name), [](const auto& row) { return row.first; });
  return meaning == web_meanings.end() ? name : std::string(meaning->second);
}

// What follows `key` and "=", quotes aside; "" where it does not stand there.
std::string value_after(std::string_view text, std::string_view key) {
  for (std::size_t at = 0; (at = text.find(key, at)) != text.npos;) {
    at += key.size();
    while (at < text.size() && (text[at] == ' ' || text[at] == '\t'))
      ++at;
    if (at >= text.size() || text[at] != '=')
      continue;
    ++at;
    while (at < text.size() && (text[at] == ' ' || text[at] == '"' || text[at] == '\''))
      ++at;
    const auto end = std::min(text.find_first_of("\"' ;>/?\r\n\t", at), text.size());
    if (end > at && end - at < 40)
      return std::string(text.substr(at, end - at));
  }
  return {};
}

std::string declared_charset(std::string_view bytes) {
  const auto head = to_lower(is_valid_utf8(bytes.substr(0, declaration_within))
                                 ? std::string(bytes.substr(0, declaration_within))
                                 : repair_utf8(bytes.substr(0, declaration_within)));
  auto label = value_after(head, "charset");
  if (label.empty() && head.starts_with("<?xml"))
    label = value_after(std::string_view(head).substr(0, head.find("?>")), "encoding");
  auto name = normalise_label(label);
  // A declaration that can be read byte by byte is not in UTF-16, whatever it says.
  return name.starts_with("utf-16") || name.starts_with("utf-32") ? "utf-8" : name;
}

struct CloseConverter {
  void operator()(UConverter* converter) const { ucnv_close(converter); }
};
struct CloseDetector {
  void operator()(UCharsetDetector* detector) const { ucsdet_close(detector); }
};

bool convert(std::string_view bytes, const std::string& charset, std::string& utf8) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UConverter, CloseConverter> converter(ucnv_open(charset.c_str(), &status));
  if (U_FAILURE(status) || !converter)
    return false;
  const icu::UnicodeString unicode(bytes.data(), static_cast<std::int32_t>(bytes.size()), converter.get(), status);
  if (U_FAILURE(status))
    return false;
  utf8.clear();
  utf8.reserve(bytes.size() + bytes.size() / 2);
  unicode.toUTF8String(utf8);
  if (!is_valid_utf8(utf8)) // lone surrogates
    utf8 = repair_utf8(utf8);
  return true;
}

std::string guessed_charset(std::string_view bytes) {
  constexpr std::size_t enough = 64u << 10;
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UCharsetDetector, CloseDetector> detector(ucsdet_open(&status));
  const auto part = bytes.substr(0, enough);
  ucsdet_setText(detector.get(), part.data(), static_cast<std::int32_t>(part.size()), &status);
  ucsdet_enableInputFilter(detector.get(), 1); // tags say nothing of the language
  const auto* match = ucsdet_detect(detector.get(), &status);
  const char* name = match == nullptr ? nullptr : ucsdet_getName(match, &status);
  return U_SUCCESS(status) && name != nullptr ? normalise_label(name) : "windows-1252";
}

// Mostly UTF-8 with a few accidents, such as a cut in the middle of a character.
bool is_nearly_utf8(std::string_view bytes) {
  const auto repaired = repair_utf8(bytes);
  std::size_t broken = 0, whole = 0;
  for (std::size_t at = 0; at < repaired.size();) {
    const auto point = decode_at(repaired, at);
    at += point.size;
    if (point.size > 1)
      ++(point.value == 0xFFFD ? broken : whole);
  }
  return broken * 50 <= whole || broken <= 2;
}

} // namespace

std::string charset_of(std::string_view content_type) { return value_after(to_lower(content_type), "charset"); }

Decoded decode(std::string_view bytes, std::string_view header_charset) {
  if (bytes.starts_with("\xEF\xBB\xBF"))
    return {repair_utf8(bytes.substr(3)), "utf-8", CharsetEvidence::byte_order_mark};
  for (const auto& [mark, name] : {std::pair<std::string_view, const char*>{"\xFF\xFE", "utf-16le"},
                                   std::pair<std::string_view, const char*>{"\xFE\xFF", "utf-16be"}})
    if (Decoded decoded{{}, name, CharsetEvidence::byte_order_mark};
        bytes.starts_with(mark) && convert(bytes.substr(2), name, decoded.utf8))
      return decoded;

  const std::array<std::pair<std::string, CharsetEvidence>, 2> claims = {
      {{normalise_label(header_charset), CharsetEvidence::header},
       {declared_charset(bytes), CharsetEvidence::declaration}}};
  const bool valid = is_valid_utf8(bytes);
  for (const auto& [charset, evidence] : claims) {
    if (charset.empty())
      continue;
    if (charset == "utf-8") {
      if (valid)
        return {std::string(bytes), charset, evidence};
      if (is_nearly_utf8(bytes))
        return {repair_utf8(bytes), charset, evidence};
      continue;
    }
    if (Decoded decoded{{}, charset, evidence}; convert(bytes, charset, decoded.utf8))
      return decoded;
  }
  if (valid)
    return {std::string(bytes), "utf-8", CharsetEvidence::valid_utf8};
  Decoded guessed{{}, guessed_charset(bytes), CharsetEvidence::guess};
  if (!convert(bytes, guessed.charset, guessed.utf8))
    guessed = {repair_utf8(bytes), "utf-8", CharsetEvidence::guess};
  return guessed;
}

} // namespace text
