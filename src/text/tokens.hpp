// Words and sentences of a text, found once and read by every later stage (UAX #29 through ICU
// where the script has no spaces; a fast path of our own for the others).
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace text {

enum class TokenShape : std::uint8_t { lower, capitalised, upper, number, other };

struct Token {
  std::uint32_t begin = 0, end = 0; // bytes in the text
  std::uint64_t word = 0;           // hash of the case-folded surface
  std::uint64_t stem = 0;           // hash of its Snowball stem in the text's language
  TokenShape shape = TokenShape::other;
  bool starts_sentence = false;
  bool is_stop = false; // a function word of the language
};

struct Tokens {
  std::vector<Token> tokens;
  std::vector<std::uint32_t> paragraphs; // index of each paragraph's first token; ascending
};

enum class Paragraphs : std::uint8_t {
  by_blank_line,
  by_line_end, // also, where it is no wrap: see LineEnds
};

// `text`: valid UTF-8. `language`: BCP 47; unknown ones go unstemmed.
Tokens tokenize(std::string_view text, std::string_view language,
                Paragraphs apart = Paragraphs::by_blank_line);

// The same stem hash that tokenize gives, for a word on its own (a query's).
std::uint64_t stem_hash(std::string_view word, std::string_view language);

// Byte ranges [begin, end) of the sentences, in order, white space around them left out.
struct SentenceSpan {
  std::uint32_t begin = 0, end = 0;
};
std::vector<SentenceSpan> split_sentences(std::string_view text);

// The sentence that reaches from its first to its last word, with the marks that open and end it.
SentenceSpan with_marks(std::string_view text, SentenceSpan words);

} // namespace text
