// Which capitals of a text tell a name: not those that open a sentence or stand in a heading,
// unless the word is none that English writes small.
#pragma once
#include "reading/words/words.hpp"
#include <absl/container/flat_hash_set.h>
#include <string_view>
#include <vector>

namespace reading {

class Capitals {
public:
  // `words` outlive it.
  Capitals(const Words& words, std::string_view language);

  // Also the first word of a quotation, the first behind a dateline's dash, and all of a heading.
  [[nodiscard]] bool stands_large_anyway(std::size_t i) const {
    return in_heading_[i] || starts_sentence(i);
  }
  [[nodiscard]] bool is_in_heading(std::size_t i) const { return in_heading_[i]; }
  // Its line is written in capitals: so an acronym is not to be told from a word.
  [[nodiscard]] bool is_shouted(std::size_t i) const { return is_shouted_[i]; }
  // Somewhere the text writes it small.
  [[nodiscard]] bool is_small_here(std::uint64_t hash) const { return small_.contains(hash); }
  // Somewhere it stands with a capital that it would not have anyway.
  [[nodiscard]] bool is_large_within(std::uint64_t hash) const { return large_.contains(hash); }
  // Somewhere it stands large and without "'s".
  [[nodiscard]] bool is_large_alone(std::uint64_t hash) const { return alone_.contains(hash); }
  // A word of small letters in English, where the language is; nothing is known of others.
  [[nodiscard]] bool is_common(std::size_t i) const;
  [[nodiscard]] bool knows_common() const { return is_english_; }

private:
  [[nodiscard]] bool starts_sentence(std::size_t i) const;
  void mark_headings();

  const Words& words_;
  bool is_english_;
  std::vector<bool> in_heading_, is_shouted_;
  absl::flat_hash_set<std::uint64_t> small_, large_, alone_;
};

} // namespace reading
