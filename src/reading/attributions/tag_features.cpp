#include "reading/attributions/tag_features.hpp"
#include "text/hash.hpp"
#include "text/tokens.hpp"
#include "text/word_set.hpp"
#include <absl/container/flat_hash_set.h>
#include <algorithm>
#include <string>

namespace reading {

namespace {

// Verbs (and nouns) with which English reports what somebody says, thinks or writes; by stem.
constexpr std::string_view reporting =
    "say tell add ask warn state write explain insist argue reply announce declare note tweet post "
    "claim confirm respond remark recall continue report believe think suggest describe call "
    "accuse deny predict acknowledge admit allege assert complain concede conclude contend "
    "criticize criticise declare denounce dismiss emphasize estimate expect express fear find "
    "indicate joke know learn maintain mention observe pledge point praise promise propose "
    "question quip quote read reiterate reject repeat reveal speak stress testify urge voice vow "
    "want wonder worry agree advise blast boast charge cite comment defend demand detail "
    "determine disclose doubt echo feel hint hope imply inform mock order outline plan recommend "
    "refer reference rule show signal slam speculate swear talk tout threaten attack according "
    "statement opinion view belief allegation assertion argument warning promise pledge claim "
    "call threat suggestion announcement poll survey study interview speech";

const absl::flat_hash_set<std::uint64_t>& reporting_stems() {
  static const auto stems = [] {
    absl::flat_hash_set<std::uint64_t> hashes;
    text::for_each_word(reporting,
                        [&](std::string_view word) { hashes.insert(text::stem_hash(word, "en")); });
    return hashes;
  }();
  return stems;
}

std::uint32_t bucket(std::size_t distance) {
  constexpr std::size_t bounds[] = {0, 1, 2, 3, 4, 6, 9, 14, 22};
  std::uint32_t i = 0;
  while (i < std::size(bounds) && distance > bounds[i])
    ++i;
  return i;
}

// What is asked of a symbol more than once.
struct Seen {
  std::uint32_t word = 0, stem = 0, ending = 0, look = 0;
  bool reports = false;
};

std::uint32_t fold(std::uint64_t hash) { return static_cast<std::uint32_t>(hash ^ (hash >> 32U)); }

class Describer {
public:
  Describer(std::string_view text, const Symbols& symbols, std::size_t first, std::size_t last,
            std::span<const std::uint8_t> first_look, model::SequenceFeatures& features)
      : text_(text), all_(symbols.symbols), first_(first), last_(last), features_(features),
        tags_(first_look) {
    look();
  }

  void describe() {
    for (auto i = first_; i < last_; ++i) {
      words(i);
      verbs(i);
      place(i);
      if (!tags_.empty())
        look_again(i);
      features_.ends.push_back(static_cast<std::uint32_t>(features_.hashes.size()));
    }
  }

private:
  void look() {
    seen_.resize(last_ - first_);
    for (auto i = first_; i < last_; ++i) {
      const auto& symbol = all_[i];
      auto& seen = seen_[i - first_];
      seen.word = fold(symbol.word);
      seen.stem = fold(symbol.stem);
      const auto surface = text_.substr(symbol.begin, symbol.end - symbol.begin);
      seen.ending = fold(
          text::hash64(surface.substr(surface.size() - std::min<std::size_t>(surface.size(), 3))));
      seen.look = symbol.mark == Mark::word
                      ? 16 + static_cast<std::uint32_t>(symbol.shape) * 2 + (symbol.is_stop ? 1 : 0)
                      : static_cast<std::uint32_t>(symbol.mark);
      seen.reports = symbol.mark == Mark::word && reporting_stems().contains(symbol.stem);
    }
  }

  // Outside the paragraph there is one symbol, that is no word.
  [[nodiscard]] const Seen& at(std::size_t i, std::ptrdiff_t offset) const {
    static const Seen nothing{1, 1, 1, 1, false};
    const auto place = static_cast<std::ptrdiff_t>(i) + offset;
    return place < static_cast<std::ptrdiff_t>(first_) ||
                   place >= static_cast<std::ptrdiff_t>(last_)
               ? nothing
               : seen_[static_cast<std::size_t>(place) - first_];
  }

