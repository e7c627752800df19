#define ZLIB_CONST // next_in points to const
#include "web/gzip.hpp"
#include "web/inflater.hpp"
#include <zlib.h>

namespace web {

namespace {

class MemberDecoder {
public:
  explicit MemberDecoder(Wrapping wrapping) : inflater_(wrapping), wrapping_(wrapping) {}

  UnpackStep step(std::string_view packed, std::span<char> room) {
    return inflater_.step(packed, room);
  }

  // Members follow one another only in gzip.
  bool begin_next(std::string_view rest) {
    if (wrapping_ != Wrapping::gzip || !is_gzip(rest))
      return false;
    inflater_.restart();
    return true;
  }

private:
  Inflater inflater_;
  Wrapping wrapping_;
};

// RFC 1950 §2.2: method 8, and a check in the second byte.
bool has_zlib_header(std::string_view bytes) {
  return bytes.size() >= 2 && (bytes[0] & 0x0F) == 8 &&
         (static_cast<unsigned char>(bytes[0]) * 256U + static_cast<unsigned char>(bytes[1])) %
                 31U ==
             0;
}

} // namespace

bool is_gzip(std::string_view bytes) { return bytes.starts_with("\x1F\x8B"); }

text::Result<std::string> gunzip(std::string_view bytes, std::string_view input, std::size_t limit,
                                 CutShort cut_short) {
  return unpack(MemberDecoder(Wrapping::gzip), {bytes, "gzip", input, limit, cut_short});
}

text::Result<std::string> undeflate(std::string_view bytes, std::string_view input,
                                    std::size_t limit, CutShort cut_short) {
  const auto wrapping = has_zlib_header(bytes) ? Wrapping::zlib : Wrapping::none;
  return unpack(MemberDecoder(wrapping), {bytes, "deflate", input, limit, cut_short});
}

std::string gzip(std::string_view bytes) {
  z_stream stream{};
  deflateInit2(&stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, MAX_WBITS + 16, 8, Z_DEFAULT_STRATEGY);
  std::string packed(deflateBound(&stream, bytes.size()), '\0');
  stream.next_in = reinterpret_cast<const Bytef*>(bytes.data());
  stream.avail_in = static_cast<uInt>(bytes.size());
  stream.next_out = reinterpret_cast<Bytef*>(packed.data());
  stream.avail_out = static_cast<uInt>(packed.size());
  deflate(&stream, Z_FINISH);
  packed.resize(stream.total_out);
  deflateEnd(&stream);
  return packed;
}

} // namespace web
