// A linear-chain conditional random field over hashed features (Lafferty et al., ICML 2001), with
// weights of one byte, that looks twice: a row of its table holds a feature's weights for both
// looks, so that what an item is made of is asked for once.
#pragma once
#include "text/result.hpp"
#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace model {

// A score that no sum of others makes good: a tag that may not follow another.
constexpr float forbidden = -1e6F;

enum class Look : std::uint8_t { first, second };

// Reads its weights where they lie: the bytes outlive it. Immutable; any number of threads.
class Chain {
public:
  static constexpr std::size_t most_tags = 8, looks = 2, most_features = 256; // of an item

  // An item's weights so far: the tags of the first look, then those of the second.
  using Sums = std::array<std::int16_t, looks * most_tags>;

  // The file: "HWCH", version, log2 of the buckets, tags (u32 each); for each look its scale (f32)
  // and transitions (f32 [tags + 1][tags], the last row from the beginning); zeros to a multiple of
  // 64 bytes; then for each bucket a row of weights (i8 [looks][most_tags]). Little-endian.
  static text::Result<Chain> load(std::string_view bytes, std::string_view input);

  [[nodiscard]] std::size_t tags() const { return tags_; }

  // `features`: hashes; at most `most_features` to an item's sums. What is fetched before is added
  // sooner.
  void fetch(std::span<const std::uint32_t> features) const;
  void add(std::span<const std::uint32_t> features, Sums& sums) const;

  // The most probable sequence of tags (Viterbi).
  [[nodiscard]] std::vector<std::uint8_t> tag(Look look, std::span<const Sums> items) const;

  // The probability of each of `tags` at its item, 0–1 (forward and backward sums).
  [[nodiscard]] std::vector<float> probabilities(Look look, std::span<const Sums> items,
                                                 std::span<const std::uint8_t> tags) const;

private:
  using Row = std::array<float, most_tags>;
  // [from][to], the last row from the beginning; tags that are not there are forbidden.
  using Moves = std::array<Row, most_tags + 1>;
  struct OfLook {
    float scale = 0;
    Moves transitions{}, odds{};      // and their exponentials
    std::array<float, 4096> powers{}; // e^(-scale * i): sums of bytes are whole numbers
  };
  [[nodiscard]] std::vector<Row> scores(Look look, std::span<const Sums> items) const;
  [[nodiscard]] std::vector<Row> odds(Look look, std::span<const Sums> items) const;

  std::string_view weights_;
  std::uint32_t mask_ = 0;
  std::size_t tags_ = 0;
  std::array<OfLook, looks> of_look_;
};

// What training leaves of one look. `weights`: [2^log2_buckets][most_tags].
struct LearntLook {
  std::vector<float> weights, transitions;
};

// What Chain::load reads; of one look, where nothing has learnt the second yet.
std::string save_chain(std::span<const LearntLook> looks, std::size_t tags, unsigned log2_buckets);

} // namespace model
