#include "lineage/wording.hpp"
#include <utility>

namespace lineage {

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
  for (auto& [span, first, last] : wording.sentences) {
    const auto marked = text::with_marks(wording.text, {span.begin, span.end});
    span = {marked.begin, marked.end};
  }
  return wording;
}

} // namespace lineage
