#include "reuse/alignment.hpp"
#include "reuse/order.hpp"
#include <algorithm>
#include <cmath>
#include <utility>

namespace reuse {

namespace {

constexpr float counterpart = 0.3F;             // similarity from which a sentence has one
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

struct Sentences { // of one text
  std::vector<float> weights;
  std::vector<Counterpart> counterparts;
};

// Those of `mine` that stand in `theirs` as they are, and those that do but for names and numbers.
void count_repeated(const news::Fingerprint& mine, const news::Fingerprint& theirs, Side& side) {
  struct Known {
    std::uint32_t plain;
    std::size_t begin, sentence;
  };
  std::vector<Known> known;
  std::size_t begin = 0;
  for (std::size_t i = 0; i < theirs.sentences.size(); begin += theirs.sentences[i++].words)
    if (theirs.sentences[i].plain != 0)
      known.push_back({theirs.sentences[i].plain, begin, i});
  std::ranges::sort(known, {}, &Known::plain);
  begin = 0;
  std::size_t same = 0;
  for (const auto& sentence : mine.sentences) {
    const auto words = words_of(mine, begin, sentence);
    begin += sentence.words;
    const auto found = std::ranges::equal_range(known, sentence.plain, {}, &Known::plain);
    if (sentence.plain == 0 || found.empty())
      continue;
    same += sentence.words;
    side.repeated +=
        std::ranges::any_of(found,
                            [&](const Known& other) {
                              return std::ranges::equal(
                                  words,
                                  words_of(theirs, other.begin, theirs.sentences[other.sentence]),
                                  {}, identity, identity);
                            })
            ? 1
            : 0;
  }
  side.sentences = static_cast<std::uint32_t>(std::ranges::count_if(
      mine.sentences, [](const news::SentencePrint& sentence) { return sentence.plain != 0; }));
  side.word_for_word =
      static_cast<float>(same) / static_cast<float>(std::max<std::size_t>(1, mine.words.size()));
}

void summarise(const news::Fingerprint& print, const Sentences& sentences, Side& side) {
  float all = 0, unquoted = 0;
  for (std::size_t i = 0; i < print.sentences.size(); ++i) {
    if (print.sentences[i].words < fewest_in_sentence)
      continue;
    const auto weight = sentences.weights[i];
    const auto& [best, second, of] = sentences.counterparts[i];
    all += weight;
    side.likeness += weight * best;
    side.margin += weight * (best - second);
    side.aligned += best >= counterpart ? weight : 0;
    if (!print.sentences[i].is_quoted)
      unquoted += weight, side.narrative += weight * best;
  }
  all = std::max(all, 1.0F);
  side.narrative = unquoted > 0.2F * all ? side.narrative / unquoted : side.likeness / all;
  side.likeness /= all;
  side.margin /= all;
  side.aligned /= all;
}

} // namespace

OpenedArticle::OpenedArticle(const news::Fingerprint& print, const Rarity& rarity)
    : print_(print), rarity_(rarity), next_(print.words.size()), sentence_of_(print.words.size()),
      sentence_weights_(print.sentences.size()) {
  std::size_t position = 0;
  for (std::size_t i = 0; i < print.sentences.size(); ++i)
    for (std::size_t k = 0; k < print.sentences[i].words; ++k, ++position) {
      sentence_of_[position] = static_cast<std::uint8_t>(i);
      sentence_weights_[i] += static_cast<float>(rarity.weight(print.words[position]));
    }
  for (auto at = print.words.size(); at-- > 0;) {
    auto& first = first_[identity(print.words[at])];
    next_[at] = std::exchange(first, static_cast<std::uint16_t>(at + 1));
  }
}

// Goes once through the earlier text.
class Aligner {
public:
  Aligner(const OpenedArticle& opened, const news::Fingerprint& earlier)
      : opened_(opened), later_(opened.print_), earlier_(earlier),
        later_sentences_{opened.sentence_weights_,
                         std::vector<Counterpart>(later_.sentences.size())},
        earlier_sentences_{std::vector<float>(earlier.sentences.size()),
                           std::vector<Counterpart>(earlier.sentences.size())},
        common_(later_.sentences.size()), counted_at_(later_.sentences.size()),
        is_shared_(later_.words.size()), is_in_triple_(later_.words.size()),
        met_(later_.words.size()) {}

  Alignment align() && {
    std::size_t position = 0;
    for (std::size_t i = 0; i < earlier_.sentences.size(); ++i)
      position = read_sentence(i, position);
    compare_triples();
    compare_anchors();
    compare_order();
    summarise(later_, later_sentences_, found_.later);
    summarise(earlier_, earlier_sentences_, found_.earlier);
    count_repeated(later_, earlier_, found_.later);
    count_repeated(earlier_, later_, found_.earlier);
    list_sentences();
    return std::move(found_);
  }

private:
  std::size_t read_sentence(std::size_t number, std::size_t position) {
    auto& weight_of_all = earlier_sentences_.weights[number];
    touched_.clear();
    const auto end = position + earlier_.sentences[number].words;
    for (; position < end; ++position) {
      const auto word = earlier_.words[position];
      const auto weight = static_cast<float>(opened_.rarity_.weight(word));
      weight_of_all += weight;
      add_word(word, weight, position);
    }
    if (earlier_.sentences[number].words >= fewest_in_sentence)
      offer(number);
    for (const auto sentence : touched_)
      common_[sentence] = 0;
    return end;
  }

