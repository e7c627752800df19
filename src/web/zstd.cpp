#include "web/zstd.hpp"
#include <new>
#include <zstd.h>

namespace web {

namespace {

constexpr int largest_window = 23; // as a power of two

} // namespace

bool is_zstd(std::string_view bytes) {
  if (bytes.size() < 4)
    return false;
  const bool is_skippable = (bytes[0] & 0xF0) == 0x50 && bytes.substr(1, 3) == "\x2A\x4D\x18";
  return is_skippable || bytes.starts_with("\x28\xB5\x2F\xFD");
}

void ZstdDecoder::Close::operator()(ZSTD_DCtx_s* context) const { ZSTD_freeDCtx(context); }

ZstdDecoder::ZstdDecoder() : context_(ZSTD_createDCtx()) {
  if (!context_)
    throw std::bad_alloc();
  ZSTD_DCtx_setParameter(context_.get(), ZSTD_d_windowLogMax, largest_window);
}

UnpackStep ZstdDecoder::step(std::string_view packed, std::span<char> room) {
  ZSTD_inBuffer input{packed.data(), packed.size(), 0};
  ZSTD_outBuffer output{room.data(), room.size(), 0};
  const auto left = ZSTD_decompressStream(context_.get(), &output, &input);
  UnpackStep step{input.pos, output.pos, UnpackStep::State::unpacking};
  if (ZSTD_isError(left) != 0)
    step.state = UnpackStep::State::broken;
  else if (left == 0)
    step.state = UnpackStep::State::done;
  return step;
}

void ZstdDecoder::restart() { ZSTD_DCtx_reset(context_.get(), ZSTD_reset_session_only); }

text::Result<std::string> unzstd(std::string_view bytes, std::string_view input, std::size_t limit,
                                 CutShort cut_short) {
  if (is_zstd(bytes) && ZSTD_getDictID_fromFrame(bytes.data(), bytes.size()) != 0)
    return text::input_error(std::string(input), "zstd data that needs a dictionary");
  return unpack(ZstdDecoder(), {bytes, "zstd", input, limit, cut_short});
}

} // namespace web
