// Brotli (RFC 7932), through Google's decoder.
#pragma once
#include "web/unpacking.hpp"

namespace web {

// As gunzip, of one stream; bytes behind it are an error, for nothing else tells brotli from what
// is none.
text::Result<std::string> unbrotli(std::string_view bytes, std::string_view input,
                                   std::size_t limit, CutShort cut_short = CutShort::refused);

} // namespace web
