// The words of the lines that say whose text it is (models/outlets/credit_lines.tsv).
#pragma once
#include "reading/words/phrases.hpp"

namespace reading {

struct LineWord {
  enum : std::uint32_t {
    first = 1U << 0U,
    appeared = 1U << 1U,
    at = 1U << 2U,
    again = 1U << 3U, // "republished"
    from = 1U << 4U,
    piece = 1U << 5U,
    this_ = 1U << 6U,
    the = 1U << 7U, // and what else may stand before a name
    source = 1U << 8U,
    via = 1U << 9U,
    inputs = 1U << 10U,
    reporting = 1U << 11U,
    read = 1U << 12U,
    original = 1U << 13U,
    copyright = 1U << 14U,
    time = 1U << 15U, // and languages: "originally published in March"
    and_ = 1U << 16U,
    company = 1U << 17U, // ends the names of those who own outlets
    tail = 1U << 18U,    // "with AP inputs"
  };
};

// How many words the longest saying of the class has that begins here; 0: none does.
std::size_t line_words_at(const Words& words, std::size_t at, std::uint32_t any_of);

} // namespace reading
