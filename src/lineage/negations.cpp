#include "lineage/negations.hpp"
#include "lineage/replacements.hpp"
#include "text/lexicon.hpp"
#include "text/word_set.hpp"
#include <algorithm>
#include <unordered_map>

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

bool speaks_against(const Wording& wording, std::uint32_t token) {
  const auto word = text::fold_word(wording.surface(wording.tokens.tokens[token]));
  return is_negator(word) || refuses(word);
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
    if (!speaks_against(other, affirmed) && denials_around(other, of_other, affirmed) == 0)
      return Negation{i, *denied, affirmed};
  }
  return std::nullopt;
}

std::size_t denials_around(const Wording& wording, const Sentence& sentence, std::uint32_t token) {
  std::size_t denials = 0;
  for (auto i = token; i > sentence.first && token - i < before && !are_apart(wording, i - 1); --i)
    denials += speaks_against(wording, i - 1) ? 1 : 0;
  for (auto i = token; i + 1 < sentence.end && i - token < behind && !are_apart(wording, i); ++i)
    denials += speaks_against(wording, i + 1) ? 1 : 0;
  return denials;
}

} // namespace lineage
