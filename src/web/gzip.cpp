#define ZLIB_CONST // next_in points to const
#include "web/gzip.hpp"
#include "web/inflater.hpp"
#include <algorithm>
#include <array>
#include <string>
#include <zlib.h>

namespace web {

namespace {

std::string in_words(std::size_t limit) {
  return limit >= 1U << 20U ? std::to_string(limit >> 20U) + " MiB"
                            : std::to_string(limit) + " bytes";
}

class Unpacker {
public:
  Unpacker(std::string_view format, std::string_view input, std::size_t limit, CutShort cut_short)
      : format_(format), input_(input), limit_(limit), cut_short_(cut_short) {}

  // Members follow one another only in gzip.
  text::Result<std::string> unpack(std::string_view packed, Wrapping wrapping) {
    Inflater inflater(wrapping);
    std::string unpacked;
    std::array<char, 64U << 10U> block{};
    for (;;) {
      const auto step = inflater.step(packed, block);
      packed.remove_prefix(step.used);
      if (unpacked.size() + step.made > limit_)
        return text::limit_error(std::string(input_), "unpacks to more than " + in_words(limit_));
      unpacked.append(block.data(), step.made);
      if (step.state == Inflater::State::broken)
        return text::input_error(std::string(input_), std::string(format_) + " data is broken");
      if (step.state == Inflater::State::done) {
        if (wrapping != Wrapping::gzip || !is_gzip(packed))
          return unpacked;
        inflater.restart();
      } else if (packed.empty() && step.made < block.size()) {
        if (cut_short_ == CutShort::taken)
          return unpacked;
        return text::input_error(std::string(input_), std::string(format_) + " data is cut short");
      }
    }
  }

private:
  std::string_view format_, input_;
  std::size_t limit_;
  CutShort cut_short_;
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
  return Unpacker("gzip", input, limit, cut_short).unpack(bytes, Wrapping::gzip);
}

text::Result<std::string> undeflate(std::string_view bytes, std::string_view input,
                                    std::size_t limit, CutShort cut_short) {
  return Unpacker("deflate", input, limit, cut_short)
      .unpack(bytes, has_zlib_header(bytes) ? Wrapping::zlib : Wrapping::none);
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
