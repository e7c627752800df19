// The words that stand around an outlet's name when a text credits it
// (models/outlets/credit_words.tsv).
#pragma once
#include "reading/words/phrases.hpp"
#include <vector>

namespace reading {

struct Cue {
  enum : std::uint32_t {
    article = 1U << 0U,
    noun = 1U << 1U, // "newspaper"
    adjective = 1U << 2U,
    by = 1U << 3U,
    first = 1U << 4U,
    before = 1U << 5U, // "previously"
    aux = 1U << 6U,
    verb = 1U << 7U,
    soft_verb = 1U << 8U, // "said": of an outlet's own affairs as often
    inverted = 1U << 9U,  // a verb that may stand before its outlet: "meldete dpa"
    participle = 1U << 10U,
    appeared = 1U << 11U,
    quoted = 1U << 12U,
    told = 1U << 13U,
    tell = 1U << 14U, // of languages that tell to somebody
    to = 1U << 15U,
    interview = 1U << 16U,
    with = 1U << 17U,
    according = 1U << 18U,
    after = 1U << 19U, // "zufolge"
    via = 1U << 20U,
    source = 1U << 21U, // "Source:"
    republished = 1U << 22U,
    report_noun = 1U << 23U,
    noun_after = 1U << 24U, // "a CNN report"
    poll = 1U << 25U,
    piece = 1U << 26U, // "this article"
    contributed = 1U << 27U,
    appearance = 1U << 28U,
    copyright = 1U << 29U,
    pronoun = 1U << 30U,
    new_beginning = 1U << 31U, // "CNN was first launched"
  };
};

// The cues of an article's words. A saying of several words stands at its last.
class Cues {
public:
  explicit Cues(const Words& words);

  [[nodiscard]] bool is(std::size_t word, std::uint32_t any_of) const {
    return word < flags_.size() && (flags_[word] & any_of) != 0;
  }
  [[nodiscard]] std::uint32_t at(std::size_t word) const {
    return word < flags_.size() ? flags_[word] : 0;
  }
  // How many words the saying has that ends here.
  [[nodiscard]] std::size_t length(std::size_t word) const { return lengths_[word]; }

private:
  std::vector<std::uint32_t> flags_;
  std::vector<std::uint8_t> lengths_;
};

} // namespace reading
