// Departs from WHATWG where the bytes prove a claim wrong: UTF-8 that is well-formed over several
// characters is UTF-8 whatever is claimed, and what is claimed to be UTF-8 but mostly is not is
// guessed.
#include "text/charset.hpp"
#include "text/charset_labels.hpp"
#include "text/utf8.hpp"
#include <algorithm>
#include <array>
#include <cstring>
#include <limits>
#include <memory>
#include <unicode/ucnv.h>
#include <unicode/ucnv_cb.h>
#include <unicode/ucsdet.h>
#include <unicode/unistr.h>
#include <utility>

namespace text {

namespace {

constexpr std::size_t declaration_within =
    4096; // bytes; WHATWG asks for 1024, pages put more before it

struct CloseConverter {
  void operator()(UConverter* converter) const { ucnv_close(converter); }
};
struct CloseDetector {
  void operator()(UCharsetDetector* detector) const { ucsdet_close(detector); }
};

// The value of `key` = value, quotes aside; "" where it does not stand in `lower`.
std::string_view value_after(std::string_view lower, std::string_view key) {
  const auto skip = [&](std::size_t at, std::string_view skipped) {
    return std::min(lower.find_first_not_of(skipped, at), lower.size());
  };
  for (std::size_t at = 0; (at = lower.find(key, at)) != lower.npos;) {
    at = skip(at + key.size(), " \t\r\n");
    if (at == lower.size() || lower[at] != '=')
      continue;
    at = skip(at + 1, " \t\r\n\"'\\");
    return lower.substr(at, lower.find_first_of("\"' ;,>/?\\\r\n\t", at) - at);
  }
  return {};
}

std::string lower_head(std::string_view bytes) {
  std::string head(bytes.substr(0, declaration_within));
  std::ranges::transform(head, head.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
  });
  return head;
}

// What the XML declaration or the first meta element that names a charset says.
std::string_view declared_label(std::string_view head) {
  if (const auto at = head.find_first_not_of(" \t\r\n");
      head.substr(std::min(at, head.size())).starts_with("<?xml"))
    if (const auto label = value_after(head.substr(0, head.find("?>")), "encoding"); !label.empty())
      return label;
  for (std::size_t at = 0; (at = head.find('<', at)) != head.npos;) {
    const auto rest = head.substr(at);
    if (rest.starts_with("<!--")) {
      at = std::min(head.find("-->", at + 2), head.size());
      continue;
    }
    ++at;
    if (rest.starts_with("<meta"))
      if (const auto label = value_after(rest.substr(0, rest.find('>')), "charset");
          find_charset(label) != nullptr)
        return label;
  }
  return {};
}

const Charset* declared_charset(std::string_view bytes) {
  using namespace std::string_view_literals;
  if (bytes.starts_with("<\0?\0"sv))
    return find_charset("utf-16le");
  if (bytes.starts_with("\0<\0?"sv))
    return find_charset("utf-16be");
  const auto head = lower_head(bytes);
  const auto* charset = find_charset(declared_label(head));
  // A declaration that can be read byte by byte is not in UTF-16, whatever it says.
  return charset != nullptr && charset->name.starts_with("utf-16") ? find_charset("utf-8")
                                                                   : charset;
}

// ICU would write U+001A for some.
void substitute(const void*, UConverterToUnicodeArgs* arguments, const char*, std::int32_t,
                UConverterCallbackReason reason, UErrorCode* status) {
  if (reason > UCNV_IRREGULAR)
    return;
  *status = U_ZERO_ERROR;
  const UChar replacement = 0xFFFD;
  ucnv_cbToUWriteUChars(arguments, &replacement, 1, 0, status);
}

bool convert(std::string_view bytes, const Charset& charset, std::string& utf8) {
  if (bytes.size() > std::numeric_limits<std::int32_t>::max() / 2) // ICU's lengths
    return false;
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UConverter, CloseConverter> converter(
      ucnv_open(charset.converter.data(), &status));
  if (U_FAILURE(status) != 0 || !converter)
    return false;
  ucnv_setToUCallBack(converter.get(), substitute, nullptr, nullptr, nullptr, &status);
  const icu::UnicodeString unicode(bytes.data(), static_cast<std::int32_t>(bytes.size()),
                                   converter.get(), status);
  if (U_FAILURE(status) != 0)
    return false;
  utf8.clear();
  utf8.reserve(bytes.size() + bytes.size() / 2);
  unicode.toUTF8String(utf8); // lone surrogates become U+FFFD
  return true;
}

// Thai, which ICU does not guess. It is written without spaces; most of its bytes are consonants
// and lie below 0xE0; none lies where Chinese, Korean, Cyrillic and Arabic have common letters.
bool looks_thai(std::string_view bytes) {
  constexpr std::size_t enough = 40, longer_than_words = 8;
  std::size_t low = 0, high = 0, runs = 0;
  bool is_ascii = true;
  for (const auto byte : bytes) {
    const auto code = static_cast<unsigned char>(byte);
    const bool was_ascii = std::exchange(is_ascii, code < 0x80);
    if (is_ascii)
      continue;
    if (code <= 0xA0 || (code > 0xDA && code < 0xDF) || code > 0xFB)
      return false;
    runs += was_ascii ? 1 : 0;
    ++(code < 0xE0 ? low : high);
  }
  return low + high >= enough && low > 2 * high && low + high >= longer_than_words * runs;
}

const Charset* guessed_charset(std::string_view bytes) {
  constexpr std::size_t enough = 64U << 10U;
  if (looks_thai(bytes.substr(0, enough)))
    return find_charset("windows-874");
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UCharsetDetector, CloseDetector> detector(ucsdet_open(&status));
  if (U_FAILURE(status) != 0)
    return nullptr;
  const auto part = bytes.substr(0, enough);
  ucsdet_setText(detector.get(), part.data(), static_cast<std::int32_t>(part.size()), &status);
  ucsdet_enableInputFilter(detector.get(), 1); // tags say nothing of the language
  std::int32_t count = 0;
  const auto** matches = ucsdet_detectAll(detector.get(), &count, &status);
  for (std::int32_t i = 0; U_SUCCESS(status) != 0 && i < count; ++i)
    if (const char* name = ucsdet_getName(matches[i], &status); U_SUCCESS(status) != 0)
      if (const auto* charset = find_charset(name);
          charset != nullptr && !charset->name.starts_with("utf-"))
        return charset;
  return find_charset("windows-1252");
}

// Counts characters of more than a byte, and ill-formed sequences; a character cut off by the
// text's end is no fault of its writer.
struct Multibyte {
  std::size_t whole = 0, broken = 0;
  bool is_cut_off = false;
  [[nodiscard]] bool is_valid() const { return broken == 0 && !is_cut_off; }
};

Multibyte count_multibyte(std::string_view bytes) {
  Multibyte count;
  for (std::size_t at = 0; at < bytes.size();) {
    if (static_cast<signed char>(bytes[at]) >= 0) {
      at += ascii_prefix(bytes.substr(at));
      continue;
    }
    const auto point = decode_at(bytes, at);
    if (point.size > 1)
      ++count.whole;
    else if (at + 3 < bytes.size())
      ++count.broken;
    else
      count.is_cut_off = true;
    at += point.size;
  }
  return count;
}

// Text of another charset is well-formed UTF-8 by chance for a character or two ("联通" in GBK),
// not for more; and in what was meant to be UTF-8 nine of ten sequences have survived.
bool is_surely_utf8(const Multibyte& count) { return count.broken == 0 && count.whole >= 4; }
bool is_mostly_utf8(const Multibyte& count) { return count.broken * 9 <= count.whole; }

} // namespace

