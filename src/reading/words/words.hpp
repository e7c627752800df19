// An article's words as names, credits and times are found in them: without their possessive
// endings, with what stands between.
#pragma once
#include "news/article.hpp"
#include "text/tokens.hpp"
#include <string_view>
#include <vector>

namespace reading {

struct Word {
  std::uint32_t begin = 0, end = 0; // bytes in the text; "Russia" of "Russia's"
  std::uint64_t hash = 0;           // of the case-folded word
  text::TokenShape shape = text::TokenShape::other;
  bool starts_sentence = false;
  bool is_stop = false;
  bool is_possessive = false;
  bool starts_paragraph = false;

  [[nodiscard]] bool is_capital() const {
    return shape == text::TokenShape::capitalised || shape == text::TokenShape::upper;
  }
};

class Words {
public:
  // Both outlive it. `tokens`: of `text`.
  Words(std::string_view text, const text::Tokens& tokens);

  [[nodiscard]] std::string_view text() const { return text_; }
  [[nodiscard]] std::size_t size() const { return words_.size(); }
  [[nodiscard]] const Word& operator[](std::size_t i) const { return words_[i]; }
  [[nodiscard]] std::string_view surface(std::size_t i) const {
    return text_.substr(words_[i].begin, words_[i].end - words_[i].begin);
  }
  // What stands before word i, since the one before it; possessive endings left out.
  [[nodiscard]] std::string_view gap(std::size_t i) const {
    const auto from = i == 0 ? 0 : gap_begins_[i - 1];
    return text_.substr(from, words_[i].begin - from);
  }
  // What stands behind the last of them, in the same paragraph or beyond.
  [[nodiscard]] std::string_view rest(std::size_t i) const { return text_.substr(gap_begins_[i]); }

  // The words [first, last) as the text has them.
  [[nodiscard]] news::Span span(std::size_t first, std::size_t last) const {
    return {words_[first].begin, words_[last - 1].end};
  }
  // Index of the first word at or behind the byte.
  [[nodiscard]] std::size_t at_byte(std::uint32_t byte) const;

private:
  std::string_view text_;
  std::vector<Word> words_;
  std::vector<std::uint32_t> gap_begins_; // where each token ended, ending and all
};

// White space of any width, a line end at most, and nothing else.
bool is_blank(std::string_view gap);

} // namespace reading
