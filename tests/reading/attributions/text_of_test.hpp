// A text of a test as the parts of attributions ask for it.
#pragma once
#include "reading/attributions/symbols.hpp"
#include "reading/names.hpp"
#include <string>

namespace reading {

struct TextOfTest {
  explicit TextOfTest(std::string of, std::string_view language = "en")
      : text(std::move(of)), tokens(text::tokenize(text, language)), words(text, tokens),
        symbols(symbols_of(text, tokens)), mentions(find_names(words, language)) {}
  TextOfTest(const TextOfTest&) = delete;
  TextOfTest& operator=(const TextOfTest&) = delete;

  [[nodiscard]] std::string at(const news::Span& span) const {
    return text.substr(span.begin, span.end - span.begin);
  }
  [[nodiscard]] std::string at(const Stretch& stretch) const {
    return at(
        news::Span{symbols.symbols[stretch.first].begin, symbols.symbols[stretch.last - 1].end});
  }
  [[nodiscard]] Stretch all() const { return {0, symbols.symbols.size()}; }
  // The symbol that begins where these words stand first.
  [[nodiscard]] std::size_t symbol(std::string_view here) const {
    const auto byte = text.find(here);
    for (std::size_t i = 0; i < symbols.symbols.size(); ++i)
      if (symbols.symbols[i].begin == byte)
        return i;
    return symbols.symbols.size();
  }

  std::string text;
  text::Tokens tokens;
  Words words;
  Symbols symbols;
  std::vector<news::Mention> mentions;
};

} // namespace reading
