#include "reading/attributions/phrases.hpp"
#include "text/tokens.hpp"
#include <algorithm>
#include <utility>

namespace reading {

Phrases::Phrases(std::initializer_list<std::string_view> phrases) {
  for (const auto phrase : phrases) {
    std::vector<std::uint64_t> words;
    for (const auto& token : text::tokenize(phrase, "").tokens)
      words.push_back(token.word);
    by_first_[words.front()].push_back(std::move(words));
  }
  for (auto& [first, all] : by_first_)
    std::ranges::sort(all, std::greater{}, &std::vector<std::uint64_t>::size);
}

std::size_t Phrases::match(const std::vector<Symbol>& symbols, std::size_t at) const {
  const auto found = by_first_.find(symbols[at].word);
  if (found == by_first_.end())
    return 0;
  for (const auto& words : found->second) {
    if (words.size() > symbols.size() - at)
      continue;
    const auto here = symbols.begin() + static_cast<std::ptrdiff_t>(at);
    if (std::equal(words.begin(), words.end(), here,
                   [](std::uint64_t word, const Symbol& symbol) { return word == symbol.word; }))
      return words.size();
  }
  return 0;
}

} // namespace reading
