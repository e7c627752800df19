#include "lineage/wording.hpp"
#include "text/hash.hpp"
#include <algorithm>
#include <utility>

namespace lineage {

namespace {

constexpr std::uint32_t most_of_foreign = 4;
constexpr double hardly_anything = 0.2;

using Placed = std::vector<std::pair<std::uint64_t, std::uint32_t>>; // value, sentence

void keep_first(Placed& placed, std::vector<std::uint64_t>& values,
                std::vector<std::uint32_t>& sentences) {
  std::ranges::sort(placed);
  for (const auto& [value, sentence] : placed)
    if (values.empty() || values.back() != value) {
      values.push_back(value);
      sentences.push_back(sentence);
    }
}

void count_missing(std::span<const std::uint64_t> has, std::span<const std::uint64_t> values,
                   std::span<const std::uint32_t> in, std::vector<std::uint32_t>& missing) {
  std::size_t k = 0;
  for (std::size_t i = 0; i < values.size(); ++i) {
    while (k < has.size() && has[k] < values[i])
      ++k;
    if (k == has.size() || has[k] != values[i])
      ++missing[in[i]];
  }
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
  Placed words, pairs;
  std::uint64_t before = 0;
  for (const auto& token : tokens.tokens) {
    material.sentences += token.starts_sentence || material.sentences == 0 ? 1 : 0;
    if (token.is_stop)
      continue;
    words.emplace_back(token.stem, material.sentences - 1);
    if (before != 0)
      pairs.emplace_back(text::combine(before, token.stem), material.sentences - 1);
    before = token.stem;
  }
  keep_first(words, material.words, material.word_in);
  keep_first(pairs, material.pairs, material.pair_in);
  return material;
}

std::uint32_t additions(const Material& earlier, const Material& later) {
  std::vector<std::uint32_t> missing(later.sentences);
  count_missing(earlier.words, later.words, later.word_in, missing);
  count_missing(earlier.pairs, later.pairs, later.pair_in, missing);
  std::uint32_t sum = 0;
  for (std::size_t i = 0; i < missing.size(); ++i)
    sum += i < later.foreign.size() && later.foreign[i] ? std::min(missing[i], most_of_foreign)
                                                        : missing[i];
  return sum;
}

void mark_foreign(Material& material, std::span<const Material* const> reports) {
  std::vector<std::uint32_t> all(material.sentences), least(material.sentences);
  count_missing({}, material.words, material.word_in, all);
  count_missing({}, material.pairs, material.pair_in, all);
  least = all;
  for (const auto* report : reports) {
    std::vector<std::uint32_t> missing(material.sentences);
    count_missing(report->words, material.words, material.word_in, missing);
    count_missing(report->pairs, material.pairs, material.pair_in, missing);
    for (std::size_t i = 0; i < missing.size(); ++i)
      least[i] = std::min(least[i], missing[i]);
  }
  material.foreign.assign(material.sentences, false);
  for (std::size_t i = 0; i < all.size(); ++i)
    material.foreign[i] = all[i] - least[i] < hardly_anything * all[i];
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
