#include "lineage/updates.hpp"
#include "lineage/alignment.hpp"
#include "lineage/numerals.hpp"
#include "lineage/wording.hpp"
#include "text/lexicon.hpp"
#include <algorithm>
#include <optional>
#include <set>
#include <string_view>

namespace lineage {

namespace {

constexpr std::size_t most_asked = 50; // reports

// Of a number that grows, and of any.
constexpr std::string_view growth_words[] = {
    "rose",    "risen",    "rises", "rising",    "climbed", "climbs", "grew",
    "grown",   "reached",  "jumps", "gestiegen", "stieg",   "erhöht", "grimpé",
    "alourdi", "ascendió", "subió", "aumentado", "salito",  "saliti", "aumentato"};
constexpr std::string_view update_words[] = {
    "now",          "earlier", "previously", "revised",    "updated", "latest",        "inzwischen",
    "mittlerweile", "zuvor",   "désormais",  "auparavant", "ahora",   "anteriormente", "ora"};
// Before a number that may still grow.
constexpr std::string_view floor_words[] = {"least", "than", "over",  "mindestens",
                                            "moins", "plus", "menos", "almeno"};

// A number where a change lies, and its sentence.
struct Told {
  Numeral number;
  const Sentence* sentence = nullptr;
};

std::optional<Told> number_at(const Wording& wording, news::Span words) {
  for (const auto& sentence : wording.sentences)
    if (sentence.span.begin <= words.begin && words.begin < sentence.span.end)
      for (const auto& number : numerals_of(wording, sentence))
        if (const auto& first = wording.tokens.tokens[number.first];
            first.begin < words.end && words.begin < wording.tokens.tokens[number.end - 1].end)
          return Told{number, &sentence};
  return std::nullopt;
}

template <std::size_t n>
bool has_any(const Wording& wording, const Sentence& sentence, const std::string_view (&words)[n]) {
  return std::ranges::any_of(wording.words_of(sentence), [&](const text::Token& token) {
    return std::ranges::find(words, text::fold_word(wording.surface(token))) != std::end(words);
  });
}

std::set<std::uint64_t> content_of(const Wording& wording, const Sentence& sentence) {
  std::set<std::uint64_t> stems;
  for (const auto& token : wording.words_of(sentence))
    if (!token.is_stop && token.shape != text::TokenShape::number)
      stems.insert(token.stem);
  return stems;
}

class Updates {
public:
  Updates(const news::Article& upstream, const news::Article& copy,
          std::span<const news::Article* const> reports)
      : upstream_(wording_of(upstream.text, upstream.language)),
        copy_(wording_of(copy.text, copy.language)) {
    for (const auto* report : reports.first(std::min(reports.size(), most_asked)))
      reports_.push_back(wording_of(report->text, report->language));
  }

  [[nodiscard]] bool is_one(const news::Change& change) const {
    const auto was = number_at(upstream_, change.upstream_words);
    const auto is = number_at(copy_, change.words);
    return was && is &&
           (is_said(*was, *is) || is_raised(*was, *is) || is_told_by_others(*was, *is));
  }

private:
  [[nodiscard]] bool is_said(const Told& was, const Told& is) const {
    const auto is_new = [&](const auto& words) {
      return has_any(copy_, *is.sentence, words) && !has_any(upstream_, *was.sentence, words);
    };
    return is_new(update_words) || (is.number.value > was.number.value && is_new(growth_words));
  }

  [[nodiscard]] bool is_raised(const Told& was, const Told& is) const {
    return is.number.value > was.number.value && is.number.unit == was.number.unit &&
           is_floor(upstream_, was.number) && is_floor(copy_, is.number) && tells_more();
  }
  [[nodiscard]] static bool is_floor(const Wording& wording, const Numeral& number) {
    return number.first > 0 &&
           std::ranges::find(floor_words, text::fold_word(wording.surface(
                                              wording.tokens.tokens[number.first - 1]))) !=
               std::end(floor_words);
  }
  // A sentence that was made of none.
  [[nodiscard]] bool tells_more() const {
    constexpr std::uint32_t fewest_words = 8;
    const auto aligned = align(upstream_, copy_);
    for (std::uint32_t i = 0; i < copy_.sentences.size(); ++i)
      if (copy_.sentences[i].end - copy_.sentences[i].first >= fewest_words &&
          std::ranges::find(aligned, i, &AlignedSentence::copy) == aligned.end())
        return true;
    return false;
  }

  [[nodiscard]] bool is_told_by_others(const Told& was, const Told& is) const {
    const auto about = content_of(copy_, *is.sentence);
    return std::ranges::any_of(reports_, [&](const Wording& report) {
      return std::ranges::any_of(report.sentences, [&](const Sentence& sentence) {
        return tells(report, sentence, was.number, is.number, about);
      });
    });
  }
  [[nodiscard]] static bool tells(const Wording& report, const Sentence& sentence,
                                  const Numeral& was, const Numeral& is,
                                  const std::set<std::uint64_t>& about) {
    constexpr std::ptrdiff_t enough = 3, enough_of_a_unit = 1; // words in common
    const auto numbers = numerals_of(report, sentence);
    const auto told = std::ranges::find_if(
        numbers, [&](const Numeral& number) { return agree(number, is) && !agree(number, was); });
    if (told == numbers.end())
      return false;
    const auto common = std::ranges::count_if(
        content_of(report, sentence), [&](std::uint64_t stem) { return about.contains(stem); });
    return common >= (is.unit != 0 && told->unit == is.unit ? enough_of_a_unit : enough);
  }

  Wording upstream_, copy_;
  std::vector<Wording> reports_;
};

} // namespace

void mark_updates(std::vector<news::Change>& changes, const news::Article& upstream,
                  const news::Article& copy, std::span<const news::Article* const> reports) {
  const auto is_number = [](const news::Change& change) {
    return change.kind == news::ChangeKind::number;
  };
  if (copy.date() < upstream.date() || std::ranges::none_of(changes, is_number))
    return;
  const Updates updates(upstream, copy, reports);
  for (auto& change : changes)
    change.is_update = is_number(change) && updates.is_one(change);
}

} // namespace lineage
