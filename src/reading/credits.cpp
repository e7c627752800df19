#include "reading/credits.hpp"
#include "reading/credits/dateline.hpp"
#include "reading/credits/grammar.hpp"
#include "reading/credits/lines.hpp"
#include "reading/credits/short_names.hpp"
#include "text/utf8.hpp"
#include "web/url.hpp"
#include <algorithm>
#include <array>
#include <utility>

namespace reading {

namespace {

using news::Credit;
using news::CreditKind;

constexpr std::size_t most_credits = 100; // of an article

// The share that was right, by wording; of outlets that only look like one, less. See
// models/outlets/card.md.
constexpr std::array<float, 15> share_right = {0.95F, 0.95F, 0.95F, 0.9F, 0.95F, 0.93F, 0.9F, 0.9F,
                                               0.6F,  0.95F, 0.8F,  0.8F, 0.9F,  0.85F, 0.9F};
constexpr float unlisted = 0.85F;

std::string_view without_article(std::string_view name) {
  return name.starts_with("the ") || name.starts_with("The ") ? name.substr(4) : name;
}

class Finder {
public:
  Finder(const news::Article& article, const Words& words, std::span<const news::Mention> mentions,
         const OutletNames& outlets)
      : article_(article), words_(words), mentions_(mentions), outlets_(outlets) {}

  Credits find() {
    find_names();
    resolve_short_names(named_, words_, outlets_, article_.outlet);
    read_dateline();
    read_lines();
    if (!named_.empty()) {
      const Cues cues(words_);
      for (const auto& outlet : named_)
        if (found_.credits.size() < most_credits)
          read_phrase(cues, outlet);
    }
    read_canonical();
    std::ranges::stable_sort(found_.credits, {}, [](const Credit& c) { return c.phrase.begin; });
    return std::move(found_);
  }

private:
  // Listed outlets, and names that look like one's.
  void find_names() {
    auto mention = mentions_.begin();
    for (std::size_t i = 0; i < words_.size();) {
      while (mention != mentions_.end() && mention->span.begin < words_[i].begin)
        ++mention;
      const bool begins = mention != mentions_.end() && mention->span.begin == words_[i].begin;
      auto listed = outlets_.longest_at(words_, i);
      if (begins && mention->kind == news::MentionKind::person && is_learned(listed.outlet))
        listed = {}; // "Ana Holm", who has a site
      const auto named = begins ? words_in(i, mention->span.end) : 0;
      if (listed.outlet != nullptr && listed.words >= named) {
        named_.push_back({i, i + listed.words, listed.outlet, listed.is_short, {}});
        i += listed.words;
      } else if (looks_like_outlet(words_, i, i + named)) {
        named_.push_back(ending_listed(i, i + named));
        i += named;
      } else if (listed.outlet != nullptr &&
                 (named == 0 || listed.words > 1 || words_[i].shape == text::TokenShape::upper)) {
        named_.push_back({i, i + listed.words, listed.outlet, listed.is_short, {}});
        i += listed.words;
      } else if (named <= 1 && may_be_short(i)) {
        named_.push_back({i, i + 1, nullptr, true, {}});
        ++i;
      } else {
        ++i;
      }
    }
  }

  // "the Post"
  [[nodiscard]] bool may_be_short(std::size_t word) const {
    return word > 0 && words_[word].is_capital() && is_blank(words_.gap(word)) &&
           text::equals_ignoring_case(words_.surface(word - 1), "the") &&
           outlets_.ends_name(words_[word].hash);
  }

  // "Megyn Kelly of Fox News" names Fox News.
  [[nodiscard]] OutletMention ending_listed(std::size_t first, std::size_t last) const {
    for (auto i = first + 1; i < last; ++i)
      if (const auto inner = outlets_.longest_at(words_, i);
          inner.outlet != nullptr && i + inner.words == last)
        return {i, last, inner.outlet, false, {}};
    return {first, last, nullptr, false, {}};
  }

  [[nodiscard]] std::size_t words_in(std::size_t first, std::uint32_t end_byte) const {
    auto last = first;
    while (last < words_.size() && words_[last].end <= end_byte)
      ++last;
    return last - first;
  }

  void read_dateline() {
    const auto dateline = find_dateline(words_, outlets_);
    if (dateline.span.end == 0)
      return;
    found_.dateline = text::collapse_spaces(in_text(dateline.span));
    read_already_.push_back({0, dateline.span.end}); // captions may stand before
    const auto kind = dateline.has_place ? CreditKind::agency_line : CreditKind::dateline;
    for (const auto& outlet : dateline.outlets)
      add(text::collapse_spaces(in_text(outlet.span)), outlet.known, {kind, Wording::dateline},
          dateline.span);
  }

