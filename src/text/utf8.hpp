// UTF-8 (Unicode 15, RFC 3629). Offsets are bytes unless a name says code points.
#pragma once
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace text {

bool is_valid_utf8(std::string_view bytes);

// How many bytes at the beginning are ASCII.
std::size_t ascii_prefix(std::string_view bytes);

// Every ill-formed sequence becomes U+FFFD.
std::string repair_utf8(std::string_view bytes);

struct CodePoint {
  char32_t value = 0;
  std::uint32_t size = 0; // bytes it takes; 0 at the end of the text
};
CodePoint decode_at(std::string_view text, std::size_t offset);
void append_utf8(std::string& text, char32_t code_point);

// Lower case and full case folding; the second for comparing.
std::string to_lower(std::string_view text);
std::string fold_case(std::string_view text);

std::string_view trim(std::string_view text); // white space, also U+00A0 and U+FEFF, at both ends

// Each run of white space becomes one space, both ends are trimmed; soft hyphens go.
std::string collapse_spaces(std::string_view text);

// At most `limit` bytes, cut at a word's end where one is near, "…" added where something was cut.
std::string shorten(std::string_view text, std::size_t limit);

bool equals_ignoring_case(std::string_view left, std::string_view right);       // ASCII only
bool starts_with_ignoring_case(std::string_view text, std::string_view prefix); // ASCII only
bool contains_ignoring_case(std::string_view text, std::string_view part);      // ASCII only

// Byte offsets to code points, for the JSON border. Asked in ascending order it walks the text
// once.
class CodePointOffsets {
public:
  explicit CodePointOffsets(std::string_view text) : text_(text) {}
  std::size_t at(std::size_t byte_offset);

private:
  std::string_view text_;
  std::size_t byte_ = 0, code_point_ = 0;
};

} // namespace text
