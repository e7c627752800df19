#include "reading/credits/grammar.hpp"
#include "text/utf8.hpp"
#include <algorithm>
#include <array>

namespace reading {

namespace {

using news::CreditKind;

constexpr std::size_t farthest_aside = 14; // words between two commas

bool holds_any(std::string_view gap, std::string_view characters) {
  return gap.find_first_of(characters) != gap.npos;
}

// Nothing but blanks, quotation marks and brackets.
bool is_open(std::string_view gap) {
  if (gap == " ")
    return true;
  static constexpr std::array<std::string_view, 12> marks = {"\"", "'", "“", "”", "„",        "‘",
                                                             "’",  "«", "»", "(", "\xC2\xA0", "*"};
  while (!gap.empty()) {
    const auto mark = std::ranges::find_if(marks, [&](auto m) { return gap.starts_with(m); });
    if (mark != marks.end())
      gap.remove_prefix(mark->size());
    else if (gap.front() == ' ')
      gap.remove_prefix(1);
    else
      return false;
  }
  return true;
}

class Reader {
public:
  Reader(const Words& words, const Cues& cues, std::size_t first, std::size_t last)
      : words_(words), cues_(cues), name_first_(first), name_last_(last) {}

  std::optional<CreditPhrase> read() {
    step_back();
    for (const auto rule : {&Reader::by_label, &Reader::told, &Reader::interview, &Reader::passive,
                            &Reader::glued, &Reader::active, &Reader::noun_after,
                            &Reader::according, &Reader::inverted, &Reader::contributed})
      if (auto phrase = (this->*rule)())
        return phrase;
    return {};
  }

private:
  [[nodiscard]] bool joined(std::size_t word) const { // to the word before it
    return word > 0 && word < words_.size() && !words_[word].starts_paragraph &&
           is_open(words_.gap(word));
  }
  CreditPhrase phrase(CreditKind kind, Wording wording, std::size_t first, std::size_t last) {
    return {kind, wording, first, last};
  }

  // Articles, "newspaper", "German publication": they belong to the name.
  void step_back() {
    begin_ = name_first_;
    for (int steps = 0; steps < 5 && joined(begin_); ++steps) {
      const auto at = begin_ - 1;
      const bool fills =
          cues_.is(at, Cue::article | Cue::noun | Cue::adjective) &&
          (!cues_.is(at, Cue::report_noun | Cue::interview) || cues_.is(at, Cue::noun));
      if (!fills)
        break;
      swallowed_ |= cues_.at(at);
      begin_ -= cues_.length(at);
    }
  }
  // The word before the name and all that belongs to it; npos where another clause stands there.
  [[nodiscard]] std::size_t left() const { return joined(begin_) ? begin_ - 1 : npos; }
  [[nodiscard]] std::size_t left_of(std::size_t word) const {
    const auto begins = word + 1 - cues_.length(word);
    return joined(begins) ? begins - 1 : npos;
  }

  // "h/t The Hill", "via Reuters", "Quelle: dpa"
  std::optional<CreditPhrase> by_label() {
    if (begin_ == 0)
      return {};
    const auto gap = words_.gap(begin_);
    const auto at = begin_ - 1;
    const bool has_colon = holds_any(gap, ":");
    if (gap.find("\n\n") != gap.npos || holds_any(gap, ".;,"))
      return {};
    const auto head = words_.text().substr(0, words_[at].end);
    const bool hat_tip = text::equals_ignoring_case(
        head.substr(head.size() - std::min<std::size_t>(head.size(), 3)), "h/t");
    if (hat_tip || cues_.is(at, Cue::via) ||
        (has_colon && cues_.is(at, Cue::source) && begins_clause(at)))
      return phrase(CreditKind::via, Wording::via,
                    hat_tip && at > 0 ? at - 1 : at + 1 - cues_.length(at), name_last_);
    return {};
  }

  // "Source:" and not "Image source:"
  [[nodiscard]] bool begins_clause(std::size_t word) const {
    return word == 0 || words_[word].starts_sentence || words_.gap(word) != " ";
  }

  std::optional<CreditPhrase> told() {
    const auto at = left();
    if (at == npos)
      return {};
    if (cues_.is(at, Cue::told))
      return phrase(CreditKind::told, Wording::told, at + 1 - cues_.length(at), name_last_);
    if ((swallowed_ & Cue::to) != 0 && cues_.is(at, Cue::tell))
      return phrase(CreditKind::told, Wording::told, at, name_last_);
    if (const auto teller = cues_.is(at, Cue::to) ? left_of(at) : npos;
        teller != npos && cues_.is(teller, Cue::tell))
      return phrase(CreditKind::told, Wording::told, teller, name_last_);
    return {};
  }

