// Two articles with the same words, or about the same event.
#pragma once
#include "news/ids.hpp"
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace news {

enum class ReuseKind : std::uint8_t { verbatim, near, reworded, partial, same_event };

std::string_view name(ReuseKind kind);
std::optional<ReuseKind> reuse_kind_named(std::string_view name);

struct Match {
  ArticleId of{}; // the earlier one
  ReuseKind kind = ReuseKind::same_event;
  float score = 0; // 0–1: of word triples in common, or the probability that it is a copy
  std::vector<std::string> evidence; // what a reader can check, the strongest first
};

// What is kept of a sentence.
struct SentencePrint {
  std::uint32_t begin = 0;      // byte in the text
  std::uint32_t plain = 0;      // hash of its words without names and numbers; 0: too few
  std::uint16_t words = 0;      // how many of Fingerprint::words are its own
  bool opens_paragraph = false; // the first of its paragraph
  bool is_quoted = false;       // it has quotation marks
  bool operator==(const SentencePrint&) const = default;
};

// What is kept of an article's words to find them again.
struct Fingerprint {
  std::uint64_t exact_high = 0, exact_low = 0; // of the normalised text
  std::vector<std::uint32_t> minhash;          // one permutation, see reuse/minhash
  std::uint32_t shingles = 0;                  // before hashing
  std::vector<std::uint32_t> paragraphs = {};  // of each paragraph and its site
  std::vector<std::uint16_t> words = {};       // content words in order, see reuse/words
  std::vector<SentencePrint> sentences = {};
};

} // namespace news
