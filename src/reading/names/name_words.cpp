#include "reading/names/name_words.hpp"
#include "model/embedded.hpp"
#include "model/lists.hpp"
#include <array>

namespace reading {

namespace {

constexpr std::array<std::string_view, 15> sets = {
    "given",  "title",     "role",   "organisation", "place", "place_type",         "in",
    "say",    "connector", "opener", "demonym",      "thing", "named_organisation", "starter",
    "surname"};

const Phrases& list() {
  static const auto read = [] {
    Phrases phrases;
    model::for_each_line(model::embedded("models/names/words.tsv"), [&](std::string_view line) {
      const auto set = std::ranges::find(sets, model::next_field(line, '\t')) - sets.begin();
      while (!line.empty())
        phrases.mark(model::next_field(line, ','), 1U << static_cast<unsigned>(set));
    });
    return phrases;
  }();
  return read;
}

} // namespace

NameWordsAt name_words_at(const Words& words, std::size_t at) {
  const auto found = list().longest_at(words, at);
  return found ? NameWordsAt{found.number, found.words} : NameWordsAt{};
}

std::uint32_t name_word(const Words& words, std::size_t at) {
  const auto found = list().of(words[at].hash);
  return found == Phrases::none ? 0 : found;
}

} // namespace reading
