// An HTTP/1 message as archives keep it (RFC 9112), with its body's codings undone.
#pragma once
#include "text/result.hpp"
#include "web/gzip.hpp"
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace web {

struct HttpMessage {
  int status = 0; // of a response
  std::string content_type;
  std::string body;
};

// Chunks are joined, codings undone (content_coding.hpp) to at most `limit` bytes. A coding that
// the head names and the body shows no sign of was undone by the archive's writer.
text::Result<HttpMessage> read_http_message(std::string_view bytes, std::string_view input,
                                            std::size_t limit,
                                            CutShort cut_short = CutShort::refused);

// How many of the bytes are the message by its own Content-Length; nothing where it states none, or
// where they are fewer.
std::optional<std::size_t> size_of_http_message(std::string_view bytes);

} // namespace web
