#include "text/hash.hpp"
#include <charconv>
#include <xxhash.h>

namespace text {

std::uint64_t hash64(std::string_view bytes, std::uint64_t seed) {
  return XXH3_64bits_withSeed(bytes.data(), bytes.size(), seed);
}

Digest hash128(std::string_view bytes) {
  const auto digest = XXH3_128bits(bytes.data(), bytes.size());
  return {digest.high64, digest.low64};
}

// The finaliser of splitmix64 (Steele, Lea, Flood, OOPSLA 2014).
std::uint64_t combine(std::uint64_t hash, std::uint64_t value) {
  std::uint64_t mixed = hash + 0x9E3779B97F4A7C15U + value;
  mixed = (mixed ^ (mixed >> 30U)) * 0xBF58476D1CE4E5B9U;
  mixed = (mixed ^ (mixed >> 27U)) * 0x94D049BB133111EBU;
  return mixed ^ (mixed >> 31U);
}

std::string to_hex(std::uint64_t value) {
  std::string digits(16, '0');
  for (auto digit = digits.rbegin(); digit != digits.rend(); ++digit, value >>= 4U)
    *digit = "0123456789abcdef"[value & 15U];
  return digits;
}

bool from_hex(std::string_view digits, std::uint64_t& value) {
  if (digits.empty() || digits.size() > 16)
    return false;
  const auto* end = digits.data() + digits.size();
  const auto [stopped, trouble] = std::from_chars(digits.data(), end, value, 16);
  return trouble == std::errc() && stopped == end;
}

} // namespace text
