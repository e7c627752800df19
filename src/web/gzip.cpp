#include "web/gzip.hpp"
#include <algorithm>
#include <array>
#include <zlib.h>

namespace web {

namespace {

constexpr int gzip_window = 15 + 16; // zlib's way of saying: a gzip header, and nothing else

class Inflater {
public:
  Inflater() { ready_ = inflateInit2(&stream_, gzip_window) == Z_OK; }
  ~Inflater() { inflateEnd(&stream_); }
  Inflater(const Inflater&) = delete;
  Inflater& operator=(const Inflater&) = delete;

  z_stream* operator->() { return &stream_; }
  int step() { return ready_ ? inflate(&stream_, Z_NO_FLUSH) : Z_MEM_ERROR; }
  void begin_member() { inflateReset2(&stream_, gzip_window); }

private:
  z_stream stream_{};
  bool ready_ = false;
};

} // namespace

bool is_gzip(std::string_view bytes) { return bytes.starts_with("\x1F\x8B"); }

text::Result<std::string> gunzip(std::string_view bytes, std::string_view input, std::size_t limit) {
  Inflater inflater;
  std::string unpacked;
  std::array<char, 64u << 10> block; // NOLINT(cppcoreguidelines-pro-type-member-init): zlib fills it
  inflater->next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
  inflater->avail_in = static_cast<uInt>(std::min<std::size_t>(bytes.size(), 1U << 30U));
  for (;;) {
    inflater->next_out = reinterpret_cast<Bytef*>(block.data());
    inflater->avail_out = block.size();
    const int code = inflater.step();
    unpacked.append(block.data(), block.size() - inflater->avail_out);
    if (unpacked.size() > limit)
      return text::limit_error(std::string(input), "unpacks to more than " + std::to_string(limit >> 20U) + " MiB");
    if (code == Z_STREAM_END) {
      // What follows the last member, if it is none, is padding (RFC 1952 §2.2).
      if (!is_gzip({reinterpret_cast<const char*>(inflater->next_in), inflater->avail_in}))
        return unpacked;
      inflater.begin_member();
    } else if (code == Z_BUF_ERROR || (code == Z_OK && inflater->avail_in == 0 && inflater->avail_out != 0)) {
      return text::input_error(std::string(input), "gzip data is cut short");
    } else if (code != Z_OK) {
      return text::input_error(std::string(input), "gzip data is broken");
    }
  }
}

std::string gzip(std::string_view bytes) {
  z_stream stream{};
  deflateInit2(&stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, gzip_window, 8, Z_DEFAULT_STRATEGY);
  std::string packed(deflateBound(&stream, bytes.size()), '\0');
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
  stream.avail_in = static_cast<uInt>(bytes.size());
  stream.next_out = reinterpret_cast<Bytef*>(packed.data());
  stream.avail_out = static_cast<uInt>(packed.size());
  deflate(&stream, Z_FINISH);
  packed.resize(stream.total_out);
  deflateEnd(&stream);
  return packed;
}

} // namespace web
