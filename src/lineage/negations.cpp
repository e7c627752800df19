#include "lineage/negations.hpp"
#include "text/lexicon.hpp"
#include "text/word_set.hpp"

namespace lineage {

namespace {

constexpr std::uint32_t reach = 4; // words behind the negator

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
      "rule excluded dismissed avoided stopped prevented yet free without lehnte ablehnte "
      "verweigerte bestritt refusé "
      "refuse démenti nié rechazó negó rifiutato negato");
  return words.contains(word);
}

enum class Denial : std::uint8_t { none, plain, otherwise };

Denial denial_of(const Wording& wording, const Sentence& sentence) {
  auto found = Denial::none;
  for (const auto& token : wording.words_of(sentence)) {
    const auto word = text::fold_word(wording.surface(token));
    if (refuses(word))
      return Denial::otherwise;
    if (is_negator(word))
      found = Denial::plain;
  }
  return found;
}

std::optional<std::uint32_t> find_stem(const Wording& wording, const Sentence& sentence,
                                       std::uint64_t stem) {
  for (auto i = sentence.first; i < sentence.end; ++i)
    if (wording.tokens.tokens[i].stem == stem)
      return i;
  return std::nullopt;
}

} // namespace

std::optional<Negation> denied_in_one(const Wording& one, const Sentence& of_one,
                                      const Wording& other, const Sentence& of_other) {
  if (denial_of(one, of_one) != Denial::plain || denial_of(other, of_other) != Denial::none)
    return std::nullopt;
  const auto& tokens = one.tokens.tokens;
  for (auto i = of_one.first; i < of_one.end; ++i) {
    if (!is_negator(text::fold_word(one.surface(tokens[i]))))
      continue;
    for (auto k = i + 1; k < of_one.end && k <= i + reach; ++k) {
      if (tokens[k].is_stop)
        continue;
      // Only the first word of weight is what is denied.
      if (const auto found = find_stem(other, of_other, tokens[k].stem))
        return Negation{i, k, *found};
      break;
    }
  }
  return std::nullopt;
}

} // namespace lineage
