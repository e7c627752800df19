#include "reuse/alignment.hpp"
#include "reuse/order.hpp"
#include <algorithm>
#include <cmath>
#include <utility>

namespace reuse {

namespace {

constexpr float counterpart = 0.3F;             // similarity from which a sentence has one
constexpr float trace = 0.15F;                  // from which it is like anything
constexpr int nowhere = -10;                    // no sentence, nor near one
constexpr std::uint16_t fewest_in_sentence = 3; // words; shorter sentences tell nothing
constexpr std::size_t most_places = 16;         // looked at of one word

std::span<const Word> words_of(const news::Fingerprint& print, std::size_t begin,
                               const news::SentencePrint& sentence) {
  return std::span(print.words).subspan(begin, sentence.words);
}

// A sentence of one text and what the other has like it.
struct Counterpart {
  float best = 0, second = 0;
  std::uint16_t of = 0;
  void offer(float similarity, std::size_t sentence) {
    if (similarity > best)
      second = best, best = similarity, of = static_cast<std::uint16_t>(sentence);
    else
      second = std::max(second, similarity);
  }
};

struct Sentence {
  float weight = 0;
  Counterpart counterpart = {};
  float common = 0;             // with the sentence of the other text that is being read
  std::uint32_t counted_at = 0; // place there, plus 1, that was last counted
};

// The words before and after; at either end of a text there are none.
constexpr std::uint32_t no_neighbours = ~0U;

std::uint32_t neighbours_of(std::span<const Word> words, std::size_t at) {
  if (at == 0 || at + 1 >= words.size())
    return no_neighbours;
  return static_cast<std::uint32_t>(identity(words[at - 1])) << 16U | identity(words[at + 1]);
}

// Those with enough plain words, by their hash.
std::vector<PlainSentence> plain_sentences(const news::Fingerprint& print) {
  std::vector<PlainSentence> plain;
  plain.reserve(print.sentences.size());
  std::size_t begin = 0;
  for (const auto& sentence : print.sentences) {
    if (sentence.plain != 0)
      plain.push_back({sentence.plain, words_of(print, begin, sentence)});
    begin += sentence.words;
  }
  std::ranges::sort(plain, {}, &PlainSentence::plain);
  return plain;
}

// Those of `mine` that stand in `theirs` as they are, and those that do but for names and numbers;
// false where there are none.
bool count_repeated(const news::Fingerprint& mine, std::span<const PlainSentence> theirs,
                    Side& side) {
  std::size_t begin = 0, same = 0;
  bool any = false;
  for (const auto& sentence : mine.sentences) {
    const auto words = words_of(mine, begin, sentence);
    begin += sentence.words;
    if (sentence.plain == 0)
      continue;
    ++side.sentences;
    const auto found = std::ranges::equal_range(theirs, sentence.plain, {}, &PlainSentence::plain);
    if (found.empty())
      continue;
    any = true;
    same += sentence.words;
    side.repeated +=
        std::ranges::any_of(found,
                            [&](const PlainSentence& other) {
                              return std::ranges::equal(words, other.words, {}, identity, identity);
                            })
            ? 1
            : 0;
  }
  side.word_for_word =
      static_cast<float>(same) / static_cast<float>(std::max<std::size_t>(1, mine.words.size()));
  return any;
}

void summarise(const news::Fingerprint& print, std::span<const Sentence> sentences, Side& side) {
  float all = 0, unquoted = 0;
  std::uint32_t read = 0, follow = 0;
  int before = nowhere;
  for (std::size_t i = 0; i < print.sentences.size(); ++i) {
    if (print.sentences[i].words < fewest_in_sentence)
      continue;
    const auto weight = sentences[i].weight;
    const auto& [best, second, of] = sentences[i].counterpart;
    ++read;
    follow += of >= before - 1 && of <= before + 3 ? 1 : 0; // some are merged, dropped or split
    before = best > 0 ? of : nowhere;
    all += weight;
    side.traced += best >= trace ? weight : 0;
    side.likeness += weight * best;
    side.margin += weight * (best - second);
    side.aligned += best >= counterpart ? weight : 0;
    if (!print.sentences[i].is_quoted)
      unquoted += weight, side.narrative += weight * best;
  }
  all = std::max(all, 1.0F);
  side.narrative = unquoted > 0.2F * all ? side.narrative / unquoted : side.likeness / all;
  side.likeness /= all;
  side.traced /= all;
  side.flow = static_cast<float>(follow) / static_cast<float>(std::max(1U, read));
  side.margin /= all;
  side.aligned /= all;
}

} // namespace

OpenedArticle::OpenedArticle(const news::Fingerprint& print, const Rarity& rarity)
    : print_(print), rarity_(rarity), places_(print.words.size()),
      sentence_weights_(print.sentences.size()), plain_(plain_sentences(print)) {
  std::size_t position = 0;
  for (std::size_t i = 0; i < print.sentences.size(); ++i)
    for (std::size_t k = 0; k < print.sentences[i].words; ++k, ++position) {
      auto& place = places_[position];
      place.sentence = static_cast<std::uint8_t>(i);
      place.weight = static_cast<std::uint8_t>(rarity.weight(print.words[position]));
      place.neighbours = neighbours_of(print.words, position);
      sentence_weights_[i] += place.weight;
      anchors_.add(print.words[position], place.weight);
    }
  for (auto at = print.words.size(); at-- > 0;) {
    auto& first = first_[identity(print.words[at])];
    places_[at].next = std::exchange(first, static_cast<std::uint16_t>(at + 1));
  }
}

// Goes once through the earlier text.
class Aligner {
public:
  Aligner(const OpenedArticle& opened, const news::Fingerprint& earlier)
      : opened_(opened), later_(opened.print_), earlier_(earlier),
        later_sentences_(later_.sentences.size()), earlier_sentences_(earlier.sentences.size()),
        seen_(later_.words.size()), later_anchors_(opened.anchors_) {
    for (std::size_t i = 0; i < later_sentences_.size(); ++i)
      later_sentences_[i].weight = opened.sentence_weights_[i];
    meetings_.reserve(later_.words.size());
  }

