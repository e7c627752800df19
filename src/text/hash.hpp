// XXH3 (xxHash 0.8): the same value on every machine, so that ids survive a replay.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>

namespace text {

std::uint64_t hash64(std::string_view bytes, std::uint64_t seed = 0);

struct Digest { // 128 bits
  std::uint64_t high = 0, low = 0;
  auto operator<=>(const Digest&) const = default;
};
Digest hash128(std::string_view bytes);

// Mixes a further value into a hash.
std::uint64_t combine(std::uint64_t hash, std::uint64_t value);

std::string to_hex(std::uint64_t value);                      // 16 lower-case digits
bool from_hex(std::string_view digits, std::uint64_t& value); // false unless 1–16 hex digits

} // namespace text
