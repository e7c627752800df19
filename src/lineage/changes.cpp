#include "lineage/changes.hpp"
#include "lineage/alignment.hpp"
#include "lineage/exchanged_names.hpp"
#include "lineage/exchanged_roles.hpp"
#include "lineage/misspellings.hpp"
#include "lineage/negations.hpp"
#include "lineage/numerals.hpp"
#include "lineage/opposites.hpp"
#include "lineage/phrases.hpp"
#include "lineage/proper_names.hpp"
#include "lineage/replacements.hpp"
#include "text/lexicon.hpp"
#include <algorithm>
#include <optional>

namespace lineage {

namespace {

using news::Change;
using news::ChangeKind;
using enum ChangeSign;

constexpr std::size_t most_changes = 40;
// Words of a sentence; longer ones are none. What is compared grows with the product of both
// lengths.
constexpr std::uint32_t longest_sentence = 500;
// Of a text, each looked up among all of the other's; with more it is a table.
constexpr std::size_t most_numbers = 2'000;
// Below, a negation or a lone number says too little: the sentences may tell of different things.
constexpr float surely_the_same = 0.5F;

bool is_locative(std::string_view word) {
  constexpr std::string_view words[] = {"in",    "at",    "from", "near", "to",   "towards", "into",
                                        "nach",  "aus",   "bei",  "à",    "en",   "au",      "aux",
                                        "desde", "hacia", "da",   "nel",  "nella"};
  return std::ranges::find(words, word) != std::end(words);
}

// Finds the changes of one pair of texts.
class Comparison {
public:
  Comparison(const Wording& upstream, const Wording& copy)
      : upstream_(upstream), copy_(copy), upstream_names_(upstream), copy_names_(copy),
        upstream_roles_(upstream), copy_roles_(copy), upstream_denied_(upstream),
        copy_denied_(copy), upstream_phrases_(upstream) {
    for (const auto& sentence : upstream.sentences)
      std::ranges::copy(numerals_of(upstream, sentence), std::back_inserter(upstream_numbers_));
    for (const auto& sentence : copy.sentences)
      std::ranges::copy(numerals_of(copy, sentence), std::back_inserter(copy_numbers_));
    if (std::max(upstream_numbers_.size(), copy_numbers_.size()) > most_numbers)
      upstream_numbers_.clear(), copy_numbers_.clear();
  }

  void compare(const AlignedSentence& pair) {
    for (const auto number : pair.of_upstream) {
      of_upstream_ = &upstream_.sentences[number];
      of_copy_ = &copy_.sentences[pair.copy];
      if (is_endless(*of_upstream_) || is_endless(*of_copy_))
        continue;
      likeness_ = pair.likeness, in_place_ = pair.in_place;
      compare_spelling();
      compare_places_of_names();
      const auto replaced = replacements(upstream_, *of_upstream_, copy_, *of_copy_);
      for (const auto& each : replaced) {
        compare_names(each);
        compare_held_numbers(each);
        compare_designations(each);
      }
      compare_opposites(replaced);
      compare_lone_names();
      compare_objects();
      compare_roles();
      compare_numbers();
      compare_negations();
    }
  }

  std::vector<FoundChange> take() && {
    std::ranges::sort(changes_, {},
                      [](const FoundChange& found) { return found.change.words.begin; });
    return std::move(changes_);
  }

private:
  using Range = ProperNames::Run;

  static bool is_endless(const Sentence& sentence) {
    return sentence.end - sentence.first > longest_sentence;
  }

  [[nodiscard]] static news::Span span_of(const Wording& wording, const Range& range) {
    return {wording.tokens.tokens[range.first].begin, wording.tokens.tokens[range.end - 1].end};
  }

  void add(ChangeKind kind, const Range& ours, const Range& theirs, ChangeSign sign,
           bool is_known = false) {
    const auto words = span_of(copy_, theirs);
    const auto is_told = std::ranges::any_of(changes_, [&](const FoundChange& found) {
      return found.change.words.begin < words.end && words.begin < found.change.words.end;
    });
    if (is_told || changes_.size() >= most_changes)
      return;
    const bool by_words = sign == other_role || sign == opposite || sign == other_order;
    const ChangeClues clues{sign,     of_copy_->end - of_copy_->first, held(ours, theirs),
                            is_known, !by_words && opens(theirs),      in_place_};
    changes_.push_back({{kind, span_of(upstream_, ours), words, of_upstream_->span, of_copy_->span,
                         confidence(clues)},
                        clues});
  }

