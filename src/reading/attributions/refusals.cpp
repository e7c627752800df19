#include "reading/attributions/refusals.hpp"
#include "reading/words/phrases.hpp"
#include "reading/words/word_list.hpp"
#include "text/utf8.hpp"
#include <algorithm>

namespace reading {

namespace {

constexpr std::size_t most = 50;            // of an article
constexpr std::size_t longest_subject = 14; // symbols
constexpr float confidence = 0.9F;

constexpr std::string_view refusal_phrases[] = {"declined to comment",
                                                "declined comment",
                                                "declined to discuss",
                                                "declined to say",
                                                "declined to answer",
                                                "declined to elaborate",
                                                "declined an interview",
                                                "declined interview requests",
                                                "declined requests for comment",
                                                "declined a request for comment",
                                                "refused to comment",
                                                "refused to answer",
                                                "would not comment",
                                                "wouldn't comment",
                                                "had no comment",
                                                "has no comment",
                                                "offered no comment",
                                                "did not comment",
                                                "has not commented",
                                                "have not commented",
                                                "did not respond",
                                                "did not immediately respond",
                                                "didn't respond",
                                                "didn't immediately respond",
                                                "has not responded",
                                                "have not responded",
                                                "had not responded",
                                                "did not reply",
                                                "did not immediately reply",
                                                "did not answer",
                                                "did not return",
                                                "did not immediately return",
                                                "could not be reached",
                                                "couldn't be reached",
                                                "could not immediately be reached",
                                                "was not available for comment",
                                                "were not available for comment",
                                                "was not immediately available for comment",
                                                "were not immediately available for comment",
                                                "wollte sich nicht äußern",
                                                "wollten sich nicht äußern",
                                                "äußerte sich nicht",
                                                "äußerten sich nicht",
                                                "lehnte eine stellungnahme ab",
                                                "lehnte einen kommentar ab",
                                                "reagierte nicht auf",
                                                "reagierten nicht auf",
                                                "a refusé de commenter",
                                                "ont refusé de commenter",
                                                "a refusé de s'exprimer",
                                                "n'a pas répondu",
                                                "n'ont pas répondu",
                                                "n'a pas souhaité commenter",
                                                "n'a pas souhaité s'exprimer",
                                                "declinó hacer comentarios",
                                                "declinó comentar",
                                                "rehusó hacer comentarios",
                                                "se negó a comentar",
                                                "no respondió",
                                                "no respondieron",
                                                "no quiso comentar",
                                                "ha rifiutato di commentare",
                                                "non ha voluto commentare",
                                                "non ha risposto",
                                                "recusou se a comentar",
                                                "não quis comentar",
                                                "não respondeu",
                                                "wilde niet reageren",
                                                "weigerde commentaar",
                                                "odmówił komentarza",
                                                "odmówiła komentarza",
                                                "odmówiło komentarza",
                                                "nie odpowiedział",
                                                "отказался от комментариев",
                                                "отказалась от комментариев",
                                                "отказался комментировать",
                                                "отказалась комментировать"};

const Phrases& refusals() {
  static const auto all = [] {
    Phrases phrases;
    for (const auto phrase : refusal_phrases)
      phrases.add(phrase, 1);
    return phrases;
  }();
  return all;
}

const WordList& conjunctions() {
  static const WordList words("but and while");
  return words;
}

const WordList& auxiliaries() {
  static const WordList words("has have also both");
  return words;
}

class RefusalFinder {
public:
  RefusalFinder(const Words& words, const Symbols& symbols, std::span<const news::Mention> mentions)
      : words_(words), text_(words.text()), all_(symbols), symbols_(symbols.symbols),
        mentions_(mentions) {}

  std::vector<news::Attribution> find() {
    for (std::size_t i = 0; i < words_.size() && found_.size() < most; ++i)
      if (const auto phrase = refusals().longest_at(words_, i)) {
        add(symbol_at(all_, words_[i].begin),
            symbol_at(all_, words_[i + phrase.words - 1].begin) + 1);
        i += phrase.words - 1;
      }
    return std::move(found_);
  }

private:
  void add(std::size_t first, std::size_t last) {
    const auto cue = span_of(all_, {first, last});
    const auto subject = begin_of_subject(first);
    if (subject == first) {
      found_.push_back(refusal({}, cue));
      return;
    }
    const news::Span whole{symbols_[subject].begin, symbols_[end_of_subject(subject, first)].end};
    const auto each = coordinated(whole);
    for (const auto& speaker : each)
      found_.push_back(refusal(speaker, cue));
  }

  static news::Attribution refusal(const news::Span& speaker, const news::Span& cue) {
    news::Attribution attribution;
    attribution.speaker = speaker;
    attribution.cue = cue;
    attribution.is_refusal = true;
    attribution.confidence = speaker.begin == speaker.end ? confidence / 2 : confidence;
    return attribution;
  }

  // Back to the sentence's or the clause's beginning.
  [[nodiscard]] std::size_t begin_of_subject(std::size_t cue) const {
    auto begin = cue;
    while (begin > 0 && cue - begin < longest_subject &&
           symbols_[begin - 1].sentence == symbols_[cue].sentence) {
      const auto& before = symbols_[begin - 1];
      if (before.mark != Mark::word && before.mark != Mark::other && before.mark != Mark::dash)
        break;
      --begin;
    }
    while (begin < cue && conjunctions().holds(symbols_[begin].word))
      ++begin;
    return begin;
  }

  // Without "has", "also", "have" before the phrase.
  [[nodiscard]] std::size_t end_of_subject(std::size_t first, std::size_t cue) const {
    auto end = cue - 1;
    while (end > first && auxiliaries().holds(symbols_[end].word))
      --end;
    return end;
  }

  // "The council and the ministry" are two, where both are names; otherwise the words are one.
  [[nodiscard]] std::vector<news::Span> coordinated(const news::Span& whole) const {
    std::vector<news::Span> parts;
    auto from = whole.begin;
    for (const auto& mention : mentions_) {
      if (mention.span.begin < whole.begin || mention.span.end > whole.end)
        continue;
      const auto between = text_.substr(from, mention.span.begin - from);
      const auto lowered = text::to_lower(text::trim(between));
      const bool joins = parts.empty() ? lowered.empty() || lowered == "the"
                                       : lowered == "and" || lowered == "and the" ||
                                             lowered == "und" || lowered == "et" || lowered == "y";
      if (!joins)
        return {whole};
      parts.push_back(mention.span);
      from = mention.span.end;
    }
    if (parts.empty() || !text::trim(text_.substr(from, whole.end - from)).empty())
      return {whole};
    return parts;
  }

  const Words& words_;
  std::string_view text_;
  const Symbols& all_;
  const std::vector<Symbol>& symbols_; // of these
  std::span<const news::Mention> mentions_;
  std::vector<news::Attribution> found_;
};

} // namespace

std::vector<news::Attribution> find_refusals(const Words& words, const Symbols& symbols,
                                             std::span<const news::Mention> mentions) {
  return RefusalFinder(words, symbols, mentions).find();
}

} // namespace reading
