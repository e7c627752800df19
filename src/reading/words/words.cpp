#include "reading/words/words.hpp"
#include "text/hash.hpp"
#include "text/lexicon.hpp"
#include "text/utf8.hpp"
#include <algorithm>

namespace reading {

namespace {

constexpr std::string_view straight_ending = "'s", curly_ending = "\xE2\x80\x99s";

std::size_t possessive_ending(std::string_view surface) {
  for (const auto ending : {straight_ending, curly_ending})
    if (surface.size() > ending.size() && surface.ends_with(ending))
      return ending.size();
  return 0;
}

} // namespace

Words::Words(std::string_view text, const text::Tokens& tokens) : text_(text) {
  words_.reserve(tokens.tokens.size());
  gap_begins_.reserve(tokens.tokens.size());
  for (const auto& token : tokens.tokens) {
    Word word{token.begin,           token.end,     token.word, token.shape,
              token.starts_sentence, token.is_stop, false,      false};
    const auto surface = text.substr(token.begin, token.end - token.begin);
    if (const auto ending = surface.back() == 's' ? possessive_ending(surface) : 0; ending > 0) {
      word.end -= static_cast<std::uint32_t>(ending);
      word.hash = text::hash64(text::fold_word(surface.substr(0, surface.size() - ending)));
      word.is_possessive = true;
    }
    words_.push_back(word);
    gap_begins_.push_back(token.end);
  }
  for (const auto first : tokens.paragraphs)
    words_[first].starts_paragraph = true;
}

std::size_t Words::at_byte(std::uint32_t byte) const {
  return static_cast<std::size_t>(std::ranges::lower_bound(words_, byte, {}, &Word::begin) -
                                  words_.begin());
}

bool is_blank(std::string_view gap) {
  return gap == " " ||
         (!gap.empty() && text::trim(gap).empty() && std::ranges::count(gap, '\n') <= 1);
}

} // namespace reading
