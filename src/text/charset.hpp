// Which characters are these bytes? WHATWG Encoding's order: BOM, the protocol's header, what the
// bytes say of themselves (meta, XML declaration), and then a guess from the bytes.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>

namespace text {

enum class CharsetEvidence : std::uint8_t {
  byte_order_mark,
  header,
  declaration,
  valid_utf8,
  guess
};

struct Decoded {
  std::string utf8;    // always valid; what could not be decoded is U+FFFD; no BOM
  std::string charset; // the name of the charset the bytes were in, lower case
  CharsetEvidence evidence = CharsetEvidence::valid_utf8;
};

// `header_charset`: the charset parameter of Content-Type, or "".
Decoded decode(std::string_view bytes, std::string_view header_charset = {});

// The charset parameter of a Content-Type value, or "".
std::string charset_of(std::string_view content_type);

} // namespace text
