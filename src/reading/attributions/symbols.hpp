// A text as its words and the marks between them, in order, and which of them stand in quotation
// marks.
#pragma once
#include "news/reading.hpp"
#include "text/tokens.hpp"
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace reading {

enum class Mark : std::uint8_t {
  word,
  opening, // quotation mark
  closing,
  comma,
  stop, // . ! ? …
  colon,
  dash,
  bracket,
  other
};

struct Symbol {
  std::uint32_t begin = 0, end = 0; // bytes in the text
  std::uint64_t word = 0, stem = 0; // of a mark: the same, by kind
  std::uint32_t sentence = 0;       // number
  Mark mark = Mark::word;
  text::TokenShape shape = text::TokenShape::other;
  bool is_stop = false;   // a function word
  bool is_quoted = false; // within quotation marks; the marks themselves are
};

struct Symbols {
  std::vector<Symbol> symbols;
  std::vector<std::uint32_t> paragraphs; // index of each paragraph's first symbol; ascending
};

struct Stretch {
  std::size_t first = 0, last = 0; // symbols, half open
};

// `tokens`: of `text`.
Symbols symbols_of(std::string_view text, const text::Tokens& tokens);

// The first symbol that begins at `byte` or behind it.
std::size_t symbol_at(const Symbols& symbols, std::uint32_t byte);
// Of a stretch that is not empty.
news::Span span_of(const Symbols& symbols, const Stretch& stretch);

} // namespace reading
