#include "reading/attributions/closing_sources.hpp"
#include "reading/attributions/speakers.hpp"
#include "reading/words/word_list.hpp"

namespace reading {

namespace {

constexpr std::size_t longest_tail = 24; // symbols, from the comma to the sentence's end
constexpr std::size_t shortest_content = 4;
constexpr std::size_t longest_dateline = 8;

bool is_saying(const Symbol& symbol) {
  static const WordList words("said say says told tell clarify clarified added confirmed warned "
                              "stressed noted explained acknowledged reported");
  return symbol.mark == Mark::word && words.holds(symbol.word);
}

// After a dateline's dash.
std::size_t begin_of_statement(const std::vector<Symbol>& all, const Stretch& sentence) {
  bool has_bracket = false;
  for (auto i = sentence.first; i < sentence.last && i < sentence.first + longest_dateline; ++i) {
    has_bracket |= all[i].mark == Mark::bracket;
    if (all[i].mark == Mark::dash && has_bracket)
      return i + 1;
  }
  return sentence.first;
}

} // namespace

std::optional<ClosingSource> closing_source(const Symbols& symbols, const Stretch& sentence) {
  const auto& all = symbols.symbols;
  const auto begin = begin_of_statement(all, sentence);
  for (auto comma = begin + shortest_content; comma + 2 < sentence.last; ++comma) {
    if (all[comma].mark != Mark::comma || sentence.last - comma > longest_tail)
      continue;
    auto cue = comma + 1;
    bool is_unnamed = false;
    while (cue < sentence.last && all[cue].mark == Mark::word && !is_saying(all[cue]))
      is_unnamed |= names_nobody(all[cue++]);
    if (is_unnamed && cue < sentence.last && is_saying(all[cue]))
      return ClosingSource{{begin, comma}, {comma + 1, cue}, {cue, cue + 1}};
  }
  return std::nullopt;
}

} // namespace reading
