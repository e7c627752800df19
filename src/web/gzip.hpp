// gzip members (RFC 1952) and HTTP's deflate (RFC 9110 §8.4.1.2), through zlib.
#pragma once
#include "text/result.hpp"
#include "web/unpacking.hpp"
#include <cstddef>
#include <string>
#include <string_view>

namespace web {

bool is_gzip(std::string_view bytes); // by its magic number

// All members, one after another. An error where the data is broken, cut short, or unpacks to more
// than `limit` bytes; `input` names it. What follows the last member is left alone.
text::Result<std::string> gunzip(std::string_view bytes, std::string_view input, std::size_t limit,
                                 CutShort cut_short = CutShort::refused);

// zlib's wrapping, or none, as some servers have it.
text::Result<std::string> undeflate(std::string_view bytes, std::string_view input,
                                    std::size_t limit, CutShort cut_short = CutShort::refused);

// One member, as a .gz file; of less than 4 GiB.
std::string gzip(std::string_view bytes);

} // namespace web
