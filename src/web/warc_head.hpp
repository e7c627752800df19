// What stands before a record's block in WARC (ISO 28500 §5) and ARC 1 and 2 files.
#pragma once
#include "text/result.hpp"
#include "web/gzip.hpp"
#include "web/warc.hpp"
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace web {

struct WarcHead {
  WarcRecord record;        // type, url, date and the block's content type
  std::uint64_t length = 0; // of the block
  std::size_t size = 0;     // of the head itself
  bool is_http = false;     // the block is an HTTP message; in ARC it has to be looked at
  CutShort payload = CutShort::refused; // taken: the writer says that he cut it
};

// `bytes` begin with "WARC/" and hold the head as a whole.
text::Result<WarcHead> read_warc_head(std::string_view bytes, std::string_view input);

// Where the head of a WARC record ends: behind its first blank line; nothing where that is missing.
std::optional<std::size_t> end_of_warc_head(std::string_view bytes);

// `line`: a record's first line. Nothing where it is none of ARC's: an address, an IP address, a
// date, a media type and a length, with more between the last two in ARC 2.
std::optional<text::Result<WarcHead>> read_arc_line(std::string_view line, std::string_view input);

} // namespace web
