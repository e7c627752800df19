#include "lineage/wording.hpp"
#include "text/hash.hpp"
#include <algorithm>

namespace lineage {

namespace {

void sort_once(std::vector<std::uint64_t>& values) {
  std::ranges::sort(values);
  values.erase(std::ranges::unique(values).begin(), values.end());
}

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

Material material_of(const text::Tokens& tokens) {
  Material material;
  std::uint64_t before = 0;
  for (const auto& token : tokens.tokens) {
    if (token.is_stop)
      continue;
    material.words.push_back(token.stem);
    if (before != 0)
      material.pairs.push_back(text::combine(before, token.stem));
    before = token.stem;
  }
  sort_once(material.words);
  sort_once(material.pairs);
  return material;
}

std::size_t in_common(std::span<const std::uint64_t> left, std::span<const std::uint64_t> right) {
  std::size_t common = 0;
  for (std::size_t i = 0, k = 0; i < left.size() && k < right.size();) {
    const auto l = left[i], r = right[k];
    common += l == r ? 1 : 0;
    i += l <= r ? 1 : 0;
    k += r <= l ? 1 : 0;
  }
  return common;
}

std::size_t in_common(const Material& left, const Material& right) {
  return in_common(left.words, right.words) + in_common(left.pairs, right.pairs);
}

} // namespace lineage
