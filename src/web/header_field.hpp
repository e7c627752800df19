// Lines and fields of the heads of HTTP messages and WARC records.
#pragma once
#include <cstddef>
#include <string_view>

namespace web {

// Lines end in CRLF, or in LF alone.
struct Line {
  std::string_view text; // without its end
  std::size_t next =
      std::string_view::npos; // where the following one begins; npos: this one has no end
};
Line line_at(std::string_view text, std::size_t at);

// Blanks around both left out; both empty where the line has no colon.
struct HeaderField {
  std::string_view name, value;
};
HeaderField header_field(std::string_view line);

// The first address that Link fields (RFC 8288), joined by commas, give for `relation`, as it
// stands there; "" where there is none.
std::string_view link_to(std::string_view links, std::string_view relation);

} // namespace web
