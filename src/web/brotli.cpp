#include "web/brotli.hpp"
#include <brotli/decode.h>
#include <memory>
#include <new>

namespace web {

namespace {

class BrotliDecoder {
public:
  BrotliDecoder() : state_(BrotliDecoderCreateInstance(nullptr, nullptr, nullptr)) {
    if (!state_)
      throw std::bad_alloc();
  }

  UnpackStep step(std::string_view packed, std::span<char> room) {
    auto left = packed.size();
    auto free = room.size();
    const auto* input = reinterpret_cast<const std::uint8_t*>(packed.data());
    auto* output = reinterpret_cast<std::uint8_t*>(room.data());
    const auto result =
        BrotliDecoderDecompressStream(state_.get(), &left, &input, &free, &output, nullptr);
    UnpackStep step{packed.size() - left, room.size() - free, UnpackStep::State::unpacking};
    if (result == BROTLI_DECODER_RESULT_ERROR)
      step.state = UnpackStep::State::broken;
    else if (result == BROTLI_DECODER_RESULT_SUCCESS)
      step.state = left == 0 ? UnpackStep::State::done : UnpackStep::State::broken;
    return step;
  }

  static bool begin_next(std::string_view) { return false; }

private:
  struct Close {
    void operator()(BrotliDecoderState* state) const { BrotliDecoderDestroyInstance(state); }
  };
  std::unique_ptr<BrotliDecoderState, Close> state_;
};

} // namespace

text::Result<std::string> unbrotli(std::string_view bytes, std::string_view input,
                                   std::size_t limit, CutShort cut_short) {
  return unpack(BrotliDecoder(), {bytes, "brotli", input, limit, cut_short});
}

} // namespace web
