#include "story/background.hpp"
#include "model/embedded.hpp"
#include <absl/container/flat_hash_map.h>
#include <cmath>
#include <cstring>
#include <stdexcept>
#include <string>
#include <string_view>

namespace story {

namespace {

constexpr const char* path = "models/stories/words.shares";

using Shares = absl::flat_hash_map<std::uint32_t, float>;

// Of each word the lower half of its stem's hash (u32, little-endian) and a byte: minus 16 times
// the binary logarithm of its share.
Shares load() {
  constexpr std::size_t row = 5;
  const auto bytes = model::embedded(path);
  if (bytes.empty() || bytes.size() % row != 0)
    throw std::runtime_error(std::string(path) + " is not what was trained");
  Shares shares;
  shares.reserve(bytes.size() / row);
  for (std::size_t at = 0; at < bytes.size(); at += row) {
    std::uint32_t stem = 0;
    std::memcpy(&stem, bytes.data() + at, sizeof stem);
    shares.emplace(stem,
                   std::exp2(-static_cast<float>(static_cast<unsigned char>(bytes[at + 4])) / 16));
  }
  return shares;
}

} // namespace

float background_share(std::uint64_t stem) {
  static const auto shares = load();
  const auto found = shares.find(static_cast<std::uint32_t>(stem));
  return found == shares.end() ? 0 : found->second;
}

} // namespace story
