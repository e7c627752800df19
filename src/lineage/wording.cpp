#include "lineage/wording.hpp"
#include <utility>

namespace lineage {

namespace {

// A sentence ends behind its full stop and closing marks, not behind its last word.
std::uint32_t with_closing_marks(std::string_view text, std::uint32_t end) {
  for (bool found = true; found;) {
    found = false;
    for (const std::string_view mark : {".", "!", "?", "…", "”", "\"", "“", "»", ")", "’", "。"})
      if (text.substr(end).starts_with(mark)) {
        end += static_cast<std::uint32_t>(mark.size());
        found = true;
      }
  }
  return end;
}

} // namespace

Wording wording_of(std::string text, std::string_view language) {
  Wording wording;
  wording.text = std::move(text);
  wording.language = language;
  wording.tokens = text::tokenize(wording.text, language);
  const auto& tokens = wording.tokens.tokens;
  for (std::uint32_t i = 0; i < tokens.size(); ++i) {
    if (i == 0 || tokens[i].starts_sentence)
      wording.sentences.push_back({{tokens[i].begin, tokens[i].end}, i, i + 1});
    wording.sentences.back().end = i + 1;
    wording.sentences.back().span.end = tokens[i].end;
  }
  for (auto& sentence : wording.sentences)
    sentence.span.end = with_closing_marks(wording.text, sentence.span.end);
  return wording;
}

} // namespace lineage
