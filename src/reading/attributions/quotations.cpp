#include "reading/attributions/quotations.hpp"
#include "reading/attributions/genders.hpp"
#include "reading/attributions/subjects.hpp"
#include "reading/words/word_list.hpp"
#include <algorithm>
#include <optional>
#include <ranges>
#include <string_view>

namespace reading {

namespace {

constexpr std::size_t fewest_words = 4; // fewer are a name or a phrase
constexpr std::size_t reach = 22;       // symbols between a quotation and its cue

constexpr std::string_view cues =
    "said says told tells added adds asked warned stated wrote writes explained insisted argued "
    "replied announced declared noted tweeted posted claimed confirmed saying responded remarked "
    "recalled continued testified quipped joked vowed conceded acknowledged admitted admits argues "
    "asks answered insists thinks believes reckons laughed smiled sighed grumbled complained "
    "protested boasted shouted whispered lamented observed pleaded suggested concluded predicted "
    "sagte sagt erklärte erklärt betonte betont teilte meinte meint schrieb schreibt fügte "
    "kritisierte warnte warnt berichtete berichtet erzählte erzählt widersprach entgegnete "
    "ergänzte "
    "antwortete fragte fragt rief klagte lobte forderte bestätigte scherzte urteilte räumte findet "
    "déclaré déclare dit indiqué explique expliqué affirmé affirme assuré ajouté souligné estime "
    "estimé lancé lance confié confie raconte raconté précisé précise sourit plaisante ironise "
    "calcule prévient prévenu répond répondu regrette soupire insiste insisté résume poursuit "
    "conclut témoigne reconnaît reconnu ajoute assure martèle rappelle rappelé promet "
    "dijo dice afirmó aseguró declaró explicó señaló añadió agregó manifestó sostuvo indicó contó "
    "escribió advirtió cuenta explica asegura afirma bromeó quejó respondió preguntó lamentó "
    "insistió comentó recordó subrayó reconoció denunció admitió relató pidió "
    "detto dice dichiarato spiegato spiega affermato afferma aggiunto aggiunge sottolineato "
    "scritto "
    "commentato commenta racconta raccontato risponde risposto ammette avverte "
    "disse afirmou declarou explicou acrescentou zei zegt verklaarde "
    "powiedział powiedziała mówi dodał dodała podkreślił podkreśliła stwierdził stwierdziła "
    "napisał napisała poinformował poinformowała opowiada opowiadał tłumaczy wyjaśnia wyjaśnił "
    "twierdzi przyznaje przyznał ocenia ocenił żartuje odpowiada odpowiedział zapewnia uważa "
    "сказал сказала заявил заявила сообщил сообщила отметил отметила добавил добавила подчеркнул "
    "рассказал рассказала написал написала "
    "είπε δήλωσε τόνισε ανέφερε πρόσθεσε "
    "قال قالت أضاف وأضاف صرح أكد وقال وقالت "
    "说 表示 称 指出 强调 說 述べた 語った 話した 話す";

const WordList& cue_words() {
  static const WordList words(cues);
  return words;
}

// “No,” said Ida Holm: few words, but a verb of saying stands beside them.
bool is_said(const std::vector<Symbol>& all, std::size_t end) {
  constexpr std::size_t nearest = 3; // symbols
  for (auto i = end; i < all.size() && i - end < nearest; ++i) {
    const bool goes_on = all[i].mark == Mark::word || all[i].mark == Mark::comma ||
                         (all[i].mark == Mark::dash && i == end);
    if (!goes_on || all[i].is_quoted)
      return false;
    if (cue_words().holds(all[i].word))
      return true;
  }
  return false;
}

// After the quotation before before it; within `reach`, outside quotation marks.
std::optional<std::size_t> cue_beside(const Symbols& symbols, const Stretch& quotation,
                                      const Stretch& paragraph) {
  const auto& all = symbols.symbols;
  const auto is_cue = [&](std::size_t i) {
    return all[i].mark == Mark::word && !all[i].is_quoted && cue_words().holds(all[i].word);
  };
  for (auto i = quotation.last; i < paragraph.last && i - quotation.last < reach; ++i) {
    if (all[i].mark == Mark::opening || all[i].mark == Mark::stop)
      break;
    if (is_cue(i))
      return i;
  }
  for (auto i = quotation.first; i-- > paragraph.first && quotation.first - i < reach;) {
    if (is_cue(i))
      return i;
    if (all[i].mark == Mark::stop && quotation.first - i > 2)
      break;
  }
  return std::nullopt;
}

// “…,” croaked Ida Holm; “…,” Holm croaked: whatever the verb, where the sentence goes on behind a
// comma of the quotation's, or one behind it, with no more than a subject and it.
std::optional<std::size_t> verb_behind(const Symbols& symbols, const Stretch& quotation,
                                       const Stretch& paragraph) {
  constexpr std::size_t longest_subject = 4;
  const auto& all = symbols.symbols;
  const bool has_comma_behind =
      quotation.last < paragraph.last && all[quotation.last].mark == Mark::comma;
  if (!has_comma_behind &&
      (quotation.last - quotation.first < 2 || all[quotation.last - 2].mark != Mark::comma))
    return std::nullopt;
  const auto is_verb = [&](std::size_t i) {
    return all[i].mark == Mark::word && all[i].shape == text::TokenShape::lower && !all[i].is_stop;
  };
  const auto behind = quotation.last + (has_comma_behind ? 1 : 0);
  for (auto i = behind; i < paragraph.last && i - behind < longest_subject; ++i) {
    if (all[i].mark != Mark::word)
      break;
    if (is_verb(i))
      return i;
  }
  return std::nullopt;
}

// "For Ida Holm, “…”"
bool opens_opinion(const Symbol& word) {
  static const WordList words(
      "for according für laut pour selon para según per secondo dla według");
  return words.holds(word.word);
}

// What announces the quotation with a colon, or as an opinion: what stands before it in its
// sentence, or the sentence before it, in the paragraph before where the quotation opens its own.
std::optional<Stretch> announcement(const Symbols& symbols, const Stretch& quotation) {
  const auto& all = symbols.symbols;
  constexpr std::size_t longest_holder = 10; // symbols
  if (quotation.first == 0 || (all[quotation.first - 1].mark != Mark::colon &&
                               all[quotation.first - 1].mark != Mark::comma))
    return std::nullopt;
  const auto before = std::span(all).first(quotation.first);
  const auto begin =
      std::ranges::lower_bound(before, before.back().sentence, {}, &Symbol::sentence);
  const Stretch announcing{static_cast<std::size_t>(begin - before.begin()), quotation.first};
  if (before.back().mark == Mark::comma && (!opens_opinion(all[announcing.first]) ||
                                            announcing.last - announcing.first > longest_holder))
    return std::nullopt;
  return announcing;
}

// Whom an announcement names, or its pronoun: "She said:", "She was blunt:".
news::Span announced_speaker(const Symbols& symbols, std::span<const news::Mention> mentions,
                             const Stretch& announcement) {
  if (const auto* named = first_named(symbols, mentions, announcement))
    return named->span;
  for (auto i = announcement.first; i < announcement.last; ++i)
    if (cue_words().holds(symbols.symbols[i].word))
      return speaker_of_cue(symbols, mentions, i);
  const auto& first = symbols.symbols[announcement.first];
  return gender_of(first) == Gender::unknown ? news::Span{} : news::Span{first.begin, first.end};
}

} // namespace

std::vector<Stretch> find_quotations(const Symbols& symbols) {
  const auto& all = symbols.symbols;
  std::vector<Stretch> quotations;
  for (std::size_t i = 0; i < all.size();) {
    if (!all[i].is_quoted) {
      ++i;
      continue;
    }
    auto end = i + 1;
    std::size_t words = all[i].mark == Mark::word ? 1 : 0;
    while (end < all.size() && all[end].is_quoted && all[end - 1].mark != Mark::closing) {
      words += all[end].mark == Mark::word ? 1 : 0;
      ++end;
    }
    if (words >= fewest_words || (words > 0 && is_said(all, end)))
      quotations.push_back({i, end});
    i = end;
  }
  return quotations;
}

Ascription ascribe(const Symbols& symbols, std::span<const news::Mention> mentions,
                   const Stretch& quotation, const Stretch& paragraph) {
  if (const auto cue = cue_beside(symbols, quotation, paragraph))
    return {span_of(symbols, {*cue, *cue + 1}), speaker_of_cue(symbols, mentions, *cue)};
  if (const auto cue = verb_behind(symbols, quotation, paragraph))
    return {span_of(symbols, {*cue, *cue + 1}), speaker_of_cue(symbols, mentions, *cue)};
  const auto announced = announcement(symbols, quotation);
  return {{}, announced ? announced_speaker(symbols, mentions, *announced) : news::Span{}};
}

bool is_whole_sentence(const Symbols& symbols, const Stretch& quotation) {
  const auto& all = symbols.symbols;
  const auto begins = quotation.first == 0 || all[quotation.first - 1].mark == Mark::stop ||
                      all[quotation.first - 1].mark == Mark::closing;
  const auto shape = quotation.first + 1 < quotation.last ? all[quotation.first + 1].shape
                                                          : text::TokenShape::lower;
  return begins && shape != text::TokenShape::lower && quotation.last - quotation.first > 1 &&
         std::ranges::any_of(std::views::iota(quotation.last - 2, quotation.last),
                             [&](auto i) { return all[i].mark == Mark::stop; });
}

} // namespace reading
