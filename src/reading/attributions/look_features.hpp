// What a second look of the tagger sees of each word: what the first has found around it.
#pragma once
#include "reading/attributions/word_features.hpp"

namespace reading {

class LookFeatures {
public:
  // `tags`: what the first look gave to all symbols, an AttributionTag each. Both outlive it.
  LookFeatures(const WordFeatures& words, std::span<const std::uint8_t> tags);

  // Of a symbol, seen within its stretch alone.
  void of(const Stretch& stretch, std::size_t symbol, FeatureHashes& hashes) const;

private:
  struct Cue { // the nearest on one side, in the sentence or the one beyond
    static constexpr std::uint32_t nowhere = 64;
    std::uint32_t stem = 0, far = nowhere;
    std::uint32_t between = 0; // marks
    [[nodiscard]] bool found() const { return far != nowhere; }
  };
  struct Piece { // the nearest of a kind on one side, in the sentence
    static constexpr std::uint32_t nowhere = 64;
    std::uint32_t word = 1, far = nowhere; // the word at its near end
    std::uint32_t between = 0;             // marks
  };
  struct Side {
    Cue cue;
    Piece source, content;
    std::uint32_t kinds = 0; // of the three pieces nearest, gaps too; the nearest is the last digit
  };
  struct Around {
    Side left, right;
  };
  struct Kinds { // what sentences hold, by bits
    std::uint32_t before = 0, own = 0, after = 0;
    [[nodiscard]] std::uint32_t all() const { return before * 256 + own * 16 + after; }
  };

  template <class Walk> void see_cues_on(Side Around::* side, const Walk& walk);
  template <class Walk> void see_pieces_on(Side Around::* side, const Walk& walk);
  void count_stem(std::size_t symbol);
  [[nodiscard]] std::uint32_t elsewhere(std::size_t symbol) const;
  void add_pieces(std::size_t symbol, FeatureHashes& hashes) const;
  [[nodiscard]] std::uint32_t tag(const Stretch& stretch, std::size_t i,
                                  std::ptrdiff_t offset) const;
  [[nodiscard]] Kinds kinds_around(std::size_t i) const;

  const WordFeatures& words_;
  std::span<const std::uint8_t> tags_;
  using Counts = std::array<std::uint16_t, 4>; // nothing, sources, cues, contents
  std::vector<Around> around_;
  std::vector<Counts> found_;    // in each sentence
  std::vector<Counts> of_stems_; // in the text, by the stem's last bits
  std::uint32_t density_ = 0;    // of the text's cues
};

} // namespace reading
