// Two articles laid beside each other: which sentences say the same, and do they say it in the same
// order? Independent reports of one event share names and numbers, but not their order.
#pragma once
#include "news/match.hpp"
#include "reuse/rarity.hpp"
#include <array>
#include <cstdint>
#include <span>
#include <vector>

namespace reuse {

struct AlignedSentence {
  std::uint16_t later = 0, earlier = 0; // numbers of sentences, from 0
  float similarity = 0;                 // of their words, weighed: Dice's coefficient
};

// What one of the two texts has of the other.
struct Side {
  float likeness = 0;      // mean of its sentences' best similarity, by weight
  float narrative = 0;     // the same without the quoted ones
  float aligned = 0;       // share of its weight in sentences that have a counterpart
  float traced = 0;        // the same of those that have anything like them
  float flow = 0;          // share of its sentences whose best is near that of the one before
  float margin = 0;        // mean lead of the best counterpart over the second
  float triples = 0;       // share of its word triples
  float word_for_word = 0; // share of its words in sentences that are the same but for names
                           // and numbers
  float names = 0;         // share of its names, by weight
  float numbers = 0;       // share of its numbers
  std::uint32_t sentences = 0, repeated = 0; // repeated: word for word, names and numbers too
  std::uint32_t words = 0, anchors = 0, shared_anchors = 0; // each time they stand there
};

struct Alignment {
  Side later, earlier;
  float jaccard = 0;      // of the word triples
  float order = 0;        // longest common order of the words that stand once in each, as a share
  float anchor_order = 0; // the same of names and numbers alone
  float continuity = 0;   // of those words, how many follow the one before nearly at once
  std::uint32_t once = 0, anchors_once = 0; // such words
  std::vector<AlignedSentence> sentences;   // in the order of the later text
};

// Names and numbers of a text: what all of them weigh and what those that the other text has.
struct Anchors {
  struct Sum {
    float all = 0, shared = 0;
    [[nodiscard]] float share() const { return (shared + 1) / (all + 2); }
  };
  Sum names, numbers;
  std::uint32_t count = 0, shared = 0;

  void add(Word word, float weight) {
    if (!is_anchor(word))
      return;
    is_number(word) ? numbers.all += 1 : names.all += weight;
    ++count;
  }
  void share(Word word, float weight) {
    if (!is_anchor(word))
      return;
    is_number(word) ? numbers.shared += 1 : names.shared += weight;
    ++shared;
  }
};

struct PlainSentence {
  std::uint32_t plain = 0; // as news::SentencePrint
  std::span<const Word> words;
};

// The article that arrives, opened to be compared with many.
class OpenedArticle {
public:
  OpenedArticle(const news::Fingerprint& print, const Rarity& rarity);

  [[nodiscard]] Alignment align(const news::Fingerprint& earlier) const;

private:
  friend class Aligner;

  struct Place {            // of a word
    std::uint16_t next = 0; // place of the same word, plus 1
    std::uint8_t sentence = 0;
    std::uint8_t weight = 0;
    std::uint32_t neighbours = 0;
  };

  const news::Fingerprint& print_;
  const Rarity& rarity_;
  std::vector<std::uint16_t> first_ = std::vector<std::uint16_t>(different_words); // as Place::next
  std::vector<Place> places_;
  std::vector<float> sentence_weights_;
  std::vector<PlainSentence> plain_; // by hash
  Anchors anchors_;
};

} // namespace reuse
