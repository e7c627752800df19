#include "lineage/wording.hpp"
#include "text/hash.hpp"
#include <algorithm>
#include <array>
#include <numeric>
#include <utility>

namespace lineage {

namespace {

using Placed = std::vector<std::pair<std::uint64_t, std::uint32_t>>; // value, sentence

// The values are hashes, so their first bits deal them out evenly.
Placed sorted(const Placed& placed) {
  constexpr unsigned first_bits = 8;
  const auto hand_of = [](std::uint64_t value) { return value >> (64U - first_bits); };
  std::array<std::size_t, (1U << first_bits) + 1> ends{};
  for (const auto& [value, sentence] : placed)
    ++ends[hand_of(value) + 1];
  std::partial_sum(ends.begin(), ends.end(), ends.begin());
  auto next = ends;
  Placed dealt(placed.size());
  for (const auto& each : placed)
    dealt[next[hand_of(each.first)]++] = each;
  for (std::size_t hand = 0; hand + 1 < ends.size(); ++hand)
    std::ranges::sort(std::span(dealt).subspan(ends[hand], ends[hand + 1] - ends[hand]));
  return dealt;
}

void keep_first(const Placed& placed, std::vector<std::uint64_t>& values,
                std::vector<std::uint32_t>& sentences) {
  values.reserve(placed.size());
  sentences.reserve(placed.size());
  for (const auto& [value, sentence] : sorted(placed))
    if (values.empty() || values.back() != value) {
      values.push_back(value);
      sentences.push_back(sentence);
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
  Placed words, pairs, joints;
  std::uint64_t before = 0, last = 0;
  for (const auto& token : tokens.tokens) {
    if (token.starts_sentence || material.sentences == 0) {
      ++material.sentences;
      before = 0; // sentences go and change places as a whole
    }
    if (last != 0 && token.starts_sentence)
      joints.emplace_back(text::combine(last, token.word), material.sentences - 1);
    last = token.word;
    if (token.is_stop)
      continue;
    words.emplace_back(token.stem, material.sentences - 1);
    if (before != 0)
      pairs.emplace_back(text::combine(before, token.stem), material.sentences - 1);
    before = token.stem;
  }
  keep_first(words, material.words, material.word_in);
  keep_first(pairs, material.pairs, material.pair_in);
  keep_first(joints, material.joints, material.joint_in);
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

} // namespace lineage
