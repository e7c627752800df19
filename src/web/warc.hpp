// WARC 1.0/1.1 (ISO 28500:2017) and ARC 1, plain, gzipped or in zstd frames by the record, a record
// at a time in constant memory. A revisit is named and has no payload of its own: the page is that
// of the record it refers to, which the crawler stored when it was new. Departure: lines may end in
// LF alone, as old writers made them.
#pragma once
#include "text/result.hpp"
#include "text/time.hpp"
#include <cstdint>
#include <memory>
#include <optional>
#include <string>

namespace web {

struct WarcRecord {
  std::string type; // "response", "resource", "revisit", "warcinfo", …
  std::string url;  // WARC-Target-URI, without <>
  std::optional<text::Time> date;
  std::uint64_t offset = 0; // of the record in the file, compressed bytes
  int status = 0;           // of the HTTP response; 0 where there is none
  std::string content_type; // the payload's
  std::string label;        // the field Headwater-Label, see WarcWriter
  std::string payload;      // HTTP body: chunks joined, codings undone
};

struct WarcLimits {
  std::size_t largest_payload = 16u << 20; // bytes; a larger record is an error, and is passed over
};

// Reads one file. A record that cannot be read is an Error, after which reading goes on at the next
// record that can be found; `next` gives nullopt at the end.
class WarcReader {
public:
  static text::Result<WarcReader> open(const std::string& path, WarcLimits limits = {});
  WarcReader(WarcReader&&) noexcept;
  WarcReader& operator=(WarcReader&&) noexcept;
  ~WarcReader();

  std::optional<text::Result<WarcRecord>> next();

private:
  struct State;
  explicit WarcReader(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

// WARC or ARC by the first bytes (of the unpacked file).
bool looks_like_warc(std::string_view first_bytes);

} // namespace web