  void add_word(Word word, float weight, std::size_t position) {
    std::size_t places = 0;
    bool in_triple = false;
    std::size_t at = opened_.first_[identity(word)];
    const bool shared = at != 0;
    if (shared && opened_.next_[at - 1] == 0) {
      ++met_[at - 1];
      meetings_.push_back(
          {static_cast<std::uint16_t>(at - 1), static_cast<std::uint16_t>(position)});
    }
    for (; at != 0 && places < most_places; at = opened_.next_[at - 1], ++places) {
      const auto place = at - 1;
      is_shared_[place] = true;
      const auto sentence = opened_.sentence_of_[place];
      if (counted_at_[sentence] != position + 1) {
        counted_at_[sentence] = static_cast<std::uint32_t>(position + 1);
        if (common_[sentence] == 0)
          touched_.push_back(sentence);
        common_[sentence] += weight;
      }
      if (is_triple(place, position)) {
        in_triple = true;
        is_in_triple_[place] = true;
      }
    }
    triples_ += in_triple ? 1 : 0;
    count_anchor(word, weight, shared, found_.earlier);
  }

  [[nodiscard]] bool is_triple(std::size_t later, std::size_t earlier) const {
    const auto& a = later_.words;
    const auto& b = earlier_.words;
    return later > 0 && earlier > 0 && later + 1 < a.size() && earlier + 1 < b.size() &&
           identity(a[later - 1]) == identity(b[earlier - 1]) &&
           identity(a[later + 1]) == identity(b[earlier + 1]);
  }

  void offer(std::size_t number) {
    const auto weight = earlier_sentences_.weights[number];
    for (const auto sentence : touched_) {
      if (later_.sentences[sentence].words < fewest_in_sentence)
        continue;
      const auto similarity =
          std::min(1.0F, 2 * common_[sentence] / (weight + later_sentences_.weights[sentence]));
      earlier_sentences_.counterparts[number].offer(similarity, sentence);
      later_sentences_.counterparts[sentence].offer(similarity, number);
    }
  }

  void compare_triples() {
    const auto possible = [](const news::Fingerprint& print) {
      return static_cast<float>(std::max<std::size_t>(3, print.words.size()) - 2);
    };
    const auto later_triples = static_cast<float>(std::ranges::count(is_in_triple_, true));
    found_.later.triples = later_triples / possible(later_);
    found_.earlier.triples = static_cast<float>(triples_) / possible(earlier_);
    const auto common = std::min(later_triples, static_cast<float>(triples_));
    found_.jaccard = common / (possible(later_) + possible(earlier_) - common);
  }

  struct Weighed {
    float all = 0, shared = 0;
    [[nodiscard]] float share() const { return (shared + 1) / (all + 2); }
  };

  void count_anchor(Word word, float weight, bool shared, Side& side) {
    if (!is_anchor(word))
      return;
    auto& sums = &side == &found_.later ? later_anchors_ : earlier_anchors_;
    auto& sum = is_number(word) ? sums.numbers : sums.names;
    const auto amount = is_number(word) ? 1.0F : weight;
    sum.all += amount;
    sum.shared += shared ? amount : 0;
    ++side.anchors;
    side.shared_anchors += shared ? 1 : 0;
  }

  void compare_anchors() {
    for (std::size_t i = 0; i < later_.words.size(); ++i)
      count_anchor(later_.words[i], static_cast<float>(opened_.rarity_.weight(later_.words[i])),
                   is_shared_[i], found_.later);
    found_.later.names = later_anchors_.names.share();
    found_.later.numbers = later_anchors_.numbers.share();
    found_.earlier.names = earlier_anchors_.names.share();
    found_.earlier.numbers = earlier_anchors_.numbers.share();
    found_.later.words = static_cast<std::uint32_t>(later_.words.size());
    found_.earlier.words = static_cast<std::uint32_t>(earlier_.words.size());
  }

  void compare_order() {
    std::erase_if(meetings_, [this](const Meeting& meeting) { return met_[meeting.later] != 1; });
    found_.once = static_cast<std::uint32_t>(meetings_.size());
    found_.order = common_order(meetings_);
    found_.continuity = continuity(meetings_);
    std::erase_if(meetings_, [this](const Meeting& meeting) {
      return !is_anchor(later_.words[meeting.later]) && !is_anchor(earlier_.words[meeting.earlier]);
    });
    found_.anchors_once = static_cast<std::uint32_t>(meetings_.size());
    found_.anchor_order = common_order(meetings_);
  }

  void list_sentences() {
    for (std::size_t i = 0; i < later_.sentences.size(); ++i)
      if (const auto& [best, second, of] = later_sentences_.counterparts[i]; best >= counterpart)
        found_.sentences.push_back({static_cast<std::uint16_t>(i), of, best});
  }

  struct Anchors {
    Weighed names, numbers;
  };

  const OpenedArticle& opened_;
  const news::Fingerprint &later_, &earlier_;
  Sentences later_sentences_, earlier_sentences_;
  std::vector<float> common_;             // of the sentence being read with each later one
  std::vector<std::uint32_t> counted_at_; // position, plus 1, that was last counted for it
  std::vector<std::uint8_t> touched_;
  std::vector<bool> is_shared_, is_in_triple_; // words of the later text
  std::vector<std::uint16_t> met_;             // how often the earlier text has it
  std::vector<Meeting> meetings_;
  std::size_t triples_ = 0; // of the earlier text
  Anchors later_anchors_, earlier_anchors_;
  Alignment found_;
};

Alignment OpenedArticle::align(const news::Fingerprint& earlier) const {
  return Aligner(*this, earlier).align();
}

} // namespace reuse
