#include "reading/attributions/look_features.hpp"
#include "reading/attributions/tags.hpp"
#include <algorithm>
#include <ranges>

namespace reading {

namespace {

constexpr std::uint32_t beyond = 9; // the tag of what lies outside
constexpr std::uint32_t another_sentence = 16;
constexpr std::size_t stem_cells = 4096;

} // namespace

LookFeatures::LookFeatures(const WordFeatures& words, std::span<const std::uint8_t> tags)
    : words_(words), tags_(tags), around_(tags.size()), found_(words.sentences().size()),
      of_stems_(stem_cells) {
  constexpr std::size_t of_symbols = 500;
  const auto cues = std::ranges::count(tags, static_cast<std::uint8_t>(AttributionTag::cue_begin));
  density_ = distance_step(static_cast<std::size_t>(cues) * of_symbols /
                           std::max<std::size_t>(tags.size(), 1));
  for (const auto& stretch : words.stretches()) {
    const auto symbols = std::views::iota(stretch.first, stretch.last);
    for (const auto i : symbols) {
      ++found_[words.seen()[i].sentence][kind_of(tags[i])];
      count_stem(i);
    }
    see_cues_on(&Around::left, symbols);
    see_cues_on(&Around::right, symbols | std::views::reverse);
    see_pieces_on(&Around::left, symbols);
    see_pieces_on(&Around::right, symbols | std::views::reverse);
  }
}

template <class Walk> void LookFeatures::see_cues_on(Side Around::* side, const Walk& walk) {
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
    auto& nearest = (around_[i].*side).cue;
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

template <class Walk> void LookFeatures::see_pieces_on(Side Around::* side, const Walk& walk) {
  struct Passed { // the last symbol of a kind in the sentence, and the marks since
    std::size_t symbol = 0;
    bool is_there = false;
    std::uint32_t marks = 0;
  } source, content;
  const auto seen = words_.seen();
  const auto seen_from = [&](std::size_t i, const Passed& passed) {
    return passed.is_there
               ? Piece{seen[passed.symbol].word,
                       distance_step(i > passed.symbol ? i - passed.symbol : passed.symbol - i),
                       passed.marks}
               : Piece{1, Piece::nowhere, passed.marks};
  };
  const auto pass = [&](std::size_t i, std::size_t kind, Passed& passed) {
    passed = kind_of(tags_[i]) == kind
                 ? Passed{i, true, 0}
                 : Passed{passed.symbol, passed.is_there, passed.marks | seen[i].marks};
  };
  auto before = *walk.begin();
  for (const auto i : walk) {
    auto& here = around_[i].*side;
    if (seen[i].sentence != seen[before].sentence)
      source = content = {};
    else if (i != before) {
      const auto& kinds = (around_[before].*side).kinds;
      const auto kind = static_cast<std::uint32_t>(kind_of(tags_[before]));
      here.kinds = kind == kind_of(tags_[i]) ? kinds : kinds % 64 * 8 + kind + 1;
    }
    here.source = seen_from(i, source), here.content = seen_from(i, content);
    pass(i, 1, source), pass(i, 3, content);
    before = i;
  }
}

void LookFeatures::count_stem(std::size_t i) {
  auto& count = of_stems_[words_.seen()[i].stem % stem_cells][kind_of(tags_[i])];
  count = static_cast<std::uint16_t>(std::min(count + 1, 0xFFFF));
}

// How often the text has this stem, and as what.
std::uint32_t LookFeatures::elsewhere(std::size_t i) const {
  const auto& [nothing, sources, cues, contents] = of_stems_[words_.seen()[i].stem % stem_cells];
  const auto all = std::uint32_t{nothing} + sources + cues + contents;
  const auto share = [&](std::uint32_t count) {
    return count == 0 ? 0U : count * 4 < all ? 1U : count * 4 < all * 3 ? 2U : 3U;
  };
  return std::min(all, 3U) * 64 + share(sources) * 16 + share(cues) * 4 + share(contents);
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
  const auto &left = around_[i].left.cue, &right = around_[i].right.cue;
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
  add_pieces(i, h);
  h.add(104, elsewhere(i), here), h.add(105, elsewhere(i), word.look);
  h.add(106, density_, here), h.add(107, density_, kinds.own);
}

// What stands around it in its sentence, kind by kind.
void LookFeatures::add_pieces(std::size_t i, FeatureHashes& h) const {
  const auto here = tags_[i];
  const auto look = words_.seen()[i].look;
  const auto& [left, right] = around_[i];
  const auto kinds = left.kinds * 512 + right.kinds;
  h.add(90, kinds, here), h.add(91, kinds, words_.symbols()[i].is_quoted ? 1 : 0);
  h.add(92, left.kinds, here * 64 + look), h.add(93, right.kinds, here * 64 + look);
  const auto add = [&](std::uint32_t kind, const Piece& before, const Piece& behind) {
    h.add(kind, before.far, before.between), h.add(kind + 1, behind.far, behind.between);
    h.add(kind + 2, before.word, look), h.add(kind + 3, behind.word, look);
    h.add(kind + 4, before.far * 128 + behind.far, here);
  };
  add(94, left.source, right.source);
  add(99, left.content, right.content);
}

} // namespace reading
