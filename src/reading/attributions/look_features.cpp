#include "reading/attributions/look_features.hpp"
#include "reading/attributions/tags.hpp"
#include <ranges>

namespace reading {

namespace {

constexpr std::uint32_t beyond = 9; // the tag of what lies outside
constexpr std::uint32_t another_sentence = 16;

} // namespace

LookFeatures::LookFeatures(const WordFeatures& words, std::span<const std::uint8_t> tags)
    : words_(words), tags_(tags), around_(tags.size()), found_(words.sentences().size()) {
  for (const auto& stretch : words.stretches()) {
    const auto symbols = std::views::iota(stretch.first, stretch.last);
    for (const auto i : symbols)
      ++found_[words.seen()[i].sentence][kind_of(tags[i])];
    see_cues_on(&Around::left, symbols);
    see_cues_on(&Around::right, symbols | std::views::reverse);
  }
}

template <class Walk> void LookFeatures::see_cues_on(Cue Around::* side, const Walk& walk) {
  struct Passed { // of a sentence: its last cue, and the marks since
    std::size_t cue = 0;
    bool has_cue = false;
    std::uint32_t marks = 0;
  } before, own;
  const auto seen = words_.seen();
  auto sentence = seen[*walk.begin()].sentence;
  for (const auto i : walk) {
    if (seen[i].sentence != sentence)
      before = own, own = {}, sentence = seen[i].sentence;
    auto& nearest = around_[i].*side;
    nearest.between = own.has_cue ? own.marks : own.marks | before.marks;
    if (own.has_cue || before.has_cue) {
      const auto cue = own.has_cue ? own.cue : before.cue;
      nearest.stem = seen[cue].stem;
      nearest.far =
          distance_step(i > cue ? i - cue : cue - i) + (own.has_cue ? 0 : another_sentence);
    }
    const bool is_cue = tags_[i] == static_cast<std::uint8_t>(AttributionTag::cue_begin);
    own = is_cue ? Passed{i, true, 0} : Passed{own.cue, own.has_cue, own.marks | seen[i].marks};
  }
}

std::uint32_t LookFeatures::tag(const Stretch& stretch, std::size_t i,
                                std::ptrdiff_t offset) const {
  const auto place = i + static_cast<std::size_t>(offset);
  return place - stretch.first < stretch.last - stretch.first ? tags_[place] : beyond;
}

// What its sentence, the one before and the one after hold, itself left out.
LookFeatures::Kinds LookFeatures::kinds_around(std::size_t i) const {
  const auto number = words_.seen()[i].sentence;
  const auto& sentence = words_.sentences()[number];
  const auto bits = [&](std::size_t of, std::size_t left_out) {
    std::uint32_t held = 0;
    for (std::size_t kind = 1; kind < found_[of].size(); ++kind)
      if (found_[of][kind] > (kind == left_out ? 1 : 0))
        held |= 1U << kind;
    return held;
  };
  return {sentence.opens ? 0 : bits(number - 1, 0), bits(number, kind_of(tags_[i])),
          sentence.closes ? 0 : bits(number + 1, 0)};
}

void LookFeatures::of(const Stretch& stretch, std::size_t i, FeatureHashes& h) const {
  const auto& word = words_.seen()[i];
  const auto& [left, right] = around_[i];
  const auto kinds = kinds_around(i);
  const auto here = tag(stretch, i, 0), before = tag(stretch, i, -1), after = tag(stretch, i, 1);
  const auto is_quoted = words_.symbols()[i].is_quoted ? 1U : 0U;
  const auto last = stretch.first == 0 ? beyond : tags_[stretch.first - 1];
  const auto next = stretch.last >= tags_.size() ? beyond : tags_[stretch.last];
  h.clear();
  h.add(70, here), h.add(71, before * 16 + here, after);
  h.add(72, tag(stretch, i, -2) * 256 + before * 16 + here, after * 16 + tag(stretch, i, 2));
  h.add(73, here, word.word), h.add(74, here, word.look), h.add(75, before, word.word);
  h.add(76, after, word.word);
  h.add(77, kinds.all(), is_quoted);
  h.add(78, left.far, left.between), h.add(79, right.far, right.between);
  h.add(80, left.stem, left.far), h.add(81, right.stem, right.far);
  h.add(82, left.stem, left.between), h.add(83, right.stem, right.between);
  h.add(84, left.far * 128 + right.far, kinds.own);
  h.add(85, (left.found() ? 1 : 0) + (right.found() ? 2 : 0) + kinds.own * 4, word.word);
  h.add(86, kinds.all(), here);
  h.add(87, last, is_quoted), h.add(88, last, kinds.own);
  h.add(89, next * 16 + last, words_.symbols()[stretch.first].is_quoted ? 1 : 0);
}

} // namespace reading
