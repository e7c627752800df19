#include "reading/attributions/attributions.hpp"
#include "reading/attributions/closing_sources.hpp"
#include "reading/attributions/genders.hpp"
#include "reading/attributions/quotations.hpp"
#include "reading/attributions/refusals.hpp"
#include "reading/attributions/speakers.hpp"
#include "reading/attributions/statements.hpp"
#include "reading/attributions/subjects.hpp"
#include "reading/attributions/tagger.hpp"
#include <algorithm>
#include <cstdlib>
#include <limits>
#include <optional>
#include <utility>

namespace reading {

namespace {

using news::Attribution;
using news::AttributionForm;

constexpr std::size_t most = 400;  // of an article
constexpr float ascribed = 0.85F;  // confidence of a quotation's cue beside it
constexpr float closed = 0.7F;     // of a sentence that ends in its unnamed speakers
constexpr float carried_on = 0.6F; // of a quotation that goes on where another ended
constexpr float unsaid = 0.5F;     // of one that no verb ascribes

class Finder {
public:
  Finder(const Words& words, const Symbols& symbols, std::span<const news::Mention> mentions)
      : words_(words), text_(words.text()), all_(symbols), mentions_(mentions),
        quotations_(find_quotations(symbols)) {}

  std::vector<Attribution> find(bool with_tagger) {
    const auto tags = with_tagger ? tag_attributions(text_, all_) : Tags{};
    const auto& starts = all_.paragraphs;
    for (std::size_t p = 0; p < starts.size() && found_.size() < most; ++p) {
      number_ = p;
      paragraph_ = {starts[p], p + 1 < starts.size() ? starts[p + 1] : all_.symbols.size()};
      covered_.assign(paragraph_.last - paragraph_.first, false);
      const auto before = found_.size();
      if (with_tagger) {
        link(tags);
        close_sentences();
      }
      ascribe_quotations();
      carry_on(before);
      if (found_.size() > before && found_.back().form != AttributionForm::indirect)
        spoken_in_ = p;
    }
    auto refusals = find_refusals(words_, all_, mentions_);
    std::erase_if(found_, [&](const Attribution& attribution) {
      return std::ranges::any_of(refusals, [&](const Attribution& refusal) {
        return attribution.cue.begin < refusal.cue.end && refusal.cue.begin < attribution.cue.end;
      });
    });
    found_.insert(found_.end(), refusals.begin(), refusals.end());
    std::ranges::stable_sort(found_, {}, &begin_of);
    name_speakers();
    return std::move(found_);
  }

private:
  static std::uint32_t begin_of(const Attribution& attribution) {
    auto begin = std::numeric_limits<std::uint32_t>::max();
    for (const auto& span : {attribution.cue, attribution.content})
      if (span.begin < span.end)
        begin = std::min(begin, span.begin);
    return begin;
  }

  void add(Attribution attribution) {
    if (found_.size() < most)
      found_.push_back(std::move(attribution));
  }

  void link(const Tags& tags) {
    auto [statements, alone] = join_pieces(tags, all_, paragraph_);
    alone_ = std::move(alone);
    for (const auto& statement : statements) {
      const auto& [cue, source, contents] = statement;
      Attribution attribution;
      attribution.cue = span_of(all_, {cue.first, cue.last});
      if (source)
        attribution.speaker = span_of(all_, {source->first, source->last});
      fill(attribution, contents);
      attribution.confidence = confidence(statement);
      if (!source && attribution.form != AttributionForm::indirect)
        attribution.speaker = speaker_of_cue(all_, mentions_, cue.first);
      if (!source && attribution.speaker.begin < attribution.speaker.end)
        attribution.confidence = ascribed;
      add(std::move(attribution));
    }
  }

  void fill(Attribution& attribution, std::span<const Piece> contents) {
    std::size_t quoted = 0, words = 0;
    for (const auto& content : contents) {
      const auto span = span_of(all_, {content.first, content.last});
      if (attribution.content.begin == attribution.content.end)
        attribution.content = span;
      else
        attribution.further.push_back(span);
      for (auto i = content.first; i < content.last; ++i) {
        covered_[i - paragraph_.first] = true;
        words += all_.symbols[i].mark == Mark::word ? 1 : 0;
        quoted += all_.symbols[i].mark == Mark::word && all_.symbols[i].is_quoted ? 1 : 0;
      }
    }
    attribution.form = quoted == 0                ? AttributionForm::indirect
                       : quoted * 10 >= words * 9 ? AttributionForm::direct
                                                  : AttributionForm::mixed;
  }

  [[nodiscard]] bool is_covered(const Stretch& quotation) const {
    std::size_t covered = 0;
    for (auto i = quotation.first; i < quotation.last; ++i)
      covered += covered_[i - paragraph_.first] ? 1 : 0;
    return covered * 2 >= quotation.last - quotation.first;
  }

  // Those of the paragraph that no content covers.
  [[nodiscard]] std::vector<Stretch> quotations_left() const {
    std::vector<Stretch> left;
    for (auto quotation =
             std::ranges::lower_bound(quotations_, paragraph_.first, {}, &Stretch::first);
         quotation != quotations_.end() && quotation->last <= paragraph_.last; ++quotation)
      if (!is_covered(*quotation))
        left.push_back(*quotation);
    return left;
  }

