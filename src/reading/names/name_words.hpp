// The words that tell people, organisations and places apart (models/names/words.tsv).
#pragma once
#include "reading/words/phrases.hpp"

namespace reading {

struct NameWord {
  enum : std::uint32_t {
    given = 1U << 0U,
    title = 1U << 1U, // stands before a person's name
    role = 1U << 2U,
    organisation = 1U << 3U,
    place = 1U << 4U,
    place_type = 1U << 5U, // "River"
    in = 1U << 6U,         // a place follows
    say = 1U << 7U,
    connector = 1U << 8U, // within a name, of small letters
    opener = 1U << 9U,    // a capital that is no name
    demonym = 1U << 10U,
    thing = 1U << 11U,              // "Cyclone": none of the three
    named_organisation = 1U << 12U, // its whole name
    starter = 1U << 13U,            // opens a sentence, not a name
    surname = 1U << 14U,
  };
};

// The sets that the longest phrase at word `at` is in, and its length.
struct NameWordsAt {
  std::uint32_t sets = 0;
  std::size_t words = 0;
};
NameWordsAt name_words_at(const Words& words, std::size_t at);

// Of word `at` alone.
std::uint32_t name_word(const Words& words, std::size_t at);

} // namespace reading
