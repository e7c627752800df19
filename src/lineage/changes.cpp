#include "lineage/changes.hpp"
#include "lineage/alignment.hpp"
#include "lineage/negations.hpp"
#include "lineage/numerals.hpp"
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
      : upstream_(upstream), copy_(copy), upstream_names_(upstream), copy_names_(copy) {
    for (const auto& sentence : upstream.sentences)
      std::ranges::copy(numerals_of(upstream, sentence), std::back_inserter(upstream_numbers_));
    for (const auto& sentence : copy.sentences)
      std::ranges::copy(numerals_of(copy, sentence), std::back_inserter(copy_numbers_));
  }

  void compare(const AlignedSentence& pair) {
    for (const auto number : pair.of_upstream) {
      of_upstream_ = &upstream_.sentences[number];
      of_copy_ = &copy_.sentences[pair.copy];
      if (is_endless(*of_upstream_) || is_endless(*of_copy_))
        continue;
      likeness_ = pair.likeness;
      compare_spelling();
      for (const auto& replaced : replacements(upstream_, *of_upstream_, copy_, *of_copy_)) {
        compare_names(replaced);
        compare_held_numbers(replaced);
      }
      compare_lone_names();
      compare_objects();
      compare_numbers();
      if (number == pair.of_upstream.front() && likeness_ >= surely_the_same)
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

  void add(ChangeKind kind, const Range& ours, const Range& theirs, ChangeSign sign) {
    const auto words = span_of(copy_, theirs);
    const auto is_told = std::ranges::any_of(changes_, [&](const FoundChange& found) {
      return found.change.words.begin < words.end && words.begin < found.change.words.end;
    });
    if (is_told || changes_.size() >= most_changes)
      return;
    const ChangeClues clues{sign, likeness_, of_copy_->end - of_copy_->first};
    changes_.push_back({{kind, span_of(upstream_, ours), words, of_upstream_->span, of_copy_->span,
                         confidence(clues)},
                        clues});
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

  // A name that the upstream never has, spelt almost like one that the sentence had; elsewhere the
  // copy may have it right.
  void compare_spelling() {
    for (auto theirs = of_copy_->first; theirs < of_copy_->end; ++theirs) {
      const auto& token = copy_.tokens.tokens[theirs];
      if (!begins_large(token) || upstream_names_.has(token.word) ||
          upstream_names_.has(token.stem))
        continue;
      for (auto ours = of_upstream_->first; ours < of_upstream_->end; ++ours) {
        const auto& other = upstream_.tokens.tokens[ours];
        if (begins_large(other) && !stands_in(copy_, *of_copy_, other.stem) &&
            almost_alike(upstream_.surface(other), copy_.surface(token)))
          add(kind_of_name(theirs), {ours, ours + 1}, {theirs, theirs + 1}, misspelt);
      }
    }
  }
  [[nodiscard]] static bool begins_large(const text::Token& token) {
    return token.shape == text::TokenShape::capitalised && !token.is_stop;
  }

  // One name for another, between the same words.
  void compare_names(const Replacement& replaced) {
    if (!upstream_names_.capitals_tell())
      return;
    const auto ours =
        only_name(upstream_, upstream_names_, replaced.upstream_first, replaced.upstream_end);
    const auto theirs = only_name(copy_, copy_names_, replaced.copy_first, replaced.copy_end);
    if (!ours || !theirs)
      return;
    const auto& was = upstream_.tokens.tokens[*ours];
    const auto& is = copy_.tokens.tokens[*theirs];
    if (stand_for_each_other(upstream_.surface(was), copy_.surface(is)) || abbreviates(was, is))
      return;
    const bool held = replaced.held_before && replaced.held_behind;
    const bool new_here = !upstream_names_.has(is.word) && !upstream_names_.has(is.stem);
    const bool gone = !copy_names_.has(was.word) && !copy_names_.has(was.stem);
    if (new_here && gone && (held || likeness_ >= surely_the_same))
      add(kind_of_name(*theirs), {*ours, *ours + 1}, {*theirs, *theirs + 1}, exchanged);
    else if (held && likeness_ >= surely_the_same &&
             replaced.upstream_end - replaced.upstream_first == 1 &&
             replaced.copy_end - replaced.copy_first == 1)
      add(kind_of_name(*theirs), {*ours, *ours + 1}, {*theirs, *theirs + 1},
          new_here || gone ? exchanged : known_elsewhere);
  }

  // A sentence that lost one name and gained one, both behind or before the same word.
  void compare_lone_names() {
    if (!upstream_names_.capitals_tell() || likeness_ < surely_the_same)
      return;
    const auto ours = lone_name(upstream_, *of_upstream_, upstream_names_, copy_names_);
    const auto theirs = lone_name(copy_, *of_copy_, copy_names_, upstream_names_);
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
        if (is.stem == was.stem || !copy_names_.names(theirs) || !upstream_names_.names(ours) ||
            !same_two_before(ours, theirs) || stands_in(upstream_, *of_upstream_, is.stem) ||
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

  // The only name of a sentence that the other text never has.
  static std::optional<std::uint32_t> lone_name(const Wording& wording, const Sentence& sentence,
                                                const ProperNames& names,
                                                const ProperNames& others) {
    std::optional<std::uint32_t> found;
    for (auto i = sentence.first; i < sentence.end; ++i) {
      const auto& token = wording.tokens.tokens[i];
      if (!names.names(i) || others.has(token.word) || others.has(token.stem) ||
          is_title(text::fold_word(wording.surface(token))))
        continue;
      if (found)
        return std::nullopt;
      found = i;
    }
    return found;
  }

  // The one name of a few words; none where there are more, or other words of weight.
  static std::optional<std::uint32_t> only_name(const Wording& wording, const ProperNames& names,
                                                std::uint32_t first, std::uint32_t end) {
    std::optional<std::uint32_t> found;
    for (auto i = first; i < end; ++i) {
      const auto& token = wording.tokens.tokens[i];
      if (token.is_stop)
        continue;
      if (found || !names.names(i) || is_title(text::fold_word(wording.surface(token))))
        return std::nullopt;
      found = i;
    }
    return found;
  }

  // "U.S" of "United": initials are not compared with what they may stand for.
  [[nodiscard]] static bool abbreviates(const text::Token& was, const text::Token& is) {
    return was.shape == text::TokenShape::upper || is.shape == text::TokenShape::upper;
  }

  // One number for another that the upstream never has, between the same words.
  void compare_held_numbers(const Replacement& replaced) {
    const auto within = [](const std::vector<Numeral>& numbers, std::uint32_t first,
                           std::uint32_t end) {
      return std::ranges::find_if(numbers, [&](const Numeral& number) {
        return number.first >= first && number.end <= end;
      });
    };
    const auto was = within(upstream_numbers_, replaced.upstream_first, replaced.upstream_end);
    const auto is = within(copy_numbers_, replaced.copy_first, replaced.copy_end);
    if (replaced.held_before && replaced.held_behind && was != upstream_numbers_.end() &&
        is != copy_numbers_.end() && !is_told(*is, upstream_numbers_, Unit::any))
      add(ChangeKind::number, {was->first, was->end}, {is->first, is->end}, lone_number);
  }

  void compare_numbers() {
    const auto ours = numbers_in(upstream_numbers_, *of_upstream_),
               theirs = numbers_in(copy_numbers_, *of_copy_);
    for (const auto& is : theirs)
      for (const auto& was : ours)
        if (is.unit != 0 && is.unit == was.unit && !agree(is, was) &&
            !is_told(is, upstream_numbers_, Unit::same) && !is_told(was, copy_numbers_, Unit::same))
          add(ChangeKind::number, {was.first, was.end}, {is.first, is.end}, other_number);
    const auto lone = [](const std::vector<Numeral>& numbers, const std::vector<Numeral>& others) {
      std::vector<Numeral> rest;
      for (const auto& number : numbers)
        if (!is_told(number, others, Unit::any))
          rest.push_back(number);
      return rest;
    };
    const auto lost = lone(ours, copy_numbers_), gained = lone(theirs, upstream_numbers_);
    if (lost.size() == 1 && gained.size() == 1 && likeness_ >= surely_the_same)
      add(ChangeKind::number, {lost.front().first, lost.front().end},
          {gained.front().first, gained.front().end}, lone_number);
  }

  enum class Unit : std::uint8_t { any, same };

  static bool is_told(const Numeral& number, const std::vector<Numeral>& numbers, Unit unit) {
    return std::ranges::any_of(numbers, [&](const Numeral& other) {
      return agree(number, other) && (unit == Unit::any || other.unit == number.unit);
    });
  }
  static std::vector<Numeral> numbers_in(const std::vector<Numeral>& numbers,
                                         const Sentence& sentence) {
    std::vector<Numeral> found;
    for (const auto& number : numbers)
      if (number.first >= sentence.first && number.end <= sentence.end)
        found.push_back(number);
    return found;
  }

  void compare_negations() {
    if (const auto lost = denied_in_one(upstream_, *of_upstream_, copy_, *of_copy_))
      add(ChangeKind::negation, {lost->negator, lost->denied + 1},
          {lost->affirmed, lost->affirmed + 1}, negated);
    else if (const auto gained = denied_in_one(copy_, *of_copy_, upstream_, *of_upstream_))
      add(ChangeKind::negation, {gained->affirmed, gained->affirmed + 1},
          {gained->negator, gained->denied + 1}, negated);
  }

  const Wording& upstream_;
  const Wording& copy_;
  ProperNames upstream_names_, copy_names_;
  std::vector<Numeral> upstream_numbers_, copy_numbers_;
  const Sentence* of_upstream_ = nullptr;
  const Sentence* of_copy_ = nullptr;
  float likeness_ = 0;
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
