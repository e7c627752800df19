// The words of a text that name something, and which of them may stand for each other.
#pragma once
#include "lineage/wording.hpp"
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>

namespace lineage {

// By their capitals. In German, where every noun has one, and in scripts without capitals, none is
// known to be a name, only to be misspelt.
class ProperNames {
public:
  explicit ProperNames(const Wording& wording);

  [[nodiscard]] bool names(std::uint32_t token) const; // it begins with a capital that means it
  [[nodiscard]] bool has(std::uint64_t word) const { return words_.contains(word); }
  // All capitals of its language mean names.
  [[nodiscard]] bool capitals_tell() const { return capitals_tell_; }

  // The run of names that a token stands in, [first, end).
  struct Run {
    std::uint32_t first = 0, end = 0;
  };
  [[nodiscard]] Run run_of(std::uint32_t token) const;

  // The one name of tokens [first, end), of one word to six; none where there are others, or other
  // words of weight.
  [[nodiscard]] std::optional<Run> only_one(std::uint32_t first, std::uint32_t end) const;
  // The one name of a sentence that the other text never has.
  [[nodiscard]] std::optional<std::uint32_t> only_one_without(const ProperNames& others,
                                                              const Sentence& sentence) const;

private:
  [[nodiscard]] bool is_title_at(std::uint32_t token) const;

  const Wording& wording_;
  bool capitals_tell_;
  std::unordered_set<std::uint64_t> words_;  // all of the text
  std::unordered_set<std::uint64_t> inside_; // capitalised within a sentence
};

// Folded, without the marks of letters and the possessive: "Orbán's" is "orban".
std::string spelling_of(std::string_view word);

// "Moscow" and "Russia" name one government, "Russian" its people; "Orban" is Orbán.
bool stand_for_each_other(std::string_view left, std::string_view right);

// Titles, with all that somebody may be by office, and weekdays are capitalised and name nobody.
bool is_title(std::string_view folded_word);
bool is_day_or_month(std::string_view folded_word);

} // namespace lineage
