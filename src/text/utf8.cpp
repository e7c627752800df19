#include "text/utf8.hpp"
#include <algorithm>
#include <bit>
#include <cstring>
#include <limits>
#include <unicode/bytestream.h>
#include <unicode/casemap.h>
#include <unicode/stringoptions.h>
#include <unicode/stringpiece.h>

namespace text {

namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD"; // U+FFFD

bool is_continuation(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; }

char ascii_lower(char letter) {
  return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter + ('a' - 'A')) : letter;
}

bool is_ascii(std::string_view text) { return ascii_prefix(text) == text.size(); }

// Length of the well-formed sequence at `at` (Unicode 15, table 3-7), or 0.
std::uint32_t sequence_length(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) -> unsigned {
    return at + i < text.size() ? static_cast<unsigned char>(text[at + i]) : 0U;
  };
  const auto within = [](unsigned value, unsigned low, unsigned high) {
    return value >= low && value <= high;
  };
  const unsigned lead = byte(0);
  if (lead < 0x80)
    return 1;
  if (within(lead, 0xC2, 0xDF))
    return within(byte(1), 0x80, 0xBF) ? 2 : 0;
  if (within(lead, 0xE0, 0xEF)) {
    const unsigned low = lead == 0xE0 ? 0xA0 : 0x80;
    const unsigned high = lead == 0xED ? 0x9F : 0xBF;
    return within(byte(1), low, high) && within(byte(2), 0x80, 0xBF) ? 3 : 0;
  }
  if (within(lead, 0xF0, 0xF4)) {
    const unsigned low = lead == 0xF0 ? 0x90 : 0x80;
    const unsigned high = lead == 0xF4 ? 0x8F : 0xBF;
    return within(byte(1), low, high) && within(byte(2), 0x80, 0xBF) && within(byte(3), 0x80, 0xBF)
               ? 4
               : 0;
  }
  return 0;
}

// Length of the longest beginning of a well-formed sequence at `at`, at least 1 (Unicode 15 §3.9,
// "substitution of maximal subparts", as WHATWG's decoder does it).
std::size_t broken_length(std::string_view text, std::size_t at) {
  const auto lead = static_cast<unsigned char>(text[at]);
  if (lead < 0xE0 || lead > 0xF4)
    return 1;
  // Whether `length` bytes are a beginning: some last bytes would make them whole.
  const auto begins = [&](std::size_t length) {
    std::string whole(text.substr(at, length));
    if (whole.size() < length)
      return false;
    whole.append((lead < 0xF0 ? 3U : 4U) - length, '\x80');
    return sequence_length(whole, 0) != 0;
  };
  if (lead >= 0xF0 && begins(3))
    return 3;
  return begins(2) ? 2 : 1;
}

// Offset of the first ill-formed sequence at or after `from`, or the text's size.
std::size_t first_ill_formed(std::string_view text, std::size_t from) {
  while (from < text.size()) {
    if (static_cast<signed char>(text[from]) >= 0) {
      from += ascii_prefix(text.substr(from));
      continue;
    }
    const auto length = sequence_length(text, from);
    if (length == 0)
      return from;
    from += length;
  }
  return text.size();
}

using CaseMapping = void (*)(icu::StringPiece, icu::ByteSink&, UErrorCode&);

std::string map_case(std::string_view text, CaseMapping map) {
  std::string mapped;
  if (is_ascii(text)) {
    mapped.resize(text.size());
    std::ranges::transform(text, mapped.begin(), ascii_lower);
    return mapped;
  }
  if (text.size() > std::numeric_limits<std::int32_t>::max() / 4) // ICU's lengths
    return std::string(text);
  icu::StringByteSink<std::string> sink(&mapped);
  UErrorCode status = U_ZERO_ERROR;
  map({text.data(), static_cast<std::int32_t>(text.size())}, sink, status);
  return U_SUCCESS(status) != 0 ? mapped : std::string(text);
}

