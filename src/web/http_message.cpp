#include "web/http_message.hpp"
#include "text/utf8.hpp"
#include "web/content_coding.hpp"
#include "web/header_field.hpp"
#include "web/zstd.hpp"
#include <algorithm>
#include <charconv>
#include <optional>
#include <utility>

namespace web {

namespace {

struct Head {
  int status = 0;
  std::string_view content_type, content_length, transfer_encoding, content_encoding;
  std::size_t size = 0; // with the blank line behind it
};

Head read_head(std::string_view bytes) {
  Head head;
  for (std::size_t at = 0; at < bytes.size();) {
    const auto line = line_at(bytes, at);
    at = line.next;
    head.size = std::min(at, bytes.size());
    if (line.text.empty())
      break;
    if (line.text.starts_with("HTTP/") && head.status == 0) {
      const auto code =
          text::trim(line.text.substr(std::min(line.text.find(' '), line.text.size())));
      std::from_chars(code.data(), code.data() + std::min<std::size_t>(code.size(), 3),
                      head.status);
      continue;
    }
    const auto [name, value] = header_field(line.text);
    for (auto [known, member] : {std::pair{"content-type", &Head::content_type},
                                 std::pair{"content-length", &Head::content_length},
                                 std::pair{"transfer-encoding", &Head::transfer_encoding},
                                 std::pair{"content-encoding", &Head::content_encoding}})
      if ((head.*member).empty() && text::equals_ignoring_case(name, known))
        head.*member = value;
  }
  return head;
}

// The size that a chunk's first line states (RFC 9112 §7.1), extensions left out.
std::optional<std::size_t> chunk_size(std::string_view line) {
  const auto digits = text::trim(line.substr(0, line.find(';')));
  std::size_t size = 0;
  const auto [end, trouble] =
      std::from_chars(digits.data(), digits.data() + digits.size(), size, 16);
  if (trouble != std::errc{} || end != digits.data() + digits.size())
    return std::nullopt;
  return size;
}

text::Result<std::string> join_chunks(std::string_view bytes, std::string_view input,
                                      CutShort cut_short) {
  std::string joined;
  for (std::size_t at = 0; at < bytes.size();) {
    const auto line = line_at(bytes, at);
    const auto size = chunk_size(line.text);
    if (!size)
      return text::input_error(std::string(input), "the body's chunks are broken");
    if (*size == 0)
      return joined;
    at = std::min(line.next, bytes.size());
    joined.append(bytes.substr(at, *size));
    if (bytes.size() - at < *size)
      break;
    at += *size;
    if (const auto gap = line_at(bytes, at); gap.text.empty())
      at = std::min(gap.next, bytes.size());
  }
  if (cut_short == CutShort::refused)
    return text::input_error(std::string(input), "the body's last chunk is missing");
  return joined;
}

} // namespace

text::Result<HttpMessage> read_http_message(std::string_view bytes, std::string_view input,
                                            std::size_t limit, CutShort cut_short) {
  const auto head = read_head(bytes);
  const auto rest = bytes.substr(head.size);
  HttpMessage message{head.status, std::string(head.content_type), {}};
  if (text::contains_ignoring_case(head.transfer_encoding, "chunked") &&
      chunk_size(line_at(rest, 0).text))
    message.body = TRY(join_chunks(rest, input, cut_short));
  else
    message.body = rest;
  for (const auto codings : {head.transfer_encoding, head.content_encoding})
    message.body = TRY(undo_codings(codings, std::move(message.body), input, limit, cut_short));
  return message;
}

std::optional<std::size_t> size_of_http_message(std::string_view bytes) {
  const auto head = read_head(bytes);
  const auto& stated = head.content_length;
  const auto held = bytes.size() - head.size;
  std::size_t size = 0;
  const auto [end, trouble] = std::from_chars(stated.data(), stated.data() + stated.size(), size);
  if (trouble != std::errc{} || end != stated.data() + stated.size() || size > held)
    return std::nullopt;
  // Of a body that was unpacked for the archive the length is not that of what stands here.
  if (!head.content_encoding.empty() && !is_gzip(bytes.substr(head.size)) &&
      !is_zstd(bytes.substr(head.size)))
    return std::nullopt;
  return head.size + size;
}

} // namespace web
