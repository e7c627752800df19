#include "reading/attributions/subjects.hpp"
#include "reading/words/word_list.hpp"
#include <algorithm>

namespace reading {

namespace {

using news::Mention;
using news::MentionKind;

constexpr std::size_t reach = 12; // symbols between a cue and its speaker

Stretch paragraph_of(const Symbols& symbols, std::size_t symbol) {
  const auto& starts = symbols.paragraphs;
  const auto next = std::ranges::upper_bound(starts, symbol);
  return {next == starts.begin() ? 0 : *(next - 1),
          next == starts.end() ? symbols.symbols.size() : *next};
}

std::span<const Mention> mentions_in(const Symbols& symbols, std::span<const Mention> mentions,
                                     const Stretch& stretch) {
  if (stretch.first >= stretch.last)
    return {};
  const auto begin = std::ranges::lower_bound(mentions, symbols.symbols[stretch.first].begin, {},
                                              [](const Mention& each) { return each.span.begin; });
  const auto end =
      std::ranges::lower_bound(begin, mentions.end(), symbols.symbols[stretch.last - 1].end, {},
                               [](const Mention& each) { return each.span.begin; });
  return {begin, end};
}

bool is_article(const Symbol& word) {
  static const WordList words("the a an le la les l der die das dem den el los las il lo gli o os");
  return words.holds(word.word);
}

// "he told CNN": whoever hears it stands behind.
bool has_hearer(const Symbol& cue) {
  static const WordList words("told tells telling tell");
  return words.holds(cue.word);
}

// "said he", "he said"; all symbols' number where none stands there.
std::size_t pronoun_beside(const Symbols& symbols, std::size_t cue) {
  const auto& all = symbols.symbols;
  const auto paragraph = paragraph_of(symbols, cue);
  for (const auto beside : {cue + 1, cue - 1})
    if (beside >= paragraph.first && beside < paragraph.last && is_pronoun(all[beside]) &&
        !all[beside].is_quoted)
      return beside;
  return all.size();
}

const Mention* near_cue(const Symbols& symbols, std::span<const Mention> mentions,
                        std::size_t cue) {
  const auto& all = symbols.symbols;
  const Mention* found = nullptr;
  const auto paragraph = paragraph_of(symbols, cue);
  auto least = reach;
  for (const auto& mention : mentions_in(symbols, mentions, paragraph)) {
    const auto first = symbol_at(symbols, mention.span.begin);
    const auto last = symbol_at(symbols, mention.span.end);
    if (mention.kind == MentionKind::place || first >= all.size() || all[first].is_quoted ||
        all[first].sentence != all[cue].sentence || (first > cue && has_hearer(all[cue])) ||
        belongs_to_another(symbols, mention.span, all[paragraph.first].begin))
      continue;
    const auto distance = first > cue ? first - cue : last <= cue ? cue - last + 1 : 0;
    if (distance < least)
      least = distance, found = &mention;
  }
  return found;
}

// "shouted a woman at the back": whom the cue's own clause says it was, without a name; up to the
// next mark or preposition.
news::Span nameless_behind(const Symbols& symbols, std::size_t cue) {
  static const WordList words("a an one another ein eine une un una uno");
  constexpr std::size_t longest = 4; // words
  const auto& all = symbols.symbols;
  const auto last = paragraph_of(symbols, cue).last;
  auto end = cue + 1;
  if (end >= last || !words.holds(all[end].word) || all[end].is_quoted)
    return {};
  while (end < last && end - cue <= longest && all[end].mark == Mark::word &&
         !is_preposition(all[end]))
    ++end;
  return span_of(symbols, {cue + 1, end});
}

} // namespace

bool is_preposition(const Symbol& word) {
  static const WordList words(
      "of for from at with in by on to von vom bei aus der des für de del du "
      "des da do di della dell pour por para z ze dla od");
  return words.holds(word.word);
}

bool may_be_person(const Mention& mention) {
  return mention.kind == MentionKind::person ||
         (mention.kind == MentionKind::name && mention.name.find(' ') != mention.name.npos);
}

bool belongs_to_another(const Symbols& symbols, const news::Span& name, std::uint32_t begin) {
  const auto& all = symbols.symbols;
  const auto first = symbol_at(symbols, name.begin);
  auto before = first;
  const auto steps_back = [&] {
    return before > 0 && all[before - 1].begin >= begin && before-- > 0;
  };
  if (!steps_back())
    return false;
  if (is_article(all[before]) && !steps_back())
    return false;
  return is_preposition(all[before]);
}

bool is_pronoun(const Symbol& word) {
  static const WordList pronouns("he she they it his her their i we er sie il elle él ella lui lei "
                                 "on ona он она who");
  return word.mark == Mark::word && pronouns.holds(word.word);
}

const Mention* subject_before(const Symbols& symbols, std::span<const Mention> mentions,
                              std::size_t symbol,
                              const std::function<bool(const Mention&)>& may_be_meant) {
  const auto& all = symbols.symbols;
  const auto near = mentions_in(symbols, mentions, {paragraph_of(symbols, symbol).first, symbol});
  const Mention* found = nullptr;
  std::uint32_t sentence = 0; // of `found`
  for (auto mention = near.rbegin(); mention != near.rend(); ++mention) {
    const auto& word = all[symbol_at(symbols, mention->span.begin)];
    if (word.is_quoted || word.sentence == all[symbol].sentence || !may_be_meant(*mention))
      continue;
    if (found != nullptr && word.sentence != sentence)
      break;
    found = &*mention;
    sentence = word.sentence;
  }
  return found;
}

const Mention* introduced_before(const Symbols& symbols, std::span<const Mention> mentions,
                                 std::size_t paragraph) {
  if (paragraph == 0)
    return nullptr;
  const auto before = std::span(symbols.symbols).first(paragraph);
  const auto sentence =
      std::ranges::lower_bound(before, before.back().sentence, {}, &Symbol::sentence);
  const auto first = static_cast<std::size_t>(sentence - before.begin());
  for (const auto& mention : mentions_in(symbols, mentions, {first, paragraph}))
    if (may_be_person(mention) &&
        !symbols.symbols[symbol_at(symbols, mention.span.begin)].is_quoted)
      return &mention;
  return nullptr;
}

const Mention* first_named(const Symbols& symbols, std::span<const Mention> mentions,
                           const Stretch& stretch) {
  for (const auto& mention : mentions_in(symbols, mentions, stretch))
    if (mention.kind != MentionKind::place &&
        !symbols.symbols[symbol_at(symbols, mention.span.begin)].is_quoted)
      return &mention;
  return nullptr;
}

news::Span speaker_of_cue(const Symbols& symbols, std::span<const Mention> mentions,
                          std::size_t cue) {
  const auto& all = symbols.symbols;
  const auto pronoun = pronoun_beside(symbols, cue);
  if (pronoun < all.size() && !is_article(all[pronoun]))
    return {all[pronoun].begin, all[pronoun].end};
  if (const auto* near = near_cue(symbols, mentions, cue))
    return near->span;
  if (pronoun < all.size())
    return {all[pronoun].begin, all[pronoun].end};
  if (const auto nameless = nameless_behind(symbols, cue); nameless.begin < nameless.end)
    return nameless;
  const auto* subject = subject_before(symbols, mentions, cue);
  return subject == nullptr ? news::Span{} : subject->span;
}

} // namespace reading
