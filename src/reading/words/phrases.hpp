// Names and sayings of one word or more, each with a number; found by the hashes of their words.
#pragma once
#include "reading/words/words.hpp"
#include <absl/container/flat_hash_map.h>
#include <algorithm>
#include <cstdint>
#include <span>
#include <string_view>

namespace reading {

class Phrases {
public:
  static constexpr std::uint32_t none = ~0U;

  // Blind to case. A phrase that is there keeps the number that it had first.
  void add(std::string_view phrase, std::uint32_t number);
  // The number is a set of flags: those of a phrase that is there come together.
  void mark(std::string_view phrase, std::uint32_t flags);

  struct Found {
    std::uint32_t number = none;
    std::size_t words = 0;
    explicit operator bool() const { return words > 0; }
  };
  // The longest that begins with word `at`. Its words stand apart by a blank, a hyphen, an
  // apostrophe, a full stop or an ampersand, or by nothing.
  [[nodiscard]] Found longest_at(const Words& words, std::size_t at) const;
  // Of a single word.
  [[nodiscard]] std::uint32_t of(std::uint64_t hash) const;

private:
  struct Step {
    std::uint32_t number = none;
    bool goes_on = false;
  };
  template <class Use> void at_end_of(std::string_view phrase, Use use);

  absl::flat_hash_map<std::uint64_t, Step> steps_; // by the hashes of the words so far
};

// Of a list whose lines are a class, a tab and phrases between commas: each phrase with the flags
// of its classes, by their places in `classes`.
Phrases phrases_by_class(std::string_view file, std::span<const std::string_view> classes);

} // namespace reading
