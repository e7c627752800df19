#include "lineage/opposites.hpp"
#include "lineage/negations.hpp"
#include "text/lexicon.hpp"
#include "text/word_set.hpp"
#include <algorithm>
#include <array>
#include <bitset>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>

namespace lineage {

namespace {

constexpr std::uint32_t most_words = 4; // on either side of what stands for each other

// Words against words. A regular form is found by its stem; the others are written out.
using Line = std::pair<std::string_view, std::string_view>;
constexpr auto lines = std::to_array<Line>({
    {"rise rose risen climb jump surge soar rally rebound grow grew grown growth increase gain up "
     "upward advance expand expansion swell higher raise boost hike",
     "fall fell fallen drop plunge slump tumble slide slid sink sank sunk decline decrease shrink "
     "shrank down downward retreat contract contraction dip dive lower cut reduce reduction slash"},
    {"win won beat gain", "lose lost loss"},
    {"victory triumph win", "defeat loss"},
    {"profit", "loss deficit"},
    {"surplus", "deficit shortage"},
    {"high higher highest", "low lower lowest"},
    {"open reopen", "close shut closure"},
    {"begin began begun start launch", "end finish stop halt cease"},
    {"confirm admit acknowledge", "deny denial"},
    {"accept approve approval adopt endorse pass", "reject rejection"},
    {"agree accept", "refuse refusal decline"},
    {"allow permit permission legal legalise legalize lawful",
     "ban forbid forbade forbidden prohibit bar illegal unlawful"},
    {"support back favour favor", "oppose opposition reject"},
    {"supporter backer", "opponent"},
    {"for", "against"},
    {"with", "without"},
    {"succeed success", "fail failure"},
    {"guilty convict conviction", "innocent acquit acquittal"},
    {"arrest detain jail imprison", "release free freed"},
    {"true", "false untrue"},
    {"alive survive", "dead die kill"},
    {"above", "below"},
    {"over", "under"},
    {"more", "less fewer"},
    {"most", "least fewest"},
    {"maximum", "minimum"},
    {"majority", "minority"},
    {"before", "after"},
    {"early earlier earliest", "late later latest"},
    {"north northern northward", "south southern southward"},
    {"east eastern eastward", "west western westward"},
    {"northeast northeastern", "southwest southwestern"},
    {"northwest northwestern", "southeast southeastern"},
    {"left", "right"},
    {"inside", "outside"},
    {"praise welcome applaud hail commend",
     "criticise criticize condemn denounce blast slam deplore criticism"},
    {"buy bought purchase buyer", "sell sold sale seller"},
    {"borrow borrower", "lend lent lender"},
    {"import importer", "export exporter"},
    {"hire recruit", "fire dismiss sack"},
    {"enter entrance entry", "leave left exit"},
    {"arrive arrival", "depart departure"},
    {"attack", "defend defence defense"},
    {"advance", "retreat withdraw withdrew"},
    {"remember", "forget forgot forgotten"},
    {"include", "exclude"},
    {"strengthen strong stronger strongest strength", "weaken weak weaker weakest weakness"},
    {"improve improvement better", "worsen worse deteriorate deterioration"},
    {"best", "worst"},
    {"good", "bad"},
    {"positive", "negative"},
    {"optimistic optimism", "pessimistic pessimism"},
    {"accelerate faster", "slow slower"},
    {"widen wider", "narrow narrower"},
    {"large larger largest big bigger biggest", "small smaller smallest"},
    {"long longer longest", "short shorter shortest"},
    {"old older oldest", "young younger youngest new newer newest"},
    {"rich richer richest", "poor poorer poorest"},
    {"hot hotter hottest warm warmer warmest", "cold colder coldest cool cooler coolest"},
    {"same", "different"},
    {"ally friend", "enemy foe"},
    {"first", "last"},
    {"always", "never"},
    {"public", "private"},
    {"hero", "villain"},
});

struct Sides {
  std::bitset<lines.size()> one, other;
};

std::uint64_t stem_of(std::string_view word) { return text::stem_hash(word, "en"); }

const Sides* sides_of(std::string_view word) {
  static const auto by_stem = [] {
    std::unordered_map<std::uint64_t, Sides> sides;
    for (std::size_t line = 0; line < lines.size(); ++line) {
      text::for_each_word(lines[line].first,
                          [&](auto form) { sides[stem_of(form)].one.set(line); });
      text::for_each_word(lines[line].second,
                          [&](auto form) { sides[stem_of(form)].other.set(line); });
    }
    return sides;
  }();
  const auto found = by_stem.find(stem_of(word));
  return found == by_stem.end() ? nullptr : &found->second;
}

// "inaccurate", but not "import".
bool is_denied_by_prefix(std::string_view word, std::string_view longer) {
  constexpr std::size_t shortest = 4;
  static const auto denials = text::words_of(
      "illegal illegitimate illiberal illogical impartial impatient imperfect impolite impossible "
      "impracticable impractical improbable improper inaccessible inaccurate inactive inadequate "
      "inadmissible inappropriate incapable incomplete inconclusive inconsistent incorrect "
      "indefinite indirect ineffective inefficient ineligible inexperienced informal inhuman "
      "insecure insignificant insufficient intolerable invalid invisible involuntary irrational "
      "irregular irrelevant irresponsible irreversible disadvantage disagree disagreed disagrees "
      "disallow disallowed disapprove disapproved disapproves dishonest disinclined disloyal "
      "disobey disobeyed disprove disproved disproves dissatisfied distrust distrusted");
  const auto has_prefix = [&](std::string_view prefix) {
    return longer.starts_with(prefix) && longer.substr(prefix.size()) == word;
  };
  if (word.size() < shortest)
    return false;
  return has_prefix("un") || has_prefix("non") ||
         (denials.contains(longer) && (has_prefix("in") || has_prefix("im") || has_prefix("il") ||
                                       has_prefix("ir") || has_prefix("dis")));
}

// In which lines two words are against each other: the left on the one side, or on the other.
Sides lines_between(std::string_view left, std::string_view right) {
  const auto *of_left = sides_of(left), *of_right = sides_of(right);
  if (of_left == nullptr || of_right == nullptr)
    return {};
  return {of_left->one & of_right->other, of_left->other & of_right->one};
}

// "shut down" and "wound up" say the same.
bool leans_on_a_verb(std::string_view word) {
  static const auto words =
      text::words_of("up down over under for against before after above below inside outside");
  return words.contains(word);
}

class Pair {
public:
  Pair(const Wording& upstream, const Sentence& of_upstream, const Wording& copy,
       const Sentence& of_copy)
      : upstream_(upstream), copy_(copy), of_upstream_(of_upstream), of_copy_(of_copy) {}

