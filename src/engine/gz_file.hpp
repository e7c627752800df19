// A file read from its start, unpacked on the way if it is gzip (zlib tells by itself).
#pragma once
#include "text/result.hpp"
#include <cstddef>
#include <memory>
#include <string>

struct gzFile_s;

namespace engine {

class GzFile {
public:
  static text::Result<GzFile> open(const std::string& path); // "-": standard input

  // Adds the next block, up to 64 KiB; false at the end or at trouble.
  bool read_block(std::string& bytes);
  // What stopped the reading, in plain words; "" at a clean end.
  [[nodiscard]] std::string trouble() const;
  // Adds all that is left. An error where it is broken, cut short, or makes `bytes` exceed `limit`.
  text::Result<std::string> read_rest(std::string bytes, std::size_t limit);

private:
  struct Close {
    void operator()(gzFile_s* file) const;
  };
  GzFile(std::string path, gzFile_s* file) : path_(std::move(path)), file_(file) {}

  std::string path_;
  std::unique_ptr<gzFile_s, Close> file_;
};

} // namespace engine
