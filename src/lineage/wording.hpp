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

// What a text is made of: its content words (as stems), each two of them in a row in a sentence,
// and where sentences meet, by which their order and their loss are inherited; as hashes, sorted,
// each once.
struct Material {
  std::vector<std::uint64_t> words, pairs;
  std::vector<std::uint64_t> joints; // the last word of a sentence and the first of the next
  std::vector<std::uint32_t> word_in, pair_in, joint_in; // the first sentence that each stands in
  std::uint32_t sentences = 0;
  [[nodiscard]] std::size_t size() const { return words.size() + pairs.size(); }
};

Material material_of(const text::Tokens& tokens);

// How many of the sorted values stand in both.
std::size_t in_common(std::span<const std::uint64_t> left, std::span<const std::uint64_t> right);

} // namespace lineage