  Alignment align() && {
    std::size_t position = 0;
    for (std::size_t i = 0; i < earlier_.sentences.size(); ++i)
      position = read_sentence(i, position);
    compare_triples();
    compare_order();
    tell_anchors(later_, later_anchors_, found_.later);
    tell_anchors(earlier_, earlier_anchors_, found_.earlier);
    summarise(later_, later_sentences_, found_.later);
    summarise(earlier_, earlier_sentences_, found_.earlier);
    compare_repeated();
    list_sentences();
    return std::move(found_);
  }

private:
  struct Seen {            // of a word of the later text
    std::uint16_t met = 0; // how often the earlier text has it
    bool is_shared = false, is_in_triple = false;
  };

  std::size_t read_sentence(std::size_t number, std::size_t position) {
    auto& sentence = earlier_sentences_[number];
    touched_.clear();
    const auto end = position + earlier_.sentences[number].words;
    for (; position < end; ++position) {
      const auto word = earlier_.words[position];
      const auto weight = static_cast<float>(opened_.rarity_.weight(word));
      sentence.weight += weight;
      earlier_anchors_.add(word, weight);
      if (const auto first = opened_.first_[identity(word)]; first != 0)
        add_shared(word, weight, position, first);
    }
    if (earlier_.sentences[number].words >= fewest_in_sentence)
      offer(number);
    for (const auto touched : touched_)
      later_sentences_[touched].common = 0;
    return end;
  }

