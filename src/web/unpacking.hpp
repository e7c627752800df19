// What the unpackers of all formats have in common.
#pragma once
#include "text/result.hpp"
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace web {

// Whether packed bytes that end too early are an error, or what they hold is taken.
enum class CutShort : std::uint8_t { refused, taken };

struct UnpackStep {
  enum class State : std::uint8_t { unpacking, done, broken };
  std::size_t used = 0, made = 0; // bytes read of `packed` and written to `room`
  State state = State::unpacking; // with used and made both 0: more input is needed
};

struct Packed {
  std::string_view bytes;
  std::string_view format; // for errors
  std::string_view input;
  std::size_t limit = 0; // bytes, unpacked
  CutShort cut_short = CutShort::refused;
};

text::Error too_large(const Packed& packed);

// All members, one after another. A Decoder has
//   UnpackStep step(std::string_view packed, std::span<char> room);
//   bool begin_next(std::string_view rest);  // whether, behind one, another member begins
template <class Decoder> text::Result<std::string> unpack(Decoder decoder, Packed packed) {
  const auto trouble = [&](std::string_view what) {
    return text::input_error(std::string(packed.input),
                             std::string(packed.format) + " data is " + std::string(what));
  };
  std::string unpacked;
  std::array<char, 64U << 10U> room{};
  for (auto rest = packed.bytes;;) {
    const UnpackStep step = decoder.step(rest, room);
    rest.remove_prefix(step.used);
    if (unpacked.size() + step.made > packed.limit)
      return std::unexpected(too_large(packed));
    unpacked.append(room.data(), step.made);
    if (step.state == UnpackStep::State::broken)
      return trouble("broken");
    if (step.state == UnpackStep::State::done) {
      if (!decoder.begin_next(rest))
        return unpacked;
    } else if (rest.empty() && step.made < room.size()) {
      if (packed.cut_short == CutShort::taken)
        return unpacked;
      return trouble("cut short");
    }
  }
}

} // namespace web
