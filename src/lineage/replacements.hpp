// Where two sentences go apart and come together again: a word for a word, between the same words.
#pragma once
#include "lineage/wording.hpp"
#include <cstdint>
#include <vector>

namespace lineage {

// Tokens [first, end) of either text that stand for each other; neither is empty.
struct Replacement {
  std::uint32_t upstream_first = 0, upstream_end = 0, copy_first = 0, copy_end = 0;
  bool held_before = false, held_behind = false; // by an equal word, not by the sentence's border
};

// Of the longest common subsequence of stems; of the first 120 words of either.
struct CommonWord {
  std::uint32_t upstream = 0, copy = 0; // tokens
};
std::vector<CommonWord> common_words(const Wording& upstream, const Sentence& of_upstream,
                                     const Wording& copy, const Sentence& of_copy);

// Between common words, and before the first and behind the last.
std::vector<Replacement> replacements(const Wording& upstream, const Sentence& of_upstream,
                                      const Wording& copy, const Sentence& of_copy);

} // namespace lineage
