// Content codings of HTTP (RFC 9110 §8.4): gzip, deflate, br, zstd, one on another.
#pragma once
#include "web/unpacking.hpp"
#include <string>
#include <string_view>

namespace web {

// The body without the codings that a Content-Encoding or Transfer-Encoding lists, "chunked" aside.
// It stays as it is where it shows no sign of one, as archives keep it undone. An error where a
// coding is unknown or its data broken, and of kind limit where the body becomes larger than
// `limit` bytes, or than any page's text does by unpacking.
text::Result<std::string> undo_codings(std::string_view codings, std::string body,
                                       std::string_view input, std::size_t limit,
                                       CutShort cut_short = CutShort::refused);

} // namespace web