  // `first`: where the later text has the word, plus 1.
  void add_shared(Word word, float weight, std::size_t position, std::size_t first) {
    earlier_anchors_.share(word, weight);
    if (opened_.places_[first - 1].next == 0) {
      ++seen_[first - 1].met;
      meetings_.push_back(
          {static_cast<std::uint16_t>(first - 1), static_cast<std::uint16_t>(position)});
    }
    const auto neighbours = neighbours_of(earlier_.words, position);
    bool in_triple = false;
    std::size_t places = 0;
    for (auto at = first; at != 0 && places < most_places; ++places) {
      const auto& place = opened_.places_[at - 1];
      auto& seen = seen_[at - 1];
      count(later_sentences_[place.sentence], place.sentence, weight, position);
      if (!seen.is_shared) {
        seen.is_shared = true;
        later_anchors_.share(later_.words[at - 1], weight);
      }
      if (place.neighbours == neighbours && neighbours != no_neighbours) {
        in_triple = true;
        later_triples_ += seen.is_in_triple ? 0 : 1;
        seen.is_in_triple = true;
      }
      at = place.next;
    }
    earlier_triples_ += in_triple ? 1 : 0;
  }

  void count(Sentence& sentence, std::uint16_t number, float weight, std::size_t position) {
    if (sentence.counted_at == position + 1)
      return;
    sentence.counted_at = static_cast<std::uint32_t>(position + 1);
    if (sentence.common == 0)
      touched_.push_back(number);
    sentence.common += weight;
  }

  void offer(std::size_t number) {
    auto& sentence = earlier_sentences_[number];
    for (const auto touched : touched_) {
      if (later_.sentences[touched].words < fewest_in_sentence)
        continue;
      auto& other = later_sentences_[touched];
      const auto similarity = std::min(1.0F, 2 * other.common / (sentence.weight + other.weight));
      sentence.counterpart.offer(similarity, touched);
      other.counterpart.offer(similarity, number);
    }
  }

  void compare_triples() {
    const auto possible = [](const news::Fingerprint& print) {
      return static_cast<float>(std::max<std::size_t>(3, print.words.size()) - 2);
    };
    const auto later = static_cast<float>(later_triples_),
               earlier = static_cast<float>(earlier_triples_);
    found_.later.triples = later / possible(later_);
    found_.earlier.triples = earlier / possible(earlier_);
    const auto common = std::min(later, earlier);
    found_.jaccard = common / (possible(later_) + possible(earlier_) - common);
  }

  static void tell_anchors(const news::Fingerprint& print, const Anchors& anchors, Side& side) {
    side.names = anchors.names.share();
    side.numbers = anchors.numbers.share();
    side.anchors = anchors.count;
    side.shared_anchors = anchors.shared;
    side.words = static_cast<std::uint32_t>(print.words.size());
  }

  void compare_order() {
    std::erase_if(meetings_,
                  [this](const Meeting& meeting) { return seen_[meeting.later].met != 1; });
    found_.once = static_cast<std::uint32_t>(meetings_.size());
    found_.order = common_order(meetings_);
    found_.continuity = continuity(meetings_);
    std::erase_if(meetings_, [this](const Meeting& meeting) {
      return !is_anchor(later_.words[meeting.later]) && !is_anchor(earlier_.words[meeting.earlier]);
    });
    found_.anchors_once = static_cast<std::uint32_t>(meetings_.size());
    found_.anchor_order = common_order(meetings_);
  }

  void compare_repeated() {
    if (count_repeated(earlier_, opened_.plain_, found_.earlier))
      count_repeated(later_, plain_sentences(earlier_), found_.later);
    else
      found_.later.sentences = static_cast<std::uint32_t>(opened_.plain_.size());
  }

  void list_sentences() {
    for (std::size_t i = 0; i < later_sentences_.size(); ++i)
      if (const auto& [best, second, of] = later_sentences_[i].counterpart; best >= counterpart)
        found_.sentences.push_back({static_cast<std::uint16_t>(i), of, best});
  }

  const OpenedArticle& opened_;
  const news::Fingerprint &later_, &earlier_;
  std::vector<Sentence> later_sentences_, earlier_sentences_;
  std::vector<Seen> seen_;
  std::vector<std::uint16_t> touched_; // sentences of the later text
  std::vector<Meeting> meetings_;
  std::size_t later_triples_ = 0, earlier_triples_ = 0;
  Anchors later_anchors_, earlier_anchors_;
  Alignment found_;
};

Alignment OpenedArticle::align(const news::Fingerprint& earlier) const {
  return Aligner(*this, earlier).align();
}

} // namespace reuse