  // "in an interview with CNN", "au cours d'un entretien accordé au Monde", "on CNN's … he said"
  std::optional<CreditPhrase> interview() {
    auto at = left();
    if (at == npos)
      return {};
    const bool has_with = cues_.is(at, Cue::with) || (swallowed_ & Cue::with) != 0;
    if (!has_with)
      return {};
    if (cues_.is(at, Cue::with))
      at = left_of(at);
    for (int steps = 0; steps < 3 && at != npos; ++steps, at = left_of(at))
      if (cues_.is(at, Cue::interview) && (steps == 0 || !cues_.is(at, Cue::verb)))
        return phrase(CreditKind::quoted_by, Wording::interview, at, name_last_);
    return {};
  }

  // "was first reported by", "originally published on", "a report in", "quoted by"
  std::optional<CreditPhrase> passive() {
    auto at = left();
    if (at == npos)
      return {};
    if (cues_.is(at, Cue::by))
      at = left_of(at);
    else if ((swallowed_ & Cue::by) == 0)
      return {};
    bool is_first = false, is_before = false;
    for (int steps = 0; steps < 5 && at != npos; ++steps, at = left_of(at)) {
      is_first |= cues_.is(at, Cue::first);
      is_before |= cues_.is(at, Cue::before);
      if (cues_.is(at, Cue::participle | Cue::appeared | Cue::quoted | Cue::republished) ||
          (steps == 0 && cues_.is(at, Cue::report_noun)))
        return passive_at(at, is_first, is_before);
      const bool passes = cues_.is(at, Cue::first | Cue::before | Cue::by) ||
                          words_[at].is_capital() || words_[at].shape == text::TokenShape::number ||
                          words_[at].is_stop;
      if (!passes)
        return {};
    }
    return {};
  }

  std::optional<CreditPhrase> passive_at(std::size_t at, bool is_first, bool is_before) {
    auto from = at + 1 - cues_.length(at);
    for (auto back = left_of(at); back != npos && from - back <= 2; back = left_of(back)) {
      if (cues_.is(back, Cue::first | Cue::before))
        from = back + 1 - cues_.length(back);
      else if (!cues_.is(back, Cue::aux))
        break;
      is_first |= cues_.is(back, Cue::first);
      is_before |= cues_.is(back, Cue::before);
    }
    if (cues_.is(at, Cue::quoted) && !cues_.is(at, Cue::participle))
      return phrase(CreditKind::quoted_by, Wording::interview, from, name_last_);
    if ((cues_.is(at, Cue::republished) || (is_first && cues_.is(at, Cue::appeared))) &&
        is_about_itself(from))
      return phrase(CreditKind::republished, Wording::republished, from, name_last_);
    if (cues_.is(at, Cue::appeared) && !cues_.is(at, Cue::participle) && !is_first)
      return {};
    const auto kind = is_first    ? CreditKind::first_reported
                      : is_before ? CreditKind::previously_reported
                                  : CreditKind::reported;
    return phrase(kind, Wording::passive, from, name_last_);
  }

  // "This article was", or nothing before "Originally published by"
  [[nodiscard]] bool is_about_itself(std::size_t from) const {
    for (int steps = 0; steps < 6; ++steps, --from) {
      if (words_[from].starts_sentence)
        return steps <= 1 || cues_.is(from, Cue::piece) || cues_.is(from + 1, Cue::piece);
      if (cues_.is(from, Cue::piece) || from == 0)
        return true;
    }
    return false;
  }

  // The first word of what is told of the outlet, past "newspaper", "'s Ana Holm" and an aside.
  std::size_t step_forward(bool& has_aside) const {
    auto at = name_last_;
    while (joined(at) && cues_.is(at, Cue::noun) && !cues_.is(at, Cue::verb))
      ++at;
    if (words_[at - 1].is_possessive)
      for (int steps = 0; steps < 5 && joined(at) && words_[at].is_capital(); ++steps)
        ++at;
    if (at < words_.size() && words_.gap(at).starts_with(",") && !words_[at].starts_paragraph)
      for (auto end = at + 1; end < std::min(words_.size(), at + farthest_aside); ++end) {
        const auto gap = words_.gap(end);
        if (words_[end].starts_sentence || holds_any(gap, ".;:!?"))
          break;
        if (gap.starts_with(",")) {
          has_aside = true;
          return end;
        }
      }
    return at;
  }

  // "CNN first reported", "X was the first to report", "der Spiegel hatte zuvor berichtet"
  std::optional<CreditPhrase> active() {
    bool is_first = false, is_before = false, has_aside = false;
    auto at = step_forward(has_aside);
    if (at >= words_.size() || (!has_aside && !joined(at)))
      return {};
    for (int steps = 0; steps < 5 && at < words_.size(); ++steps, ++at) {
      if (cues_.is(at, Cue::verb | Cue::soft_verb) &&
          !(cues_.is(at, Cue::aux) && cues_.is(at + 1, Cue::verb)))
        return active_at(at, is_first, is_before, has_aside);
      is_first |= cues_.is(at, Cue::first);
      is_before |= cues_.is(at, Cue::before);
      if (!cues_.is(at, Cue::aux | Cue::first | Cue::before | Cue::article | Cue::to |
                            Cue::pronoun | Cue::with) &&
          words_.surface(at) != "for")
        return {};
      if (!joined(at + 1))
        return {};
    }
    return {};
  }