  // On how many sides both are beside the same word or at the border of their sentences.
  [[nodiscard]] std::uint8_t held(const Range& ours, const Range& theirs) const {
    const auto &was = upstream_.tokens.tokens, &is = copy_.tokens.tokens;
    const bool opens = ours.first == of_upstream_->first,
               opens_too = theirs.first == of_copy_->first, closes = ours.end == of_upstream_->end,
               closes_too = theirs.end == of_copy_->end;
    const bool before = opens || opens_too ? opens && opens_too
                                           : was[ours.first - 1].stem == is[theirs.first - 1].stem;
    const bool behind =
        closes || closes_too ? closes && closes_too : was[ours.end].stem == is[theirs.end].stem;
    return static_cast<std::uint8_t>((before ? 1 : 0) + (behind ? 1 : 0));
  }

  // Behind nothing but an item's number.
  [[nodiscard]] bool opens(const Range& theirs) const {
    const auto before =
        std::span(copy_.tokens.tokens).subspan(of_copy_->first, theirs.first - of_copy_->first);
    return std::ranges::all_of(
        before, [](const text::Token& token) { return token.shape == text::TokenShape::number; });
  }

  [[nodiscard]] ChangeKind kind_of_name(std::uint32_t token) const {
    const auto word = text::fold_word(copy_.surface(copy_.tokens.tokens[token]));
    if (is_day_or_month(word))
      return ChangeKind::date;
    const auto run = copy_names_.run_of(token);
    if (run.first > of_copy_->first &&
        is_locative(text::fold_word(copy_.surface(copy_.tokens.tokens[run.first - 1]))))
      return ChangeKind::place;
    return ChangeKind::name;
  }

  void compare_spelling() {
    for (const auto& [ours, theirs] :
         misspellings(upstream_, *of_upstream_, upstream_names_, copy_, *of_copy_))
      add(kind_of_name(theirs), {ours, ours + 1}, {theirs, theirs + 1}, misspelt);
  }

  // One name for another, between the same words.
  void compare_names(const Replacement& replaced) {
    if (!upstream_names_.capitals_tell())
      return;
    const auto ours = upstream_names_.only_one(replaced.upstream_first, replaced.upstream_end);
    const auto theirs = copy_names_.only_one(replaced.copy_first, replaced.copy_end);
    if (!ours || !theirs || may_be_one(*ours, *theirs))
      return;
    // What somebody is called when told of again.
    const auto& was = upstream_.tokens.tokens[ours->end - 1];
    const auto& is = copy_.tokens.tokens[theirs->end - 1];
    const bool held = replaced.held_before && replaced.held_behind;
    const bool new_here = !upstream_names_.has(is.word) && !upstream_names_.has(is.stem);
    const bool gone = !copy_names_.has(was.word) && !copy_names_.has(was.stem);
    if (new_here && gone && (held || likeness_ >= surely_the_same))
      add(kind_of_name(theirs->first), *ours, *theirs, exchanged);
    else if (held && likeness_ >= surely_the_same && ours->first == replaced.upstream_first &&
             ours->end == replaced.upstream_end && theirs->first == replaced.copy_first &&
             theirs->end == replaced.copy_end)
      add(kind_of_name(theirs->first), *ours, *theirs,
          new_here || gone ? exchanged : known_elsewhere);
  }
  [[nodiscard]] bool may_be_one(const Range& ours, const Range& theirs) const {
    for (auto i = ours.first; i < ours.end; ++i)
      for (auto k = theirs.first; k < theirs.end; ++k) {
        const auto &was = upstream_.tokens.tokens[i], &is = copy_.tokens.tokens[k];
        if (stand_for_each_other(upstream_.surface(was), copy_.surface(is)) || abbreviates(was, is))
          return true;
      }
    return false;
  }

  void compare_places_of_names() {
    if (!upstream_names_.capitals_tell() || likeness_ < surely_the_same)
      return;
    for (const auto& [was, is] : exchanged_names(upstream_, *of_upstream_, upstream_names_,
                                                 upstream_phrases_, copy_, *of_copy_, copy_names_))
      add(ChangeKind::name, was, is, other_order);
  }

  // A sentence that lost one name and gained one, both behind or before the same word.
  void compare_lone_names() {
    if (!upstream_names_.capitals_tell() || likeness_ < surely_the_same)
      return;
    const auto ours = upstream_names_.only_one_without(copy_names_, *of_upstream_);
    const auto theirs = copy_names_.only_one_without(upstream_names_, *of_copy_);
    if (!ours || !theirs)
      return;
    const auto stem = [](const Wording& wording, std::uint32_t token) {
      return token < wording.tokens.tokens.size() ? wording.tokens.tokens[token].stem : 0;
    };
    const bool held =
        (*ours > 0 && *theirs > 0 && stem(upstream_, *ours - 1) == stem(copy_, *theirs - 1)) ||
        stem(upstream_, *ours + 1) == stem(copy_, *theirs + 1);
    if (held && !abbreviates(upstream_.tokens.tokens[*ours], copy_.tokens.tokens[*theirs]) &&
        !stand_for_each_other(upstream_.surface(upstream_.tokens.tokens[*ours]),
                              copy_.surface(copy_.tokens.tokens[*theirs])))
      add(kind_of_name(*theirs), {*ours, *ours + 1}, {*theirs, *theirs + 1}, exchanged);
  }

