#include "reading/attributions/quotations.hpp"
#include "reading/words/word_list.hpp"
#include <optional>
#include <string_view>

namespace reading {

namespace {

constexpr std::size_t fewest_words = 4; // fewer are a name or a phrase
constexpr std::size_t reach = 22;       // symbols between a quotation and its cue
constexpr std::size_t name_reach = 9;   // between a cue and its speaker

constexpr std::string_view cues =
    "said says told tells added adds asked warned stated wrote writes explained insisted argued "
    "replied announced declared noted tweeted posted claimed confirmed saying responded remarked "
    "recalled continued testified quipped joked vowed conceded acknowledged "
    "sagte sagt erklärte erklärt betonte teilte meinte schrieb fügte kritisierte warnte berichtete "
    "déclaré déclare dit indiqué explique expliqué affirmé affirme assuré ajouté souligné estime "
    "estimé lancé confié raconte raconté précisé "
    "dijo dice afirmó aseguró declaró explicó señaló añadió agregó manifestó sostuvo indicó contó "
    "escribió advirtió "
    "detto dice dichiarato spiegato affermato aggiunto sottolineato scritto commentato "
    "disse afirmou declarou explicou acrescentou zei zegt verklaarde "
    "powiedział powiedziała mówi dodał dodała podkreślił podkreśliła stwierdził stwierdziła "
    "napisał napisała poinformował poinformowała "
    "сказал сказала заявил заявила сообщил сообщила отметил отметила добавил добавила подчеркнул "
    "рассказал рассказала написал написала "
    "είπε δήλωσε τόνισε ανέφερε πρόσθεσε "
    "قال قالت أضاف وأضاف صرح أكد وقال وقالت "
    "说 表示 称 指出 强调 說 述べた 語った 話した 話す";

const WordList& cue_words() {
  static const WordList words(cues);
  return words;
}

news::Span span_of(const Symbols& symbols, std::size_t i) {
  return {symbols.symbols[i].begin, symbols.symbols[i].end};
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
    if (words >= fewest_words)
      quotations.push_back({i, end});
    i = end;
  }
  return quotations;
}

Ascription ascribe(const Symbols& symbols, std::span<const news::Mention> mentions,
                   const Stretch& quotation, const Stretch& paragraph) {
  const auto cue = cue_beside(symbols, quotation, paragraph);
  if (!cue)
    return {};
  Ascription found{span_of(symbols, *cue), {}};
  const auto& all = symbols.symbols;
  std::size_t least = name_reach;
  for (const auto& mention : mentions) {
    if (mention.span.end <= all[paragraph.first].begin)
      continue;
    if (mention.span.begin >= all[paragraph.last - 1].end)
      break;
    if (mention.kind == news::MentionKind::place)
      continue;
    std::size_t at = paragraph.first;
    while (at < paragraph.last && all[at].begin < mention.span.begin)
      ++at;
    auto end = at;
    while (end < paragraph.last && all[end].begin < mention.span.end)
      ++end;
    if (at >= paragraph.last || all[at].is_quoted)
      continue;
    const auto distance = at > *cue ? at - *cue : end <= *cue ? *cue - end + 1 : 0;
    if (distance < least) {
      least = distance;
      found.speaker = mention.span;
    }
  }
  if (found.speaker.begin == found.speaker.end)
    for (const auto beside : {*cue + 1, *cue - 1}) // "he said", "said he"
      if (beside < paragraph.last && beside >= paragraph.first && beside != *cue &&
          all[beside].mark == Mark::word && all[beside].is_stop && !all[beside].is_quoted)
        found.speaker = span_of(symbols, beside);
  return found;
}

} // namespace reading
