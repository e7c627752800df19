// zlib's inflate (RFC 1950–1952) as a value.
#pragma once
#include "web/unpacking.hpp"
#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string_view>

struct z_stream_s;

namespace web {

enum class Wrapping : std::uint8_t { gzip, zlib, none };

// Unpacks one member, piece by piece; `restart` makes it ready for the next one. Checks what the
// wrapping has to check (CRC-32, length, Adler-32).
class Inflater {
public:
  using State = UnpackStep::State;

  explicit Inflater(Wrapping wrapping);
  UnpackStep step(std::string_view packed, std::span<char> room);
  void restart();

private:
  struct Close {
    void operator()(z_stream_s* stream) const;
  };
  std::unique_ptr<z_stream_s, Close> stream_; // on the heap: zlib keeps its address
  int window_;
};

} // namespace web
