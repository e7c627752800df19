// The terms of the articles remembered, and how much each tells.
#pragma once
#include "news/story.hpp"
#include <absl/container/flat_hash_map.h>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace story {

// Names and numbers are alphabets of their own; title and text share one.
enum class Alphabet : std::uint8_t { words, names, numbers };
std::uint64_t key_of(Alphabet alphabet, std::uint64_t term);

// A term that no article holds any more gives its place to another.
//
// What a term tells is the logarithm of how few *stories* hold it, not articles: however many
// report one event, its words stay telling. So that the first article of all is compared with
// sense, every term is believed to stand in some stories already: as in `background_stories` of
// news at large (models/stories/card.md).
class Vocabulary {
public:
  static constexpr std::uint32_t unknown = 0xFFFFFFFF;

  Vocabulary() = default;
  // A room beside: empty, and what a term tells there is what it tells in `elder`, which must
  // outlive it.
  explicit Vocabulary(const Vocabulary* elder) : elder_(elder) {}

  [[nodiscard]] std::uint32_t find(std::uint64_t key) const;
  std::uint32_t hold(std::uint64_t key); // by one article more
  void release(std::uint32_t term);      // by one article
  [[nodiscard]] std::uint64_t key(std::uint32_t term) const { return terms_[term].key; }

  // By one story more, or fewer.
  void tell(std::uint32_t term);
  void hush(std::uint32_t term);

  // Articles that hold the term, by number, ascending; forgotten ones may stand in front.
  [[nodiscard]] std::span<const std::uint32_t> postings(std::uint32_t term) const {
    return terms_[term].postings;
  }
  void prefetch(std::uint32_t term) const { __builtin_prefetch(&terms_[term]); }
  // `first`: of the articles not forgotten.
  void post(std::uint32_t term, std::uint32_t article, std::uint32_t first);

  // `log_stories`: log_of(all stories).
  [[nodiscard]] float idf(std::uint32_t term, float log_stories) const {
    const auto idf = log_stories - log_held_[term];
    return idf > 0 ? idf : 0;
  }
  // Of any term, held or not.
  [[nodiscard]] float idf_of_key(std::uint64_t key, float log_stories) const;
  [[nodiscard]] static float log_of(std::size_t stories);

private:
  struct Known {
    std::uint64_t key = 0;
    float background = 0; // stories that are believed to hold it anyway
    std::uint32_t articles = 0, stories = 0;
    std::vector<std::uint32_t> postings;
  };
  void weigh(std::uint32_t term);
  [[nodiscard]] float believed(std::uint64_t key) const; // stories that hold it already

  const Vocabulary* elder_ = nullptr;
  absl::flat_hash_map<std::uint64_t, std::uint32_t> places_;
  std::vector<Known> terms_;
  std::vector<float> log_held_; // by term; by itself, as it is read millions of times a second
  std::vector<std::uint32_t> free_;
};

} // namespace story
