#include "engine/gz_file.hpp"
#include <array>
#include <cerrno>
#include <system_error>
#include <unistd.h>
#include <zlib.h>

namespace engine {

void GzFile::Close::operator()(gzFile_s* file) const { gzclose_r(file); }

text::Result<GzFile> GzFile::open(const std::string& path) {
  errno = 0;
  const auto file = path == "-" ? gzdopen(dup(STDIN_FILENO), "rb") : gzopen(path.c_str(), "rb");
  if (file == nullptr)
    return text::input_error(path, errno == 0 ? "cannot be opened"
                                              : std::generic_category().message(errno));
  gzbuffer(file, 128u << 10);
  return GzFile(path, file);
}

bool GzFile::read_block(std::string& bytes) {
  std::array<char, 64u << 10> block; // NOLINT(cppcoreguidelines-pro-type-member-init): filled next
  const int size = gzread(file_.get(), block.data(), block.size());
  if (size > 0)
    bytes.append(block.data(), static_cast<std::size_t>(size));
  return size > 0;
}

std::string GzFile::trouble() const {
  int code = Z_OK;
  const char* message = gzerror(file_.get(), &code);
  switch (code) {
  case Z_OK:
  case Z_STREAM_END:
    return {};
  case Z_BUF_ERROR:
    return "gzip data is cut short";
  case Z_ERRNO:
    return std::generic_category().message(errno);
  default:
    return std::string("gzip data is broken: ") + message;
  }
}

text::Result<std::string> GzFile::read_rest(std::string bytes, std::size_t limit) {
  while (read_block(bytes))
    if (bytes.size() > limit)
      return text::limit_error(path_, "larger than " + std::to_string(limit >> 20) + " MiB");
  if (auto why = trouble(); !why.empty())
    return text::input_error(path_, std::move(why));
  return bytes;
}

} // namespace engine
