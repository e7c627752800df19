#include "reading/names/capitals.hpp"
#include "reading/names/small_words.hpp"
#include "text/hash.hpp"
#include "text/lexicon.hpp"
#include <algorithm>

namespace reading {

namespace {

constexpr std::size_t longest_heading = 20; // words

bool ends_like_a_sentence(std::string_view rest) {
  return rest.starts_with(".") || rest.starts_with("!") || rest.starts_with("?") ||
         rest.starts_with("\"") || rest.starts_with(",") || rest.starts_with("”") ||
         rest.starts_with("…");
}

bool is_shouting(const Words& words, std::size_t first, std::size_t end) {
  constexpr std::size_t least = 4; // words: fewer may be acronyms
  if (end - first < least)
    return false;
  for (auto i = first; i < end; ++i)
    if (words[i].shape == text::TokenShape::lower ||
        words[i].shape == text::TokenShape::capitalised)
      return false;
  return true;
}

// "Our Services", "Contents": all words large but those that never are, and no sentence's end.
bool is_heading(const Words& words, std::size_t first, std::size_t end) {
  if (end - first > longest_heading || ends_like_a_sentence(words.rest(end - 1)))
    return false;
  for (auto i = first; i < end; ++i)
    if (words[i].shape == text::TokenShape::lower && !words[i].is_stop)
      return false;
  return true;
}

} // namespace

Capitals::Capitals(const Words& words, std::string_view language)
    : words_(words), is_english_(language == "en"), in_heading_(words.size()),
      is_shouted_(words.size()) {
  if (is_english_)
    mark_headings();
  for (std::size_t i = 0; i < words.size(); ++i) {
    const auto& word = words[i];
    if (word.shape == text::TokenShape::lower)
      small_.insert(word.hash);
    if (!word.is_capital() || word.is_stop)
      continue;
    if (!stands_large_anyway(i))
      large_.insert(word.hash);
    if (!word.is_possessive)
      alone_.insert(word.hash);
  }
}

void Capitals::mark_headings() {
  for (std::size_t first = 0; first < words_.size();) {
    auto end = first + 1;
    while (end < words_.size() && !words_[end].starts_paragraph)
      ++end;
    const bool is_shouted = is_shouting(words_, first, end);
    const bool is_heading_here = is_shouted || is_heading(words_, first, end);
    for (auto i = first; i < end; ++i)
      in_heading_[i] = is_heading_here, is_shouted_[i] = is_shouted;
    first = end;
  }
}

bool Capitals::starts_sentence(std::size_t i) const {
  if (words_[i].starts_sentence)
    return true;
  const auto gap = words_.gap(i);
  return gap.size() > 1 &&
         (gap.find_first_of("\":") != gap.npos || gap.find("“") != gap.npos ||
          gap.find("„") != gap.npos || gap.find("«") != gap.npos || gap.find(") ") != gap.npos);
}

bool Capitals::is_common(std::size_t i) const {
  if (!is_english_)
    return false;
  if (is_written_small(words_[i].hash))
    return true;
  const auto surface = words_.surface(i);
  if (surface.ends_with("ing") || surface.ends_with("ed") || surface.ends_with("ly"))
    return true;
  return surface.size() > 4 && surface.ends_with("s") &&
         is_written_small(text::hash64(text::fold_word(surface.substr(0, surface.size() - 1))));
}

} // namespace reading
