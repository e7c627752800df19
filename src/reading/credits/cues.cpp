#include "reading/credits/cues.hpp"
#include "model/embedded.hpp"
#include <array>

namespace reading {

namespace {

constexpr std::array<std::string_view, 32> classes = {
    "article",    "noun",         "adjective", "by",          "first",       "before",
    "aux",        "verb",         "soft_verb", "inverted",    "participle",  "appeared",
    "quoted",     "told",         "tell",      "to",          "interview",   "with",
    "according",  "after",        "via",       "source",      "republished", "report_noun",
    "noun_after", "poll",         "piece",     "contributed", "appearance",  "copyright",
    "pronoun",    "new_beginning"};

const Phrases& sayings() {
  static const auto read =
      phrases_by_class(model::embedded("models/outlets/credit_words.tsv"), classes);
  return read;
}

} // namespace

Cues::Cues(const Words& words) : flags_(words.size()), lengths_(words.size(), 1) {
  for (std::size_t i = 0; i < words.size();) {
    const auto found = sayings().longest_at(words, i);
    if (!found) {
      ++i;
      continue;
    }
    flags_[i + found.words - 1] = found.number;
    lengths_[i + found.words - 1] = static_cast<std::uint8_t>(found.words);
    i += found.words;
  }
}

} // namespace reading