  void add(std::uint32_t kind, std::uint32_t value) {
    auto hash = (value ^ (kind * 0x9E3779B1U)) * 0x85EBCA6BU;
    hash ^= hash >> 15U;
    hash *= 0xC2B2AE35U;
    features_.hashes.push_back(hash ^ (hash >> 13U));
  }
  void add(std::uint32_t kind, std::uint32_t left, std::uint32_t right) {
    add(kind, left * 0x27D4EB2FU ^ (right + 0x165667B1U + (left << 6U)));
  }

  void words(std::size_t i) {
    const auto &here = at(i, 0), &before = at(i, -1), &after = at(i, 1);
    add(1, here.word), add(2, before.word), add(3, after.word);
    add(4, at(i, -2).word), add(5, at(i, 2).word);
    add(6, before.word, here.word), add(7, here.word, after.word);
    add(8, before.word, after.word);
    add(9, here.stem), add(10, before.stem), add(11, after.stem);
    add(12, at(i, -3).word), add(13, at(i, 3).word);
    add(14, here.ending), add(15, before.ending), add(16, after.ending);
    add(17, before.look * 64 + here.look, after.look);
    add(18, at(i, -2).look * 64 + before.look, here.look);
    add(19, here.look * 64 + after.look, at(i, 2).look);
    add(20, before.ending, here.ending);
    add(21, here.ending, after.ending);
    add(22, at(i, -2).word, before.word);
    add(23, after.word, at(i, 2).word);
  }

  // The nearest verbs of saying in the sentence, and what stands between.
  void verbs(std::size_t i) {
    const auto sentence = all_[i].sentence;
    std::uint32_t between = 0;
    std::size_t left = i;
    bool found = at(i, 0).reports;
    while (!found && left > first_ && all_[left - 1].sentence == sentence) {
      --left;
      found = at(left, 0).reports;
      if (!found)
        between |= marks_of(left);
    }
    const auto left_stem = found ? at(left, 0).stem : 0;
    const auto left_far = found ? bucket(i - left) : 99;
    const auto left_between = between;
    add(30, left_stem, left_between);
    add(31, left_far, left_between);
    add(32, left_stem, left_far);
    add(33, at(i, 0).word, found ? left_between + 1 : 0);

    between = 0;
    std::size_t right = i;
    found = false;
    while (!found && right + 1 < last_ && all_[right + 1].sentence == sentence) {
      ++right;
      found = at(right, 0).reports;
      if (!found)
        between |= marks_of(right);
    }
    const auto right_stem = found ? at(right, 0).stem : 0;
    const auto right_far = found ? bucket(right - i) : 99;
    add(34, right_stem, between);
    add(35, right_far, between);
    add(36, right_stem, right_far);
    add(37, at(i, 0).word, found ? between + 1 : 0);
    add(38, left_far * 128 + left_between, right_far * 128 + between);
    add(39, left_far * 32 + right_far, at(i, 0).look);
    add(40, left_far * 128 + left_between, (all_[i].is_quoted ? 64 : 0) + at(i, 0).look);
    add(41, right_far * 128 + between, (all_[i].is_quoted ? 64 : 0) + at(i, 0).look);
  }

  [[nodiscard]] std::uint32_t marks_of(std::size_t i) const {
    switch (all_[i].mark) {
    case Mark::opening:
    case Mark::closing:
      return 1;
    case Mark::comma:
      return 2;
    case Mark::colon:
    case Mark::dash:
      return 4;
    case Mark::word:
      return all_[i].word == that() ? 8 : 0;
    default:
      return 0;
    }
  }

  static std::uint64_t that() {
    static const auto word = text::tokenize("that", "en").tokens.front().word;
    return word;
  }

  void place(std::size_t i) {
    const auto sentence = all_[i].sentence;
    std::size_t begin = i, end = i + 1;
    while (begin > first_ && all_[begin - 1].sentence == sentence)
      --begin;
    while (end < last_ && all_[end].sentence == sentence)
      ++end;
    bool has_quotation = false, reports = false;
    for (auto k = begin; k < end; ++k) {
      has_quotation |= all_[k].is_quoted;
      reports |= at(k, 0).reports;
    }
    const auto quoted =
        (all_[i].is_quoted ? 1U : 0U) + (has_quotation ? 2U : 0U) + (reports ? 4U : 0U);
    add(50, quoted);
    add(51, quoted, at(i, 0).look);
    add(52, quoted, at(i, 0).word);
    add(53, bucket(i - begin), quoted);
    add(54, bucket(end - 1 - i), quoted);
    add(55, at(begin, 0).word, quoted);
    add(56, at(end - 1, 0).word, at(i, 0).look);
    add(57, bucket(i - begin), at(i, 0).look);
    add(58, begin == first_ ? 1 : 0, quoted);
    add(59, end == last_ ? 1 : 0, quoted);
    if (begin > first_)
      add(60, at(begin, -1).word, (all_[begin - 1].is_quoted ? 8 : 0) + quoted);
  }