  std::optional<Opposition> opposition(const Replacement& replaced) {
    if (replaced.upstream_end - replaced.upstream_first > most_words ||
        replaced.copy_end - replaced.copy_first > most_words)
      return std::nullopt;
    std::optional<Opposition> found;
    for (auto ours = replaced.upstream_first; ours < replaced.upstream_end; ++ours)
      for (auto theirs = replaced.copy_first; theirs < replaced.copy_end; ++theirs)
        if (are_opposites(word(upstream_, ours), word(copy_, theirs))) {
          if (found)
            return std::nullopt;
          found = {ours, theirs};
        }
    const bool is_told = found && is_in_place(replaced, *found) &&
                         denials_around(upstream_, of_upstream_, found->upstream) ==
                             denials_around(copy_, of_copy_, found->copy) &&
                         !both_say_both(*found);
    return is_told ? found : std::nullopt;
  }

private:
  static std::string word(const Wording& wording, std::uint32_t token) {
    return text::fold_word(wording.surface(wording.tokens.tokens[token]));
  }

  [[nodiscard]] bool is_in_place(const Replacement& replaced, const Opposition& found) const {
    if (may_name(upstream_, found.upstream) || may_name(copy_, found.copy))
      return false;
    const bool stand_alone =
        stands_alone(upstream_, replaced.upstream_first, replaced.upstream_end, found.upstream) &&
        stands_alone(copy_, replaced.copy_first, replaced.copy_end, found.copy);
    const bool opens = found.upstream == replaced.upstream_first &&
                       found.copy == replaced.copy_first && replaced.held_before;
    const bool closes = found.upstream + 1 == replaced.upstream_end &&
                        found.copy + 1 == replaced.copy_end && replaced.held_behind;
    return stand_alone || ((opens || closes) && !leans_on_a_verb(word(upstream_, found.upstream)));
  }

  static bool may_name(const Wording& wording, std::uint32_t token) {
    const auto& it = wording.tokens.tokens[token];
    return it.shape != text::TokenShape::lower && !it.starts_sentence;
  }

  // Beside it only function words, numbers and "sharply".
  static bool stands_alone(const Wording& wording, std::uint32_t first, std::uint32_t end,
                           std::uint32_t alone) {
    for (auto i = first; i < end; ++i) {
      const auto& token = wording.tokens.tokens[i];
      if (i != alone && !token.is_stop && token.shape != text::TokenShape::number &&
          !wording.surface(token).ends_with("ly"))
        return false;
    }
    return true;
  }

  // Found once of either sentence.
  bool both_say_both(const Opposition& found) {
    if (!of_all_)
      of_all_ = {sides_of_all(upstream_, of_upstream_), sides_of_all(copy_, of_copy_)};
    const auto [there, here] =
        lines_between(word(upstream_, found.upstream), word(copy_, found.copy));
    const auto& [of_upstream, of_copy] = *of_all_;
    return ((of_upstream.other & there) | (of_upstream.one & here)).any() &&
           ((of_copy.one & there) | (of_copy.other & here)).any();
  }

  static Sides sides_of_all(const Wording& wording, const Sentence& sentence) {
    Sides all;
    for (auto i = sentence.first; i < sentence.end; ++i)
      if (const auto* sides = sides_of(word(wording, i)))
        all.one |= sides->one, all.other |= sides->other;
    return all;
  }

  const Wording &upstream_, &copy_;
  const Sentence &of_upstream_, &of_copy_;
  std::optional<std::pair<Sides, Sides>> of_all_;
};

} // namespace

bool are_opposites(std::string_view left, std::string_view right) {
  const auto [there, here] = lines_between(left, right);
  if (left.size() > right.size())
    std::swap(left, right);
  return is_denied_by_prefix(left, right) || there.any() || here.any();
}

std::vector<Opposition> oppositions(const Wording& upstream, const Sentence& of_upstream,
                                    const Wording& copy, const Sentence& of_copy,
                                    const std::vector<Replacement>& replaced) {
  Pair pair(upstream, of_upstream, copy, of_copy);
  std::vector<Opposition> found;
  for (const auto& each : replaced)
    if (const auto opposition = pair.opposition(each))
      found.push_back(*opposition);
  return found;
}

} // namespace lineage
