// Response records of WARC 1.1 (ISO 28500:2017), written one behind the other.
#pragma once
#include "text/result.hpp"
#include "text/time.hpp"
#include "web/descriptor.hpp"
#include <cstdint>
#include <string>
#include <string_view>

namespace web {

struct WarcResponse {
  std::string_view url;
  text::Time date;
  int status = 200;
  std::string_view content_type; // or ""
  std::string_view body;         // all codings undone
  std::string_view label{};      // a word of ours, as field Headwater-Label, or ""
};

// Appends to one file, each record as a gzip member of its own where the path ends in ".gz"; a new
// file begins with a warcinfo record. One writer a file. The same responses give the same bytes:
// a record's id follows from its address, date and body. What was appended is handed to the system
// before `append` returns, so a kill costs at most the record being written; it is dropped, or in
// gzip passed over by the reader, when the file is appended to again.
//
// The HTTP message is rebuilt: status, Content-Type and Content-Length, and the body as it is read,
// not as it was sent.
class WarcWriter {
public:
  // `software` names the program in the warcinfo. A file that is there is appended to if it is an
  // archive and gzipped or not as its name says; else it is an error, and left as it is.
  static text::Result<WarcWriter> open(const std::string& path, std::string_view software,
                                       text::Time now);

  // Where in the file the record begins. An error of kind store where it could not be written, the
  // file then being as long as before; of kind input where `url` is none.
  text::Result<std::uint64_t> append(const WarcResponse& response);

private:
  WarcWriter(std::string path, Descriptor file);
  text::Result<std::uint64_t> mend(std::uint64_t size);
  text::Result<std::uint64_t> write(std::string_view record);

  std::string path_;
  Descriptor file_;
  bool is_packed_;
};

} // namespace web
