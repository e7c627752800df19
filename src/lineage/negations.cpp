#include "lineage/negations.hpp"
#include "lineage/replacements.hpp"
#include "text/lexicon.hpp"
#include "text/word_set.hpp"
#include <algorithm>
#include <array>
#include <unordered_map>
#include <utility>

namespace lineage {

namespace {

constexpr std::uint32_t reach = 4;              // words behind the negator
constexpr std::uint32_t before = 6, behind = 2; // words around what is denied

// The ten languages with most news.
bool is_negator(std::string_view word) {
  static const auto words = text::words_of(
      "not no never neither nor none nobody cannot nothing nicht kein keine keinen keinem "
      "keiner nie niemals ohne weder ne pas jamais sans aucun aucune ni nunca jamás sin ningún "
      "ninguna non mai senza nessun nessuna não nunca sem nenhum niet geen nooit zonder inte ingen "
      "aldrig utan nie bez nigdy не нет никогда без");
  return words.contains(word) || word.ends_with("n't");
}

bool refuses(std::string_view word) {
  static const auto words = text::words_of(
      "declined declines decline refused refuses refuse inability denied denies deny rejected "
      "rejects reject "
      "failed fails fail unable impossible unlikely lack lacks lacked lacking barely hardly ruled "
      "rule excluded dismissed avoided stopped prevented yet free without rather instead unlike "
      "except excluding lehnte ablehnte "
      "verweigerte bestritt refusé "
      "refuse démenti nié rechazó negó rifiutato negato");
  return words.contains(word);
}

const auto& opposites() {
  using Pair = std::pair<text::WordSet, text::WordSet>;
  static const std::array<Pair, 8> pairs = {
      {{text::words_of("confirm confirms confirmed admit admits admitted"),
        text::words_of("deny denies denied")},
       {text::words_of("accept accepts accepted approve approves approved"),
        text::words_of("reject rejects rejected")},
       {text::words_of("agree agrees agreed"),
        text::words_of("refuse refuses refused decline declines declined")},
       {text::words_of("allow allows allowed permit permits permitted"),
        text::words_of("ban bans banned forbid forbids forbade forbidden prohibit prohibits "
                       "prohibited")},
       {text::words_of("support supports supported back backs backed"),
        text::words_of("oppose opposes opposed")},
       {text::words_of("succeed succeeds succeeded"), text::words_of("fail fails failed")},
       {text::words_of("guilty"), text::words_of("innocent")},
       {text::words_of("true"), text::words_of("false")}}};
  return pairs;
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

bool denies(const Wording& wording, std::uint32_t token) {
  return is_negator(text::fold_word(wording.surface(wording.tokens.tokens[token])));
}

// "not only", "no doubt", "no more than": what is said behind it stands. "No. 4" is a number.
bool denies_nothing(const Wording& wording, std::uint32_t negator) {
  static const auto words = text::words_of(
      "only just merely simply least but doubt wonder matter more less fewer later earlier yet");
  if (negator + 1 >= wording.tokens.tokens.size())
    return true;
  const auto& next = wording.tokens.tokens[negator + 1];
  return next.shape == text::TokenShape::number ||
         words.contains(text::fold_word(wording.surface(next)));
}

// Whether two neighbours stand in different clauses.
bool are_apart(const Wording& wording, std::uint32_t left) {
  const auto& tokens = wording.tokens.tokens;
  const auto gap = std::string_view(wording.text)
                       .substr(tokens[left].end, tokens[left + 1].begin - tokens[left].end);
  return gap.find_first_of(",;:!?") != gap.npos;
}

// Whether anything around a word may deny it.
bool is_doubtful(const Wording& wording, const Sentence& sentence, std::uint32_t token) {
  const auto speaks_against = [&](std::uint32_t at) {
    const auto word = text::fold_word(wording.surface(wording.tokens.tokens[at]));
    return is_negator(word) || refuses(word);
  };
  if (speaks_against(token))
    return true;
  for (auto i = token; i > sentence.first && token - i < before && !are_apart(wording, i - 1); --i)
    if (speaks_against(i - 1))
      return true;
  for (auto i = token; i + 1 < sentence.end && i - token < behind && !are_apart(wording, i); ++i)
    if (speaks_against(i + 1))
      return true;
  return false;
}

// The first word of weight behind it, up to the next comma.
std::optional<std::uint32_t> what_is_denied(const Wording& wording, const Sentence& sentence,
                                            std::uint32_t negator) {
  const auto& tokens = wording.tokens.tokens;
  for (auto i = negator + 1; i < sentence.end && i <= negator + reach; ++i) {
    if (are_apart(wording, i - 1))
      return std::nullopt;
    if (!tokens[i].is_stop)
      return i;
  }
  return std::nullopt;
}

} // namespace

Denied::Denied(const Wording& wording) {
  for (const auto& sentence : wording.sentences)
    for (auto i = sentence.first; i < sentence.end; ++i)
      if (denies(wording, i))
        if (const auto word = what_is_denied(wording, sentence, i))
          stems_.insert(wording.tokens.tokens[*word].stem);
}

std::optional<Negation> denied_in_one(const Wording& one, const Sentence& of_one,
                                      const Wording& other, const Sentence& of_other,
                                      const Denied& in_other) {
  // Where the other sentence says the same word: in the same place, or else anywhere.
  std::optional<std::unordered_map<std::uint32_t, std::uint32_t>> in_place;
  std::unordered_map<std::uint64_t, std::uint32_t> anywhere;
  for (auto i = of_other.first; i < of_other.end; ++i)
    anywhere.emplace(other.tokens.tokens[i].stem, i);
  for (auto i = of_one.first; i < of_one.end; ++i) {
    if (!denies(one, i) || denies_nothing(one, i))
      continue;
    const auto denied = what_is_denied(one, of_one, i);
    if (!denied || in_other.has(one.tokens.tokens[*denied].stem))
      continue;
    const auto said = anywhere.find(one.tokens.tokens[*denied].stem);
    if (said == anywhere.end())
      continue;
    if (!in_place) {
      in_place.emplace();
      for (const auto& [here, there] : common_words(one, of_one, other, of_other))
        in_place->emplace(here, there);
    }
    const auto there = in_place->find(*denied);
    const auto affirmed = there != in_place->end() ? there->second : said->second;
    if (!is_doubtful(other, of_other, affirmed))
      return Negation{i, *denied, affirmed};
  }
  return std::nullopt;
}

bool are_opposites(std::string_view left, std::string_view right) {
  if (left.size() > right.size())
    std::swap(left, right);
  return is_denied_by_prefix(left, right) ||
         std::ranges::any_of(opposites(), [&](const auto& pair) {
           return (pair.first.contains(left) && pair.second.contains(right)) ||
                  (pair.first.contains(right) && pair.second.contains(left));
         });
}

} // namespace lineage
