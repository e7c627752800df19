// What the tagger of attributions sees of each word: its neighbours, its shape, quotation marks,
// and the verbs of saying around it.
#pragma once
#include "reading/attributions/feature_hashes.hpp"
#include "reading/attributions/symbols.hpp"
#include <string_view>
#include <vector>

namespace reading {

// How far one symbol stands from another, in ten steps.
std::uint32_t distance_step(std::size_t symbols);

class WordFeatures {
public:
  // `symbols`: of `text`; outlive it.
  WordFeatures(std::string_view text, const Symbols& symbols);

  // What is tagged at once: a paragraph, or what of it fits.
  [[nodiscard]] std::span<const Stretch> stretches() const { return stretches_; }

  // Of a symbol, seen within its stretch alone.
  void of(const Stretch& stretch, std::size_t symbol, FeatureHashes& hashes) const;

  struct Saying { // the nearest verb of saying on one side, in the sentence
    static constexpr std::uint32_t nowhere = 99;
    std::uint32_t stem = 0, far = nowhere;
    std::uint32_t between = 0; // marks
    [[nodiscard]] bool found() const { return far != nowhere; }
  };
  struct Seen {
    std::uint32_t word = 1, stem = 1, ending = 1, look = 1;
    std::uint32_t marks = 0; // what it adds to the marks between two others
    std::uint32_t sentence = 0;
    Saying left, right;
    bool reports = false;
  };
  struct Sentence { // what of it lies in one stretch
    std::size_t first = 0, last = 0;
    std::uint32_t holds = 0;
    bool opens = false, closes = false; // the stretch
  };

  // Outside the stretch there is one symbol, that is no word.
  [[nodiscard]] const Seen& at(const Stretch& stretch, std::size_t i, std::ptrdiff_t offset) const;
  [[nodiscard]] std::span<const Seen> seen() const { return seen_; }
  [[nodiscard]] std::span<const Sentence> sentences() const { return sentences_; }
  [[nodiscard]] const std::vector<Symbol>& symbols() const { return all_; }

private:
  void find_stretches(const Symbols& symbols);
  void see_words(std::string_view text);
  void find_sentences(const Stretch& stretch);
  void see_sayings(const Sentence& sentence);
  void add_neighbours(const Stretch& stretch, std::size_t i, FeatureHashes& hashes) const;
  void add_sayings(std::size_t i, FeatureHashes& hashes) const;
  void add_place(std::size_t i, FeatureHashes& hashes) const;

  const std::vector<Symbol>& all_;
  std::vector<Stretch> stretches_;
  std::vector<Seen> seen_;
  std::vector<Sentence> sentences_;
};

} // namespace reading