std::string charset_of(std::string_view content_type) {
  const auto head = lower_head(content_type);
  return std::string(value_after(head, "charset"));
}

Decoded decode(std::string_view bytes, std::string_view header_charset) {
  if (bytes.starts_with("\xEF\xBB\xBF"))
    return {repair_utf8(bytes.substr(3)), "utf-8", CharsetEvidence::byte_order_mark};
  for (const auto& [mark, label] :
       {std::pair<std::string_view, std::string_view>{"\xFF\xFE", "utf-16le"},
        std::pair<std::string_view, std::string_view>{"\xFE\xFF", "utf-16be"}})
    if (Decoded decoded{{}, std::string(label), CharsetEvidence::byte_order_mark};
        bytes.starts_with(mark) && convert(bytes.substr(2), *find_charset(label), decoded.utf8))
      return decoded;

  const auto multibyte = count_multibyte(bytes);
  const bool valid = multibyte.is_valid();
  const bool has_nul =
      std::memchr(bytes.data(), 0, std::min(bytes.size(), declaration_within)) != nullptr;
  const std::array<std::pair<const Charset*, CharsetEvidence>, 2> claims = {
      {{find_charset(header_charset), CharsetEvidence::header},
       {declared_charset(bytes), CharsetEvidence::declaration}}};
  for (const auto& [charset, evidence] : claims) {
    if (charset == nullptr)
      continue;
    const bool is_wide = charset->name.starts_with("utf-16");
    if (charset->name == "utf-8" && (valid || is_mostly_utf8(multibyte)))
      return {valid ? std::string(bytes) : repair_utf8(bytes), "utf-8", evidence};
    if (charset->name == "utf-8" || (is_wide && valid && !has_nul) ||
        (!is_wide && is_surely_utf8(multibyte)))
      continue;
    if (Decoded decoded{{}, std::string(charset->name), evidence};
        convert(bytes, *charset, decoded.utf8))
      return decoded;
  }
  if (valid)
    return {std::string(bytes), "utf-8", CharsetEvidence::valid_utf8};
  if (const auto* charset = guessed_charset(bytes);
      charset != nullptr && !(multibyte.whole > 0 && is_mostly_utf8(multibyte)))
    if (Decoded guessed{{}, std::string(charset->name), CharsetEvidence::guess};
        convert(bytes, *charset, guessed.utf8))
      return guessed;
  return {repair_utf8(bytes), "utf-8", CharsetEvidence::guess};
}

} // namespace text