  [[nodiscard]] std::uint32_t tag(std::size_t i, std::ptrdiff_t offset) const {
    const auto place = static_cast<std::ptrdiff_t>(i) + offset;
    return place < static_cast<std::ptrdiff_t>(first_) ||
                   place >= static_cast<std::ptrdiff_t>(last_)
               ? 9
               : tags_[static_cast<std::size_t>(place)];
  }

  // What the first tagger saw around: the nearest cue and source on either side, whether its
  // sentence, the one before and the one after have one, how the last paragraph ended.
  void look_again(std::size_t i) {
    const auto here = tag(i, 0);
    add(70, here), add(71, tag(i, -1) * 16 + here, tag(i, 1));
    add(72, tag(i, -2) * 256 + tag(i, -1) * 16 + here, tag(i, 1) * 16 + tag(i, 2));
    add(73, here, at(i, 0).word), add(74, here, at(i, 0).look), add(75, tag(i, -1), at(i, 0).word);
    add(76, tag(i, 1), at(i, 0).word);
    const auto sentence = all_[i].sentence;
    std::uint32_t before = 0, own = 0, after = 0;
    std::uint32_t between = 0;
    std::size_t cue = i;
    bool left = false, right = false;
    for (auto k = i; k-- > first_ && all_[k].sentence + 1 >= sentence;) {
      const auto kind = (tags_[k] + 1U) / 2;
      (all_[k].sentence == sentence ? own : before) |= kind == 0 ? 0 : 1U << kind;
      if (!left && tags_[k] == 3)
        left = true, cue = k;
      if (!left)
        between |= marks_of(k);
    }
    const auto left_cue = left ? bucket(i - cue) + (all_[cue].sentence == sentence ? 0 : 16) : 64;
    const auto left_between = between;
    const auto left_word = left ? at(cue, 0).stem : 0;
    between = 0;
    for (auto k = i + 1; k < last_ && all_[k].sentence <= sentence + 1; ++k) {
      const auto kind = (tags_[k] + 1U) / 2;
      (all_[k].sentence == sentence ? own : after) |= kind == 0 ? 0 : 1U << kind;
      if (!right && tags_[k] == 3)
        right = true, cue = k;
      if (!right)
        between |= marks_of(k);
    }
    const auto right_cue = right ? bucket(cue - i) + (all_[cue].sentence == sentence ? 0 : 16) : 64;
    const auto right_word = right ? at(cue, 0).stem : 0;
    add(77, before * 256 + own * 16 + after, all_[i].is_quoted ? 1 : 0);
    add(78, left_cue, left_between), add(79, right_cue, between);
    add(80, left_word, left_cue), add(81, right_word, right_cue);
    add(82, left_word, left_between), add(83, right_word, between);
    add(84, left_cue * 128 + right_cue, own);
    add(85, (left ? 1 : 0) + (right ? 2 : 0) + own * 4, at(i, 0).word);
    add(86, before * 256 + own * 16 + after, here);
    const auto last = first_ == 0 ? 9U : tags_[first_ - 1];
    add(87, last, all_[i].is_quoted ? 1 : 0), add(88, last, own);
    const auto next = last_ >= all_.size() ? 9U : tags_[last_];
    add(89, next * 16 + last, all_[first_].is_quoted ? 1 : 0);
  }

  std::string_view text_;
  const std::vector<Symbol>& all_;
  std::size_t first_, last_;
  model::SequenceFeatures& features_;
  std::span<const std::uint8_t> tags_;
  std::vector<Seen> seen_;
};

} // namespace

bool may_follow(std::size_t before, std::size_t tag) {
  const bool goes_on = tag != 0 && tag % 2 == 0; // *_inside
  return !goes_on || before == tag || before + 1 == tag;
}

void add_tag_features(std::string_view text, const Symbols& symbols, std::size_t first,
                      std::size_t last, std::span<const std::uint8_t> first_look,
                      model::SequenceFeatures& features) {
  Describer(text, symbols, first, last, first_look, features).describe();
}

} // namespace reading