bool is_ascii_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

// Length of the white space character (Unicode's White_Space) at `at`, or 0.
std::size_t space_length(std::string_view text, std::size_t at) {
  if (at >= text.size())
    return 0;
  if (const auto first = static_cast<unsigned char>(text[at]); first < 0x80 || first > 0xE3)
    return is_ascii_space(static_cast<char>(first)) ? 1 : 0;
  const auto point = decode_at(text, at);
  const auto c = point.value;
  const bool is_space = c == 0x85 || c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) ||
                        c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x3000;
  return is_space ? point.size : 0;
}

// Neither white space nor the first byte of any, nor of a soft hyphen.
bool is_plain(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return (byte > ' ' && byte < 0xC2) || byte > 0xE3;
}

bool is_printable(char c) { return c > ' '; } // and ASCII

// At the ends of a text nothing is seen of these either: U+200B, U+FEFF.
std::size_t blank_length(std::string_view text, std::size_t at) {
  const auto rest = text.substr(std::min(at, text.size()), 3);
  return rest == "\xE2\x80\x8B" || rest == "\xEF\xBB\xBF" ? 3 : space_length(text, at);
}

} // namespace

std::size_t ascii_prefix(std::string_view bytes) {
  std::uint64_t block = 0;
  std::size_t at = 0;
  for (; at + sizeof block <= bytes.size(); at += sizeof block) {
    std::memcpy(&block, bytes.data() + at, sizeof block);
    block &= 0x8080808080808080U;
    if (block == 0)
      continue;
    const int zeros = std::endian::native == std::endian::little ? std::countr_zero(block)
                                                                 : std::countl_zero(block);
    return at + static_cast<std::size_t>(zeros) / 8;
  }
  while (at < bytes.size() && static_cast<signed char>(bytes[at]) >= 0)
    ++at;
  return at;
}

bool is_valid_utf8(std::string_view bytes) { return first_ill_formed(bytes, 0) == bytes.size(); }

std::string repair_utf8(std::string_view bytes) {
  std::string repaired;
  repaired.reserve(bytes.size());
  for (std::size_t at = 0; at < bytes.size();) {
    const auto broken = first_ill_formed(bytes, at);
    repaired.append(bytes.substr(at, broken - at));
    at = broken;
    if (at < bytes.size()) {
      repaired.append(replacement);
      at += broken_length(bytes, at);
    }
  }
  return repaired;
}

CodePoint decode_at(std::string_view text, std::size_t offset) {
  if (offset >= text.size())
    return {};
  const auto byte = [&](std::size_t i) {
    return static_cast<char32_t>(static_cast<unsigned char>(text[offset + i]));
  };
  switch (sequence_length(text, offset)) {
  case 1:
    return {byte(0), 1};
  case 2:
    return {(byte(0) & 0x1FU) << 6U | (byte(1) & 0x3FU), 2};
  case 3:
    return {(byte(0) & 0x0FU) << 12U | (byte(1) & 0x3FU) << 6U | (byte(2) & 0x3FU), 3};
  case 4:
    return {(byte(0) & 0x07U) << 18U | (byte(1) & 0x3FU) << 12U | (byte(2) & 0x3FU) << 6U |
                (byte(3) & 0x3FU),
            4};
  default:
    return {0xFFFD, 1};
  }
}

void append_utf8(std::string& text, char32_t code_point) {
  if (code_point > 0x10FFFF || (code_point >= 0xD800 && code_point <= 0xDFFF))
    code_point = 0xFFFD;
  const auto put = [&](char32_t bits) { text.push_back(static_cast<char>(bits)); };
  const auto tail = [&](unsigned shift) { put(0x80U | ((code_point >> shift) & 0x3FU)); };
  if (code_point < 0x80) {
    put(code_point);
  } else if (code_point < 0x800) {
    put(0xC0U | code_point >> 6U), tail(0);
  } else if (code_point < 0x10000) {
    put(0xE0U | code_point >> 12U), tail(6), tail(0);
  } else {
    put(0xF0U | code_point >> 18U), tail(12), tail(6), tail(0);
  }
}