  // Sentences without a content that end in unnamed speakers.
  void close_sentences() {
    const auto& symbols = all_.symbols;
    for (auto first = paragraph_.first; first < paragraph_.last;) {
      auto last = first + 1;
      bool is_covered = covered_[first - paragraph_.first];
      for (; last < paragraph_.last && symbols[last].sentence == symbols[first].sentence; ++last)
        is_covered |= covered_[last - paragraph_.first];
      if (const auto closing = is_covered ? std::nullopt : closing_source(all_, {first, last})) {
        Attribution attribution;
        attribution.cue = span_of(all_, {closing->cue.first, closing->cue.last});
        attribution.speaker = span_of(all_, {closing->speaker.first, closing->speaker.last});
        attribution.confidence = closed;
        const Piece content{closing->content.first, closing->content.last, 1};
        fill(attribution, {&content, 1});
        add(std::move(attribution));
      }
      first = last;
    }
  }

  // Quotations that the tagger left out, by the cue beside them.
  void ascribe_quotations() {
    for (const auto& quotation : quotations_left()) {
      const auto [cue, speaker] = ascribe(all_, mentions_, quotation, paragraph_);
      if (cue.begin == cue.end && speaker.begin == speaker.end)
        continue;
      Attribution attribution;
      attribution.cue = cue;
      attribution.speaker = speaker;
      attribution.confidence = ascribed;
      const Piece content{quotation.first, quotation.last, 1};
      fill(attribution, {&content, 1});
      add(std::move(attribution));
    }
  }

  // What is left of quotations in a paragraph that opens with one: whoever spoke last goes on.
  // Contents that the tagger found without a cue too.
  void carry_on(std::size_t before) {
    std::vector<Piece> left = std::exchange(alone_, {});
    for (const auto& quotation : quotations_left())
      if (found_.size() > before || (quotation.first == paragraph_.first && goes_on()))
        left.push_back({quotation.first, quotation.last, 1});
      else
        say_alone(quotation);
    for (const auto& content : left) {
      if (covered_[content.first - paragraph_.first])
        continue;
      Attribution attribution;
      if (const auto pronoun = leading_pronoun(); found_.size() == before &&
                                                  content.first > paragraph_.first &&
                                                  pronoun.begin < pronoun.end)
        attribution.speaker = pronoun;
      else if (goes_on())
        attribution.speaker = found_.back().speaker;
      else if (found_.size() > before)
        attribution.speaker = found_.back().speaker;
      else if (content.probability == 1)
        continue;
      attribution.confidence = carried_on * content.probability;
      fill(attribution, {&content, 1});
      if (attribution.form == AttributionForm::indirect)
        attribution.speaker = {};
      add(std::move(attribution));
    }
  }

  // Somebody has spoken in the paragraph, or in the one before.
  [[nodiscard]] bool goes_on() const {
    return spoken_in_ && *spoken_in_ + 1 >= number_ && !found_.empty();
  }

  // "He nodded. “…”"
  [[nodiscard]] news::Span leading_pronoun() const {
    const auto& first = all_.symbols[paragraph_.first];
    return first.is_quoted || gender_of(first) == Gender::unknown
               ? news::Span{}
               : news::Span{first.begin, first.end};
  }

  // A sentence in quotation marks behind others that name somebody, or behind a paragraph that ends
  // with one.
  void say_alone(const Stretch& quotation) {
    if (!is_whole_sentence(all_, quotation))
      return;
    const auto* subject = quotation.first == paragraph_.first
                              ? introduced_before(all_, mentions_, paragraph_.first)
                              : subject_before(all_, mentions_, quotation.first);
    const auto speaker = subject == nullptr ? leading_pronoun() : subject->span;
    if (speaker.begin == speaker.end)
      return;
    Attribution attribution;
    attribution.speaker = speaker;
    attribution.confidence = unsaid;
    const Piece content{quotation.first, quotation.last, 1};
    fill(attribution, {&content, 1});
    add(std::move(attribution));
  }

  void name_speakers() {
    Speakers speakers(words_, all_, mentions_);
    for (auto& attribution : found_) {
      const bool is_spoken =
          attribution.form != AttributionForm::indirect && attribution.cue.end > 0;
      const auto speaker = is_spoken && attribution.speaker.end == 0
                               ? speakers.guess(attribution.cue)
                               : speakers.identify(attribution.speaker);
      attribution.kind = speaker.kind;
      attribution.name = speaker.name;
      attribution.count = speaker.count;
    }
  }

  const Words& words_;
  std::string_view text_;
  const Symbols& all_;
  std::span<const news::Mention> mentions_;
  std::vector<Stretch> quotations_;
  Stretch paragraph_;
  std::size_t number_ = 0;               // of the paragraph
  std::optional<std::size_t> spoken_in_; // the last paragraph with a quotation that has a speaker
  std::vector<bool> covered_;            // symbols of the paragraph that belong to a content
  std::vector<Piece> alone_;             // contents without a cue
  std::vector<Attribution> found_;
};

} // namespace

std::vector<Attribution> find_attributions(const Words& words, const text::Tokens& tokens,
                                           std::span<const news::Mention> mentions,
                                           std::string_view language) {
  const auto symbols = symbols_of(words.text(), tokens);
  return Finder(words, symbols, mentions).find(language.empty() || language.starts_with("en"));
}

} // namespace reading
