#include "reading/times/time_words.hpp"
#include "model/embedded.hpp"
#include "model/lists.hpp"
#include <array>
#include <charconv>
#include <map>
#include <string>

namespace reading {

namespace {

constexpr std::array<std::string_view, 28> meanings = {
    "none",       "weekday", "month",   "number", "few",    "unit", "ago",
    "ago_before", "day",     "night",   "last",   "next",   "this", "past",
    "recent",     "part",    "in",      "since",  "link",   "at",   "pm",
    "am",         "clock",   "ordinal", "marks",  "future", "went", "plural"};
constexpr std::array<std::string_view, 13> units = {
    "minute", "hour",   "day",    "week",   "weekend", "month", "quarter",
    "year",   "decade", "spring", "summer", "autumn",  "winter"};

struct Table {
  Phrases phrases; // number: place in `entries`
  std::vector<TimeWordAt> entries;

  void add(std::string_view phrase, unsigned meaning, int value) {
    phrases.add(phrase, static_cast<std::uint32_t>(entries.size()));
    // A word of two meanings is one entry: the first that was added, with the bits of both.
    const auto number = number_of(phrase);
    if (number == entries.size())
      entries.push_back({1U << meaning, static_cast<std::int8_t>(value), 1});
    else
      entries[number].meanings |= 1U << meaning;
  }

private:
  [[nodiscard]] std::uint32_t number_of(std::string_view phrase) const {
    const auto tokens = text::tokenize(phrase, "und");
    const Words words(phrase, tokens);
    return phrases.longest_at(words, 0).number;
  }
};

using Tables = std::map<std::string, Table, std::less<>>;

const Tables& tables() {
  static const auto read = [] {
    Tables made;
    model::for_each_line(model::embedded("models/times/words.tsv"), [&](std::string_view line) {
      auto& table = made[std::string(model::next_field(line, '\t'))];
      const auto meaning =
          std::ranges::find(meanings, model::next_field(line, '\t')) - meanings.begin();
      const auto written = model::next_field(line, '\t');
      int value = 0;
      if (std::from_chars(written.data(), written.data() + written.size(), value).ec != std::errc())
        value = static_cast<int>(std::ranges::find(units, written) - units.begin());
      while (!line.empty())
        table.add(model::next_field(line, ','), static_cast<unsigned>(meaning), value);
    });
    return made;
  }();
  return read;
}

} // namespace

TimeWords::TimeWords(const Words& words, std::string_view language) : found_(words.size()) {
  const auto table = tables().find(language.substr(0, language.find('-')));
  if (table == tables().end())
    return;
  for (std::size_t i = 0; i < words.size();) {
    const auto found = table->second.phrases.longest_at(words, i);
    if (!found) {
      ++i;
      continue;
    }
    found_[i] = table->second.entries[found.number];
    found_[i].words = static_cast<std::uint8_t>(found.words);
    i += found.words;
  }
}

} // namespace reading