std::string to_lower(std::string_view text) {
  return map_case(text, [](icu::StringPiece from, icu::ByteSink& sink, UErrorCode& status) {
    icu::CaseMap::utf8ToLower("", 0, from, sink, nullptr, status);
  });
}

std::string fold_case(std::string_view text) {
  return map_case(text, [](icu::StringPiece from, icu::ByteSink& sink, UErrorCode& status) {
    icu::CaseMap::utf8Fold(U_FOLD_CASE_DEFAULT, from, sink, nullptr, status);
  });
}

std::string_view trim(std::string_view text) {
  if (text.empty() || (is_printable(text.front()) && is_printable(text.back())))
    return text;
  std::size_t begin = 0;
  while (begin < text.size() && !is_printable(text[begin])) {
    const auto length = is_ascii_space(text[begin]) ? 1 : blank_length(text, begin);
    if (length == 0)
      break;
    begin += length;
  }
  text.remove_prefix(begin);
  while (!text.empty() && !is_printable(text.back())) {
    if (is_ascii_space(text.back())) {
      text.remove_suffix(1);
      continue;
    }
    std::size_t last = text.size() - 1;
    for (int i = 0; i < 3 && last > 0 && is_continuation(text[last]); ++i)
      --last;
    if (blank_length(text, last) != text.size() - last)
      break;
    text.remove_suffix(text.size() - last);
  }
  return text;
}

std::string collapse_spaces(std::string_view text) {
  constexpr std::string_view soft_hyphen = "\xC2\xAD";
  text = trim(text);
  std::string collapsed;
  collapsed.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const auto begun = at;
    while (at < text.size() && is_plain(text[at]))
      ++at;
    collapsed.append(text.substr(begun, at - begun));
    if (auto length = space_length(text, at); length != 0) {
      collapsed.push_back(' ');
      for (; length != 0; length = space_length(text, at))
        for (at += length; at < text.size() && is_ascii_space(text[at]);)
          ++at;
    } else if (text.substr(at, 2) == soft_hyphen) {
      at += 2;
    } else if (at < text.size()) {
      collapsed.push_back(text[at++]);
    }
  }
  return collapsed;
}

std::string shorten(std::string_view text, std::size_t limit) {
  constexpr std::string_view ellipsis = "\xE2\x80\xA6";
  if (text.size() <= limit)
    return std::string(text);
  if (limit <= ellipsis.size())
    return {};
  std::size_t end = limit - ellipsis.size();
  while (end > 0 && is_continuation(text[end]))
    --end;
  if (const auto space = text.substr(0, end).rfind(' '); space != text.npos && space + 24 > end)
    end = space;
  const auto kept = trim(text.substr(0, end));
  return std::string(text.data(), kept.data() + kept.size()).append(ellipsis);
}

bool equals_ignoring_case(std::string_view left, std::string_view right) {
  return std::ranges::equal(left, right, {}, ascii_lower, ascii_lower);
}

bool starts_with_ignoring_case(std::string_view text, std::string_view prefix) {
  return text.size() >= prefix.size() &&
         equals_ignoring_case(text.substr(0, prefix.size()), prefix);
}

bool contains_ignoring_case(std::string_view text, std::string_view part) {
  return !std::ranges::search(text, part, {}, ascii_lower, ascii_lower).empty() || part.empty();
}

std::size_t CodePointOffsets::at(std::size_t byte_offset) {
  byte_offset = std::min(byte_offset, text_.size());
  for (; byte_ < byte_offset; ++byte_)
    code_point_ += is_continuation(text_[byte_]) ? 0 : 1;
  for (; byte_ > byte_offset; --byte_)
    code_point_ -= is_continuation(text_[byte_ - 1]) ? 0 : 1;
  return code_point_;
}

} // namespace text
