// gzip members (RFC 1952), through zlib.
#pragma once
#include "text/result.hpp"
#include <cstddef>
#include <string>
#include <string_view>

namespace web {

bool is_gzip(std::string_view bytes); // by its magic number

// All members, one after another. An error where the data is broken, cut short, or unpacks to more
// than `limit` bytes; `input` names it.
text::Result<std::string> gunzip(std::string_view bytes, std::string_view input, std::size_t limit);

// One member, as a .gz file.
std::string gzip(std::string_view bytes);

} // namespace web
