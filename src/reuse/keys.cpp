#include "reuse/keys.hpp"
#include "reuse/fingerprint.hpp"
#include "reuse/minhash.hpp"
#include "reuse/words.hpp"
#include "text/hash.hpp"
#include <algorithm>
#include <span>

namespace reuse {

namespace {

static_assert(bands * rows == signature_size);

enum class KeyKind : std::uint8_t { band, anchors, words };

std::uint64_t key_of(KeyKind kind, std::uint64_t value) {
  return text::combine(static_cast<std::uint64_t>(kind), value);
}

void add_bands(std::vector<std::uint32_t>& keys, const std::vector<std::uint32_t>& signature) {
  if (signature.size() != signature_size)
    return;
  for (std::size_t band = 0; band < bands; ++band) {
    std::uint64_t key = band;
    for (std::size_t row = 0; row < rows; ++row)
      key = text::combine(key, signature[band * rows + row]);
    keys.push_back(static_cast<std::uint32_t>(key_of(KeyKind::band, key) >> 32U));
  }
}

// Each word with the next one and the one after it, whichever comes first: active and passive.
void add_pairs(std::vector<std::uint32_t>& keys, KeyKind kind, std::span<const Word> words,
               std::size_t most) {
  std::vector<std::uint32_t> pairs;
  pairs.reserve(2 * words.size());
  for (std::size_t i = 0; i < words.size(); ++i)
    for (std::size_t k = i + 1; k < std::min(i + 3, words.size()); ++k) {
      const auto one = identity(words[i]), other = identity(words[k]);
      const std::uint64_t low = std::min(one, other), high = std::max(one, other);
      if (low != high)
        pairs.push_back(static_cast<std::uint32_t>(key_of(kind, low << 16U | high) >> 32U));
    }
  // A pair that stands there often is seldom among so many more than are kept.
  if (pairs.size() > 4 * most) {
    std::ranges::nth_element(pairs, pairs.begin() + static_cast<std::ptrdiff_t>(4 * most));
    pairs.resize(4 * most);
  }
  std::ranges::sort(pairs);
  pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
  pairs.resize(std::min(pairs.size(), most));
  keys.insert(keys.end(), pairs.begin(), pairs.end());
}

} // namespace

std::vector<std::uint32_t> keys_of(const news::Fingerprint& print) {
  std::vector<std::uint32_t> keys;
  if (print.words.size() < fewest_words)
    return keys;
  keys.reserve(most_keys);
  add_bands(keys, print.minhash);
  std::vector<Word> anchors;
  std::ranges::copy_if(print.words, std::back_inserter(anchors), is_anchor);
  add_pairs(keys, KeyKind::anchors, anchors, most_anchor_pairs);
  add_pairs(keys, KeyKind::words, print.words, most_word_pairs);
  return keys;
}

} // namespace reuse
