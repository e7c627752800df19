// A linear-chain conditional random field over hashed features (Lafferty et al., ICML 2001), with
// weights of one byte.
#pragma once
#include "text/result.hpp"
#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace model {

// The features of a sequence: hashes, item after item; `ends[i]` is where those of item i end.
struct SequenceFeatures {
  std::vector<std::uint32_t> hashes;
  std::vector<std::uint32_t> ends;

  [[nodiscard]] std::size_t size() const { return ends.size(); }
  [[nodiscard]] std::span<const std::uint32_t> of(std::size_t item) const {
    const auto begin = item == 0 ? 0 : ends[item - 1];
    return {hashes.data() + begin, ends[item] - begin};
  }
  void clear() {
    hashes.clear();
    ends.clear();
  }
};

// A score that no sum of others makes good: a tag that may not follow another.
constexpr float forbidden = -1e6F;

// Reads its weights where they lie: the bytes outlive it. Immutable; any number of threads.
class Chain {
public:
  static constexpr std::size_t most_tags = 8; // weights of a feature are one row of these

  // The file: "HWCH", version, log2 of the buckets, tags (u32 each); scale (f32); transitions (f32
  // [tags + 1][tags], the last row from the beginning); then a row of `most_tags` weights (i8) for
  // each bucket. Little-endian.
  static text::Result<Chain> load(std::string_view bytes, std::string_view input);

  [[nodiscard]] std::size_t tags() const { return tags_; }

  // The most probable sequence of tags (Viterbi).
  [[nodiscard]] std::vector<std::uint8_t> tag(const SequenceFeatures& features) const;

  // The probability of each of `tags` at its item, 0–1 (forward and backward sums).
  [[nodiscard]] std::vector<float> probabilities(const SequenceFeatures& features,
                                                 std::span<const std::uint8_t> tags) const;

private:
  using Row = std::array<float, most_tags>;
  [[nodiscard]] std::vector<Row> scores(const SequenceFeatures& features) const;

  std::string_view weights_;
  std::uint32_t mask_ = 0;
  std::size_t tags_ = 0;
  float scale_ = 0;
  // [from][to], the last row from the beginning; tags that are not there are forbidden.
  std::array<Row, most_tags + 1> transitions_{}, odds_{}; // and their exponentials
};

// What Chain::load reads. `weights`: [2^log2_buckets][most_tags].
std::string save_chain(std::span<const float> weights, std::span<const float> transitions,
                       std::size_t tags, unsigned log2_buckets);

} // namespace model
