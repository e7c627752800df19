#include "reading/attributions/word_features.hpp"
#include "text/hash.hpp"
#include "text/word_set.hpp"
#include <absl/container/flat_hash_set.h>
#include <algorithm>

namespace reading {

namespace {

constexpr std::size_t longest_stretch = 400; // symbols

enum Holds : std::uint32_t { quotation = 2, reporting_verb = 4 };

// Verbs (and nouns) with which English reports what somebody says, thinks or writes; by stem, the
// irregular forms of their own.
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
    "call threat suggestion announcement poll survey study interview speech said told wrote "
    "written "
    "thought spoke spoken knew known found felt swore sworn shown";

const absl::flat_hash_set<std::uint64_t>& reporting_stems() {
  static const auto stems = [] {
    absl::flat_hash_set<std::uint64_t> hashes;
    text::for_each_word(reporting,
                        [&](std::string_view word) { hashes.insert(text::stem_hash(word, "en")); });
    return hashes;
  }();
  return stems;
}

std::uint32_t fold(std::uint64_t hash) { return static_cast<std::uint32_t>(hash ^ (hash >> 32U)); }

std::uint32_t marks_of(const Symbol& symbol) {
  static const auto that = text::tokenize("that", "en").tokens.front().word;
  switch (symbol.mark) {
  case Mark::opening:
  case Mark::closing:
    return 1;
  case Mark::comma:
    return 2;
  case Mark::colon:
  case Mark::dash:
    return 4;
  case Mark::word:
    return symbol.word == that ? 8 : 0;
  default:
    return 0;
  }
}

} // namespace

std::uint32_t distance_step(std::size_t symbols) {
  constexpr std::size_t farthest = 22;
  static constexpr std::array<std::uint8_t, farthest + 1> steps = {
      0, 1, 2, 3, 4, 5, 5, 6, 6, 6, 7, 7, 7, 7, 7, 8, 8, 8, 8, 8, 8, 8, 8};
  return symbols <= farthest ? steps[symbols] : 9;
}

WordFeatures::WordFeatures(std::string_view text, const Symbols& symbols) : all_(symbols.symbols) {
  find_stretches(symbols);
  see_words(text);
  for (const auto& stretch : stretches_)
    find_sentences(stretch);
  for (const auto& sentence : sentences_)
    see_sayings(sentence);
}

void WordFeatures::find_stretches(const Symbols& symbols) {
  const auto& starts = symbols.paragraphs;
  for (std::size_t p = 0; p < starts.size(); ++p) {
    const std::size_t end = p + 1 < starts.size() ? starts[p + 1] : all_.size();
    for (std::size_t first = starts[p]; first < end; first += longest_stretch)
      stretches_.push_back({first, std::min(end, first + longest_stretch)});
  }
}

void WordFeatures::see_words(std::string_view text) {
  const auto& stems = reporting_stems();
  seen_.resize(all_.size());
  for (std::size_t i = 0; i < all_.size(); ++i) {
    const auto& symbol = all_[i];
    auto& seen = seen_[i];
    const auto surface = text.substr(symbol.begin, symbol.end - symbol.begin);
    const bool is_word = symbol.mark == Mark::word;
    seen.word = fold(symbol.word);
    seen.stem = fold(symbol.stem);
    seen.ending = fold(
        text::hash64(surface.substr(surface.size() - std::min<std::size_t>(surface.size(), 3))));
    seen.look = is_word
                    ? 16 + static_cast<std::uint32_t>(symbol.shape) * 2 + (symbol.is_stop ? 1 : 0)
                    : static_cast<std::uint32_t>(symbol.mark);
    seen.marks = marks_of(symbol);
    seen.reports = is_word && stems.contains(symbol.stem);
  }
}

void WordFeatures::find_sentences(const Stretch& stretch) {
  for (auto first = stretch.first; first < stretch.last;) {
    Sentence sentence{first, first, 0, first == stretch.first, false};
    for (; sentence.last < stretch.last && all_[sentence.last].sentence == all_[first].sentence;
         ++sentence.last) {
      auto& seen = seen_[sentence.last];
      seen.sentence = static_cast<std::uint32_t>(sentences_.size());
      sentence.holds |= (all_[sentence.last].is_quoted ? Holds::quotation : 0U) |
                        (seen.reports ? Holds::reporting_verb : 0U);
    }
    sentence.closes = sentence.last == stretch.last;
    sentences_.push_back(sentence);
    first = sentence.last;
  }
}

// On the left the word itself counts, on the right it does not.
void WordFeatures::see_sayings(const Sentence& sentence) {
  auto verb = sentence.last; // none yet
  std::uint32_t between = 0;
  const auto saying = [&](std::size_t i) {
    return verb == sentence.last
               ? Saying{0, Saying::nowhere, between}
               : Saying{seen_[verb].stem, distance_step(i < verb ? verb - i : i - verb), between};
  };
  const auto pass = [&](std::size_t i) {
    between = seen_[i].reports ? 0 : between | seen_[i].marks;
    verb = seen_[i].reports ? i : verb;
  };
  for (auto i = sentence.first; i < sentence.last; ++i) {
    if (seen_[i].reports)
      pass(i);
    seen_[i].left = saying(i);
    pass(i);
  }
  verb = sentence.last;
  between = 0;
  for (auto i = sentence.last; i-- > sentence.first;) {
    seen_[i].right = saying(i);
    pass(i);
  }
}

void WordFeatures::of(const Stretch& stretch, std::size_t symbol, FeatureHashes& hashes) const {
  hashes.clear();
  add_neighbours(stretch, symbol, hashes);
  add_sayings(symbol, hashes);
  add_place(symbol, hashes);
}

const WordFeatures::Seen& WordFeatures::at(const Stretch& stretch, std::size_t i,
                                           std::ptrdiff_t offset) const {
  static const Seen nothing;
  const auto place = i + static_cast<std::size_t>(offset);
  return place - stretch.first < stretch.last - stretch.first ? seen_[place] : nothing;
}

void WordFeatures::add_neighbours(const Stretch& stretch, std::size_t i, FeatureHashes& h) const {
  const auto &here = seen_[i], &before = at(stretch, i, -1), &after = at(stretch, i, 1);
  const auto &second_before = at(stretch, i, -2), &second_after = at(stretch, i, 2);
  h.add(1, here.word), h.add(2, before.word), h.add(3, after.word);
  h.add(4, second_before.word), h.add(5, second_after.word);
  h.add(6, before.word, here.word), h.add(7, here.word, after.word);
  h.add(8, before.word, after.word);
  h.add(9, here.stem), h.add(10, before.stem), h.add(11, after.stem);
  h.add(12, at(stretch, i, -3).word), h.add(13, at(stretch, i, 3).word);
  h.add(14, here.ending), h.add(15, before.ending), h.add(16, after.ending);
  h.add(17, before.look * 64 + here.look, after.look);
  h.add(18, second_before.look * 64 + before.look, here.look);
  h.add(19, here.look * 64 + after.look, second_after.look);
  h.add(20, before.ending, here.ending);
  h.add(21, here.ending, after.ending);
  h.add(22, second_before.word, before.word);
  h.add(23, after.word, second_after.word);
}

// The nearest verbs of saying in the sentence, and what stands between.
void WordFeatures::add_sayings(std::size_t i, FeatureHashes& h) const {
  const auto& here = seen_[i];
  const auto& [left, right] = std::pair(here.left, here.right);
  const auto left_place = left.far * 128 + left.between,
             right_place = right.far * 128 + right.between;
  const auto look = (all_[i].is_quoted ? 64U : 0U) + here.look;
  h.add(30, left.stem, left.between);
  h.add(31, left.far, left.between);
  h.add(32, left.stem, left.far);
  h.add(33, here.word, left.found() ? left.between + 1 : 0);
  h.add(34, right.stem, right.between);
  h.add(35, right.far, right.between);
  h.add(36, right.stem, right.far);
  h.add(37, here.word, right.found() ? right.between + 1 : 0);
  h.add(38, left_place, right_place);
  h.add(39, left.far * 32 + right.far, here.look);
  h.add(40, left_place, look);
  h.add(41, right_place, look);
}

// Where in its sentence it stands, and the sentence in its stretch.
void WordFeatures::add_place(std::size_t i, FeatureHashes& h) const {
  const auto& here = seen_[i];
  const auto& sentence = sentences_[here.sentence];
  const auto holds = sentence.holds | (all_[i].is_quoted ? 1U : 0U);
  const auto from_begin = distance_step(i - sentence.first);
  h.add(50, holds);
  h.add(51, holds, here.look);
  h.add(52, holds, here.word);
  h.add(53, from_begin, holds);
  h.add(54, distance_step(sentence.last - 1 - i), holds);
  h.add(55, seen_[sentence.first].word, holds);
  h.add(56, seen_[sentence.last - 1].word, here.look);
  h.add(57, from_begin, here.look);
  h.add(58, sentence.opens ? 1 : 0, holds);
  h.add(59, sentence.closes ? 1 : 0, holds);
  if (!sentence.opens)
    h.add(60, seen_[sentence.first - 1].word, (all_[sentence.first - 1].is_quoted ? 8 : 0) + holds);
}

} // namespace reading
