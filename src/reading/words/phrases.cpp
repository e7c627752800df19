#include "reading/words/phrases.hpp"
#include "model/lists.hpp"
#include "text/hash.hpp"
#include <algorithm>
#include <array>

namespace reading {

namespace {

bool joins(std::string_view gap) {
  static constexpr std::array<std::string_view, 8> joints = {"",   "-", "'",   "\xE2\x80\x99",
                                                             ". ", ".", " & ", "&"};
  return is_blank(gap) || std::ranges::find(joints, gap) != joints.end();
}

} // namespace

template <class Use> void Phrases::at_end_of(std::string_view phrase, Use use) {
  // French parts words at apostrophes, the others do not: both forms are known.
  for (const std::string_view language : {"und", "fr"}) {
    const auto tokens = text::tokenize(phrase, language).tokens;
    std::uint64_t key = 0;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
      key = i == 0 ? tokens[i].word : text::combine(key, tokens[i].word);
      auto& step = steps_[key];
      if (i + 1 < tokens.size())
        step.goes_on = true;
      else
        use(step.number);
    }
    if (phrase.find_first_of("'\xE2") == phrase.npos)
      return;
  }
}

void Phrases::add(std::string_view phrase, std::uint32_t number) {
  at_end_of(phrase, [&](std::uint32_t& here) { here = here == none ? number : here; });
}

void Phrases::mark(std::string_view phrase, std::uint32_t flags) {
  at_end_of(phrase, [&](std::uint32_t& here) { here = here == none ? flags : here | flags; });
}

Phrases::Found Phrases::longest_at(const Words& words, std::size_t at) const {
  Found found;
  auto key = words[at].hash;
  for (std::size_t i = at;;) {
    const auto step = steps_.find(key);
    if (step == steps_.end())
      return found;
    ++i;
    if (step->second.number != none)
      found = {step->second.number, i - at};
    if (!step->second.goes_on || i == words.size() || words[i - 1].is_possessive ||
        !joins(words.gap(i)))
      return found;
    key = text::combine(key, words[i].hash);
  }
}

std::uint32_t Phrases::of(std::uint64_t hash) const {
  const auto step = steps_.find(hash);
  return step == steps_.end() ? none : step->second.number;
}

Phrases phrases_by_class(std::string_view file, std::span<const std::string_view> classes) {
  Phrases phrases;
  model::for_each_line(file, [&](std::string_view line) {
    const auto name = model::next_field(line, '\t');
    const auto place = std::ranges::find(classes, name) - classes.begin();
    while (!line.empty())
      phrases.mark(model::next_field(line, ','), 1U << static_cast<unsigned>(place));
  });
  return phrases;
}

} // namespace reading
