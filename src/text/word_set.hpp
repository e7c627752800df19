// A fixed set of words, written as one line of text.
#pragma once
#include <algorithm>
#include <string_view>
#include <unordered_set>

namespace text {

using WordSet = std::unordered_set<std::string_view>;

// Calls `use` with each of the words, which stand one space apart.
template <class Use> void for_each_word(std::string_view list, Use use) {
  while (!list.empty()) {
    const auto end = std::min(list.find(' '), list.size());
    use(list.substr(0, end));
    list.remove_prefix(std::min(end + 1, list.size()));
  }
}

// The set points into `list`.
inline WordSet words_of(std::string_view list) {
  WordSet words;
  for_each_word(list, [&](std::string_view word) { words.insert(word); });
  return words;
}

} // namespace text
