#include "text/charset.hpp"
#include "fuzz/fuzz.hpp"
#include "text/utf8.hpp"

// A Content-Type in the first line, the bytes behind it.
int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto [content_type, bytes] = fuzz::split(fuzz::as_text(data, size));
  for (const auto& header : {text::charset_of(content_type), std::string()}) {
    const auto decoded = text::decode(bytes, header);
    fuzz::require(text::is_valid_utf8(decoded.utf8), "what is decoded is UTF-8");
    fuzz::require(!decoded.charset.empty() || bytes.empty(), "a charset has a name");
  }
  return 0;
}
