#include "reuse/minhash.hpp"
#include "text/hash.hpp"
#include <algorithm>
#include <limits>

namespace reuse {

std::vector<std::uint32_t> minhash(std::span<const std::uint64_t> shingles) {
  constexpr auto empty = std::numeric_limits<std::uint32_t>::max();
  if (shingles.empty())
    return {};
  std::vector<std::uint32_t> bins(signature_size, empty);
  for (const auto shingle : shingles) {
    const auto mixed = text::combine(0x6865616477617465U, shingle);
    auto& bin = bins[mixed % signature_size];
    bin =
        std::min(bin, static_cast<std::uint32_t>(std::min<std::uint64_t>(mixed >> 32U, empty - 1)));
  }
  // An empty bin borrows from a full one that a hash of (bin, attempt) names.
  const auto filled = bins;
  for (std::size_t i = 0; i < bins.size(); ++i)
    for (std::uint64_t attempt = 1; bins[i] == empty; ++attempt)
      bins[i] = filled[text::combine(i, attempt) % signature_size];
  return bins;
}

} // namespace reuse