  // "equipment to Lakona", "equipment to Torvia": another name behind the same two words.
  void compare_objects() {
    if (!upstream_names_.capitals_tell())
      return;
    for (auto theirs = of_copy_->first + 2; theirs < of_copy_->end; ++theirs)
      for (auto ours = of_upstream_->first + 2; ours < of_upstream_->end; ++ours) {
        const auto &is = copy_.tokens.tokens[theirs], &was = upstream_.tokens.tokens[ours];
        if (is.stem == was.stem || !same_two_before(ours, theirs) || !copy_names_.names(theirs) ||
            !upstream_names_.names(ours) || stands_in(upstream_, *of_upstream_, is.stem) ||
            stands_in(copy_, *of_copy_, was.stem) || abbreviates(was, is) ||
            stand_for_each_other(upstream_.surface(was), copy_.surface(is)))
          continue;
        add(kind_of_name(theirs), {ours, ours + 1}, {theirs, theirs + 1}, known_elsewhere);
      }
  }
  [[nodiscard]] bool same_two_before(std::uint32_t ours, std::uint32_t theirs) const {
    const auto &was = upstream_.tokens.tokens, &is = copy_.tokens.tokens;
    return was[ours - 1].stem == is[theirs - 1].stem && was[ours - 2].stem == is[theirs - 2].stem &&
           !is[theirs - 2].is_stop;
  }
  [[nodiscard]] static bool stands_in(const Wording& wording, const Sentence& sentence,
                                      std::uint64_t stem) {
    return std::ranges::any_of(wording.words_of(sentence),
                               [&](const text::Token& token) { return token.stem == stem; });
  }

  // "U.S" of "United": initials are not compared with what they may stand for.
  [[nodiscard]] static bool abbreviates(const text::Token& was, const text::Token& is) {
    return was.shape == text::TokenShape::upper || is.shape == text::TokenShape::upper;
  }

  void compare_roles() {
    for (const auto& [was, is] :
         exchanged_roles(upstream_, *of_upstream_, upstream_roles_, copy_, *of_copy_, copy_roles_))
      if (const Range ours{was.first, was.end}, theirs{is.first, is.end}; held(ours, theirs) > 0)
        add(ChangeKind::role, ours, theirs, other_role);
  }

  // One number for another, beside the same words.
  void compare_held_numbers(const Replacement& replaced) {
    const auto numbers = numerals_within(upstream_numbers_, replaced.upstream_first,
                                         replaced.upstream_end),
               others = numerals_within(copy_numbers_, replaced.copy_first, replaced.copy_end);
    if (numbers.size() != 1 || others.size() != 1 || same(numbers[0], others[0]))
      return;
    const auto &was = numbers[0], &is = others[0];
    const Range ours{was.first, was.end}, theirs{is.first, is.end};
    const bool is_known = was_told(is, Counted::anything);
    if (held(ours, theirs) == 2 || (!is_known && (held(ours, theirs) == 1 || is_held(replaced))))
      add(ChangeKind::number, ours, theirs, held_number, is_known);
  }
  static bool is_held(const Replacement& replaced) {
    return replaced.held_before && replaced.held_behind;
  }

  // "5 million kroner", "5 m. kroner": the digits are the same, only the word behind them is not.
  [[nodiscard]] bool is_in_other_words(const Numeral& was, const Numeral& is) const {
    const auto &ours = upstream_.tokens.tokens, &theirs = copy_.tokens.tokens;
    if (ours[was.first].word != theirs[is.first].word || was.end - was.first == is.end - is.first)
      return false;
    const bool lost = was.end - was.first > is.end - is.first;
    const auto here = lost ? is.end : was.end, there = lost ? was.end : is.end;
    const auto& shorter = lost ? theirs : ours;
    const auto& longer = lost ? ours : theirs;
    return here < shorter.size() && there < longer.size() &&
           shorter[here].stem != longer[there].stem;
  }

  // "the 1990s", "the 1960s"; "Highway B2", "Highway B7".
  void compare_designations(const Replacement& replaced) {
    const Range ours{replaced.upstream_first, replaced.upstream_end},
        theirs{replaced.copy_first, replaced.copy_end};
    if (ours.end - ours.first != 1 || theirs.end - theirs.first != 1 || held(ours, theirs) == 0)
      return;
    const auto &was = upstream_.tokens.tokens[ours.first], &is = copy_.tokens.tokens[theirs.first];
    if (differ_in_digits(upstream_.surface(was), copy_.surface(is)) &&
        !upstream_names_.has(is.word))
      add(ChangeKind::number, ours, theirs, held_number);
  }