  std::optional<CreditPhrase> active_at(std::size_t at, bool is_first, bool is_before,
                                        bool has_aside) {
    auto end = at + 1;
    if (joined(end) && cues_.is(end, Cue::first | Cue::before)) {
      is_first |= cues_.is(end, Cue::first);
      is_before |= cues_.is(end, Cue::before) && !cues_.is(end, Cue::first);
      ++end;
    }
    const auto kind = is_first    ? CreditKind::first_reported
                      : is_before ? CreditKind::previously_reported
                                  : CreditKind::reported;
    const auto wording = has_aside                 ? Wording::aside
                         : cues_.is(at, Cue::verb) ? Wording::active
                                                   : Wording::soft;
    return phrase(kind, wording, begin_, end);
  }

  // "German publication Der Spiegel It was first China should inform": the verb was lost.
  std::optional<CreditPhrase> glued() {
    auto at = name_last_;
    if (joined(at) && cues_.is(at, Cue::pronoun) && words_[at].is_capital())
      ++at;
    if (!joined(at) || !cues_.is(at, Cue::aux) || !joined(at + 1) || !cues_.is(at + 1, Cue::first))
      return {};
    const auto next = at + 2;
    const bool goes_on =
        joined(next) && (cues_.is(next, Cue::verb | Cue::to | Cue::new_beginning) ||
                         words_[next].shape == text::TokenShape::lower);
    if (goes_on)
      return {};
    return phrase(CreditKind::first_reported, Wording::glued, begin_, next);
  }

  std::optional<CreditPhrase> noun_after() {
    const auto at = name_last_;
    if (!joined(at))
      return {};
    if (cues_.is(at, Cue::after))
      return phrase(CreditKind::reported, Wording::according, begin_, at + 1);
    if (!cues_.is(at, Cue::noun_after))
      return {};
    if (cues_.is(at, Cue::interview))
      return phrase(CreditKind::quoted_by, Wording::interview, begin_, at + 1);
    return phrase(CreditKind::reported, Wording::noun, begin_, at + 1);
  }

  std::optional<CreditPhrase> according() {
    const auto at = left();
    if (at != npos && cues_.is(at, Cue::according))
      return phrase(CreditKind::reported, Wording::according, at + 1 - cues_.length(at),
                    name_last_);
    return report_of();
  }

  // "Bericht des Spiegel", "une enquête du Monde": a noun whose owner the outlet is.
  std::optional<CreditPhrase> report_of() {
    const auto at = left();
    if (at == npos || (swallowed_ & Cue::article) == 0 || !cues_.is(at, Cue::report_noun))
      return {};
    return phrase(CreditKind::reported, Wording::noun, at, name_last_);
  }

  std::optional<CreditPhrase> inverted() {
    const auto at = left();
    if (at == npos || !cues_.is(at, Cue::inverted))
      return {};
    const auto earlier = left_of(at);
    const bool is_first = (earlier != npos && cues_.is(earlier, Cue::first)) ||
                          (joined(name_last_) && cues_.is(name_last_, Cue::first));
    const bool is_before = earlier != npos && cues_.is(earlier, Cue::before);
    const auto end =
        joined(name_last_) && cues_.is(name_last_, Cue::first) ? name_last_ + 1 : name_last_;
    const auto kind = is_first    ? CreditKind::first_reported
                      : is_before ? CreditKind::previously_reported
                                  : CreditKind::reported;
    return phrase(kind, Wording::inverted, is_first && earlier != npos ? earlier : at, end);
  }

  // "The Associated Press contributed to this report."
  std::optional<CreditPhrase> contributed() {
    const auto at = name_last_;
    if (!joined(at) || !cues_.is(at, Cue::contributed))
      return {};
    return phrase(CreditKind::agency_line, Wording::agency_line, begin_, at + 1);
  }

  static constexpr std::size_t npos = std::string_view::npos;

  const Words& words_;
  const Cues& cues_;
  std::size_t name_first_, name_last_;
  std::size_t begin_ = 0;       // of the name with its article
  std::uint32_t swallowed_ = 0; // the cues of what stands between begin_ and the name
};

} // namespace

std::optional<CreditPhrase> read_credit(const Words& words, const Cues& cues, std::size_t first,
                                        std::size_t last) {
  return Reader(words, cues, first, last).read();
}

} // namespace reading
