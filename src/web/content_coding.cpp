#include "web/content_coding.hpp"
#include "text/utf8.hpp"
#include "web/brotli.hpp"
#include "web/gzip.hpp"
#include "web/zstd.hpp"
#include <algorithm>
#include <utility>

namespace web {

namespace {

constexpr int most_codings = 4; // nobody packs a page more often

// Bombs: what is small may unpack to anything, what is large to so many times its size. Pages and
// feeds stay below 100 times; one coding of deflate can reach 1032, brotli and zstd any number.
constexpr std::size_t small = 4U << 20U;
constexpr std::size_t most_times = 400;

using Unpack = text::Result<std::string> (*)(std::string_view, std::string_view, std::size_t,
                                             CutShort);

text::Result<std::string> unpack_within_ratio(Unpack unpack, std::string_view body,
                                              std::string_view input, std::size_t limit,
                                              CutShort cut_short) {
  const auto allowed = std::min(limit, std::max(small, body.size() * most_times));
  auto unpacked = unpack(body, input, allowed, cut_short);
  if (!unpacked && unpacked.error().kind == text::ErrorKind::limit && allowed < limit)
    unpacked.error().reason =
        "unpacks to more than " + std::to_string(most_times) + " times its size";
  return unpacked;
}

// Brotli has no magic number; but what can be unpacked to its last byte is no text.
text::Result<std::string> unbrotli_unless_text(std::string body, std::string_view input,
                                               std::size_t limit, CutShort cut_short) {
  auto unpacked = unpack_within_ratio(unbrotli, body, input, limit, CutShort::refused);
  if (unpacked || unpacked.error().kind == text::ErrorKind::limit)
    return unpacked;
  if (text::is_valid_utf8(body))
    return body;
  if (cut_short == CutShort::refused)
    return unpacked;
  return unpack_within_ratio(unbrotli, body, input, limit, cut_short);
}

text::Result<std::string> undo(std::string_view coding, std::string body, std::string_view input,
                               std::size_t limit, CutShort cut_short) {
  const auto is = [&](std::string_view name) { return text::equals_ignoring_case(coding, name); };
  if (is("gzip") || is("x-gzip")) {
    if (is_gzip(body))
      return unpack_within_ratio(gunzip, body, input, limit, cut_short);
    return body;
  }
  if (is("zstd")) {
    if (is_zstd(body))
      return unpack_within_ratio(unzstd, body, input, limit, cut_short);
    return body;
  }
  if (is("br"))
    return unbrotli_unless_text(std::move(body), input, limit, cut_short);
  if (text::is_valid_utf8(body))
    return body;
  if (is("deflate"))
    return unpack_within_ratio(undeflate, body, input, limit, cut_short);
  return text::input_error(std::string(input), "the body is packed with " +
                                                   text::shorten(coding, 20) +
                                                   ", which is not read here");
}

} // namespace

text::Result<std::string> undo_codings(std::string_view codings, std::string body,
                                       std::string_view input, std::size_t limit,
                                       CutShort cut_short) {
  for (int undone = 0; !codings.empty() && !body.empty();) { // the last was put on last
    const auto comma = codings.rfind(',');
    const auto last = comma == codings.npos ? 0 : comma + 1;
    const auto coding = text::trim(codings.substr(last));
    codings = codings.substr(0, last == 0 ? 0 : last - 1);
    if (coding.empty() || text::equals_ignoring_case(coding, "identity") ||
        text::equals_ignoring_case(coding, "chunked"))
      continue;
    if (++undone > most_codings)
      return text::limit_error(std::string(input), "the body is packed more than " +
                                                       std::to_string(most_codings) + " times");
    body = TRY(undo(coding, std::move(body), input, limit, cut_short));
  }
  return body;
}

} // namespace web
