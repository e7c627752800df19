#include "reading/credits/line_words.hpp"
#include "model/embedded.hpp"
#include <array>

namespace reading {

namespace {

constexpr std::array<std::string_view, 19> classes = {
    "first",     "appeared", "at",  "again",   "from",      "piece", "this",
    "the",       "source",   "via", "inputs",  "reporting", "read",  "original",
    "copyright", "time",     "and", "company", "tail"};

const Phrases& sayings() {
  static const auto read =
      phrases_by_class(model::embedded("models/outlets/credit_lines.tsv"), classes);
  return read;
}

} // namespace

std::size_t line_words_at(const Words& words, std::size_t at, std::uint32_t any_of) {
  if (at >= words.size())
    return 0;
  const auto found = sayings().longest_at(words, at);
  if (found && (found.number & any_of) != 0)
    return found.words;
  const auto alone = sayings().of(words[at].hash);
  return alone != Phrases::none && (alone & any_of) != 0 ? 1 : 0;
}

} // namespace reading