  void read_lines() {
    for (const auto& line : find_credit_lines(words_, mentions_, outlets_)) {
      const auto span = words_.span(line.phrase.first, line.phrase.last);
      if (is_read(span))
        continue;
      read_already_.push_back(span);
      for (const auto& name : line.names)
        if (!is_platform(name.known))
          add_line(name, line.phrase, span);
    }
  }

  void add_line(const LineName& name, const CreditPhrase& phrase, news::Span span) {
    const auto surface = text::collapse_spaces(in_text(words_.span(name.first, name.last)));
    if (name.domain.empty())
      return add(name_of(surface, name.known), name.known, phrase, span);
    add(name.known != nullptr ? name.known->name : name.domain, name.known, phrase, span);
    found_.credits.back().domain = name.domain;
    found_.credits.back().is_own |= name.domain == article_.outlet.domain;
  }

  void read_phrase(const Cues& cues, const OutletMention& outlet) {
    const auto name_span = words_.span(outlet.first, outlet.last);
    if (is_read(name_span) || is_platform(outlet.known)) // what is posted on one is its author's
      return;
    for (const auto& phrase : {read_credit(words_, cues, outlet.first, outlet.last),
                               read_relative(words_, cues, outlet.first, outlet.last)})
      if (phrase && may_be_said_of(outlet.known, *phrase))
        add(outlet.name.empty() ? name_of(text::collapse_spaces(in_text(name_span)), outlet.known)
                                : outlet.name,
            outlet.known, *phrase, words_.span(phrase->first, phrase->last));
  }

  // Whoever has a site may report a loss, and much is according to it; but a company is not told
  // things, and breaks no news.
  static bool may_be_said_of(const KnownOutlet* known, const CreditPhrase& phrase) {
    return !is_learned(known) ||
           (phrase.kind != CreditKind::reported && phrase.kind != CreditKind::via);
  }

  static bool is_learned(const KnownOutlet* known) { return known != nullptr && known->is_learned; }

  static bool is_platform(const KnownOutlet* known) {
    return known != nullptr && known->kind == OutletKind::platform;
  }

  // Before the dateline's end, or within a line of credit.
  [[nodiscard]] bool is_read(news::Span name) const {
    return std::ranges::any_of(read_already_, [&](const news::Span& span) {
      return name.begin < span.end && span.begin < name.end;
    });
  }

  // "The Hill" keeps its article, without which it is a hill.
  static std::string name_of(std::string_view surface, const KnownOutlet* known) {
    const std::string name(without_article(surface));
    const bool is_its_own = known != nullptr && known->name == "The " + name;
    return is_its_own && name.find(' ') == name.npos ? known->name : name;
  }

  // The page's own word that its article stands first on another host.
  void read_canonical() {
    if (article_.url.empty() || article_.canonical.empty())
      return;
    const auto here = web::registrable_domain(article_.url);
    const auto there = web::registrable_domain(article_.canonical);
    if (here.empty() || there.empty() || here == there)
      return;
    const auto* known = outlets_.at_domain(there);
    add(known != nullptr ? known->name : there, known, {CreditKind::link, Wording::link}, {});
    found_.credits.back().domain = there;
    found_.credits.back().is_own = false;
  }

  void add(std::string name, const KnownOutlet* known, const CreditPhrase& phrase,
           news::Span span) {
    Credit credit;
    credit.outlet = std::move(name);
    credit.phrase = span;
    credit.kind = phrase.kind;
    credit.domain = known != nullptr ? known->domain : "";
    const bool is_named = names_outlet(credit.outlet, article_.outlet);
    credit.is_own = is_named || (!credit.domain.empty() && credit.domain == article_.outlet.domain);
    if (credit.is_own && !is_named && !article_.outlet.name.empty())
      credit.outlet = article_.outlet.name; // only the list knows that they are one
    const bool is_listed = known != nullptr && !is_learned(known);
    credit.confidence =
        share_right[std::to_underlying(phrase.wording)] * (is_listed ? 1.0F : unlisted);
    found_.credits.push_back(std::move(credit));
  }

  [[nodiscard]] std::string_view in_text(const news::Span& span) const {
    return words_.text().substr(span.begin, span.end - span.begin);
  }

  const news::Article& article_;
  const Words& words_;
  std::span<const news::Mention> mentions_;
  const OutletNames& outlets_;
  std::vector<OutletMention> named_;
  std::vector<news::Span> read_already_;
  Credits found_;
};

} // namespace

bool is_outlet(std::string_view name) {
  const auto tokens = text::tokenize(name, "und");
  const Words words(name, tokens);
  const std::size_t first = without_article(name).size() < name.size() ? 1 : 0;
  return words.size() > first &&
         (first + OutletNames::listed().longest_at(words, first).words == words.size() ||
          looks_like_outlet(words, first, words.size()));
}

Credits find_credits(const news::Article& article, const Words& words,
                     std::span<const news::Mention> mentions, const OutletNames& outlets) {
  return Finder(article, words, mentions, outlets).find();
}

} // namespace reading
