#include "reading/names/small_words.hpp"
#include "model/embedded.hpp"

namespace reading {

namespace {

constexpr std::uint64_t bits = 1U << 19U;

} // namespace

bool is_written_small(std::uint64_t word) {
  static const auto file = model::embedded("models/names/small.words");
  const auto bit = word % bits;
  return bit / 8 < file.size() &&
         ((static_cast<unsigned char>(file[bit / 8]) >> (bit % 8)) & 1) != 0;
}

std::string save_small_words(std::span<const std::uint64_t> words) {
  std::string bytes(bits / 8, '\0');
  for (const auto word : words) {
    auto& byte = bytes[word % bits / 8];
    byte = static_cast<char>(static_cast<unsigned char>(byte) | (1U << (word % 8)));
  }
  return bytes;
}

} // namespace reading
