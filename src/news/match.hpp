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
  float score = 0; // share of words in common, 0–1
  std::vector<std::string> evidence;
};

// What is kept of an article's words to find them again.
struct Fingerprint {
  std::uint64_t exact_high = 0, exact_low = 0; // of the normalised text
  std::vector<std::uint32_t> minhash;          // one permutation, see reuse/minhash
  std::uint32_t shingles = 0;                  // distinct, before hashing
  std::vector<std::uint32_t> paragraphs;       // of each paragraph and its site
};

} // namespace news
