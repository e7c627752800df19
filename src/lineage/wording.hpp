// An article's words as lineage compares them: sentences, and a set that survives light rewording.
#pragma once
#include "news/article.hpp"
#include "text/tokens.hpp"
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace lineage {

struct Sentence {
  news::Span span;                  // of the text
  std::uint32_t first = 0, end = 0; // tokens
};

struct Wording {
  std::string text, language;
  text::Tokens tokens;
  std::vector<Sentence> sentences;

  [[nodiscard]] std::span<const text::Token> words_of(const Sentence& sentence) const {
    return std::span(tokens.tokens).subspan(sentence.first, sentence.end - sentence.first);
  }
  [[nodiscard]] std::string_view surface(const text::Token& token) const {
    return std::string_view(text).substr(token.begin, token.end - token.begin);
  }
};

Wording wording_of(std::string text, std::string_view language);

} // namespace lineage