  void compare_opposites(const std::vector<Replacement>& replaced) {
    for (const auto& [was, is] :
         oppositions(upstream_, *of_upstream_, copy_, *of_copy_, replaced)) {
      const Range ours{was, was + 1}, theirs{is, is + 1};
      if ((likeness_ >= surely_the_same || held(ours, theirs) == 2) &&
          !upstream_phrases_.has_around(copy_, *of_copy_, is))
        add(ChangeKind::negation, ours, theirs, opposite);
    }
  }

  void compare_numbers() {
    const auto lost = lost_numbers(Counted::the_same), gained = gained_numbers(Counted::the_same);
    for (const auto& is : gained)
      for (const auto& was : lost)
        if (is.unit != 0 && is.unit == was.unit)
          add(ChangeKind::number, {was.first, was.end}, {is.first, is.end}, other_number);
    if (likeness_ < surely_the_same)
      return;
    const auto only_lost = lost_numbers(Counted::anything),
               only_gained = gained_numbers(Counted::anything);
    if (only_lost.size() == 1 && only_gained.size() == 1)
      add(ChangeKind::number, {only_lost.front().first, only_lost.front().end},
          {only_gained.front().first, only_gained.front().end}, lone_number);
  }

  [[nodiscard]] bool same(const Numeral& was, const Numeral& is) const {
    return agree(was, is) || is_in_other_words(was, is);
  }

  enum class Counted : std::uint8_t { anything, the_same };

  [[nodiscard]] bool same(const Numeral& was, const Numeral& is, Counted counted) const {
    return same(was, is) && (counted == Counted::anything || was.unit == is.unit ||
                             are_converted(was.measure, is.measure));
  }
  [[nodiscard]] bool was_told(const Numeral& is, Counted counted) const {
    return std::ranges::any_of(upstream_numbers_,
                               [&](const Numeral& was) { return same(was, is, counted); });
  }
  // Those of the two sentences that the other text nowhere has.
  [[nodiscard]] std::vector<Numeral> gained_numbers(Counted counted) const {
    auto numbers = numerals_within(copy_numbers_, of_copy_->first, of_copy_->end);
    std::erase_if(numbers, [&](const Numeral& is) { return was_told(is, counted); });
    return numbers;
  }
  [[nodiscard]] std::vector<Numeral> lost_numbers(Counted counted) const {
    auto numbers = numerals_within(upstream_numbers_, of_upstream_->first, of_upstream_->end);
    std::erase_if(numbers, [&](const Numeral& was) {
      return std::ranges::any_of(copy_numbers_,
                                 [&](const Numeral& is) { return same(was, is, counted); });
    });
    return numbers;
  }

  void compare_negations() {
    const auto deny = [&](const Range& ours, const Range& theirs) {
      if (held(ours, theirs) > 0) // elsewhere it may be said of something else
        add(ChangeKind::negation, ours, theirs, negated);
    };
    if (const auto lost = denied_in_one(upstream_, *of_upstream_, copy_, *of_copy_, copy_denied_))
      deny({lost->negator, lost->denied + 1}, {lost->affirmed, lost->affirmed + 1});
    else if (const auto gained =
                 denied_in_one(copy_, *of_copy_, upstream_, *of_upstream_, upstream_denied_))
      deny({gained->affirmed, gained->affirmed + 1}, {gained->negator, gained->denied + 1});
  }

  const Wording& upstream_;
  const Wording& copy_;
  ProperNames upstream_names_, copy_names_;
  Roles upstream_roles_, copy_roles_;
  Denied upstream_denied_, copy_denied_;
  Phrases upstream_phrases_;
  std::vector<Numeral> upstream_numbers_, copy_numbers_;
  const Sentence* of_upstream_ = nullptr;
  const Sentence* of_copy_ = nullptr;
  float likeness_ = 0;
  bool in_place_ = false;
  std::vector<FoundChange> changes_;
};

} // namespace

std::vector<FoundChange> find_changes(const Wording& upstream, const Wording& copy) {
  Comparison comparison(upstream, copy);
  for (const auto& pair : align(upstream, copy))
    comparison.compare(pair);
  return std::move(comparison).take();
}

std::vector<Change> changes(const Wording& upstream, const Wording& copy) {
  std::vector<Change> changes;
  for (const auto& found : find_changes(upstream, copy))
    changes.push_back(found.change);
  return changes;
}

} // namespace lineage
