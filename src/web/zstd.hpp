// Zstandard frames (RFC 8878), through Facebook's decoder.
#pragma once
#include "web/unpacking.hpp"
#include <memory>

struct ZSTD_DCtx_s;

namespace web {

bool is_zstd(std::string_view bytes); // by a frame's magic number, or a skippable one's

// Unpacks one frame, piece by piece, as Inflater does a member. Frames that ask for a window of
// more than 8 MiB (RFC 9659 §3), or for a dictionary, are broken.
class ZstdDecoder {
public:
  ZstdDecoder();
  UnpackStep step(std::string_view packed, std::span<char> room);
  void restart();
  static bool begin_next(std::string_view rest) { return is_zstd(rest); }

private:
  struct Close {
    void operator()(ZSTD_DCtx_s* context) const;
  };
  std::unique_ptr<ZSTD_DCtx_s, Close> context_;
};

// All frames, as gunzip has members.
text::Result<std::string> unzstd(std::string_view bytes, std::string_view input, std::size_t limit,
                                 CutShort cut_short = CutShort::refused);

} // namespace web
